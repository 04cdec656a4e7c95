/** Planted: a Lambda that another one imports. */
export const one = 1;
