/** Planted: what nothing outside the runtimes may import. */
export const home = 'home';
