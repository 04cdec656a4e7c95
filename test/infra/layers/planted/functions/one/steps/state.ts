/** Planted: a step that others import. */
export const state = 1;
