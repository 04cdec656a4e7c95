/** Planted: what nothing outside the homes may import. */
export const home = 'home';
