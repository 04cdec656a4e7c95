/** All icons as one file, fetched once: each is a symbol that pages refer to by its name. */
import { fileName } from './file-name.ts';
import { icons } from './icons.ts';

const symbols = Object.entries(icons).map(
  ([name, body]) => `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`,
);

/** Two people, shoulder to shoulder; empty places are drawn with the second. */
const figures =
  '<symbol id="person" viewBox="0 0 40 40"><circle cx="20" cy="10" r="8" fill="currentColor"/><path d="M1.5 40a18.5 18.5 0 0 1 37 0Z" fill="currentColor"/></symbol>' +
  '<symbol id="person-open" viewBox="0 0 40 40"><g fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.2 3"><circle cx="20" cy="10" r="7"/><path d="M2.5 39a17.5 17.5 0 0 1 35 0Z"/></g></symbol>';

export const spriteFile = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}${figures}</svg>`;

export const spritePath = fileName('icons', 'svg', spriteFile);
