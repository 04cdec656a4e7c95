/** Planted: where subjects meet. */
export const routes = 0;
