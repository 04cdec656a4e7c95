/** Planted. */
export const alone = 1;
