/** Planted. */
export const alone = 2;
