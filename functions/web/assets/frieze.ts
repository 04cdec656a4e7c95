/** The edge of every page's foot: a crowd, as a tile that repeats. Drawn as a mask, so that its colour follows the look. */
import { fileName } from './file-name.ts';

const crowd =
  'M0 44a14 14 0 0 1 28 0ZM9 24a5 5 0 1 1 10 0a5 5 0 1 1 -10 0ZM22 44a15 15 0 0 1 30 0ZM32 23a5 5 0 1 1 10 0a5 5 0 1 1 -10 0ZM46 44a20 20 0 0 1 40 0ZM59 16a7 7 0 1 1 14 0a7 7 0 1 1 -14 0ZM80 44a18 18 0 0 1 36 0ZM92 19a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM110 44a16 16 0 0 1 32 0ZM120 21a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM136 44a21 21 0 0 1 42 0ZM149 14a8 8 0 1 1 16 0a8 8 0 1 1 -16 0ZM172 44a14 14 0 0 1 28 0ZM181 24a5 5 0 1 1 10 0a5 5 0 1 1 -10 0ZM194 44a17 17 0 0 1 34 0ZM205 20a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM222 44a19 19 0 0 1 38 0ZM234 17a7 7 0 1 1 14 0a7 7 0 1 1 -14 0ZM254 44a15 15 0 0 1 30 0ZM264 23a5 5 0 1 1 10 0a5 5 0 1 1 -10 0ZM278 44a22 22 0 0 1 44 0ZM292 13a8 8 0 1 1 16 0a8 8 0 1 1 -16 0ZM316 44a16 16 0 0 1 32 0ZM326 21a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM342 44a18 18 0 0 1 36 0ZM354 19a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM372 44a14 14 0 0 1 28 0ZM381 24a5 5 0 1 1 10 0a5 5 0 1 1 -10 0ZM394 44a20 20 0 0 1 40 0ZM407 16a7 7 0 1 1 14 0a7 7 0 1 1 -14 0ZM428 44a17 17 0 0 1 34 0ZM439 20a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM456 44a14 14 0 0 1 28 0ZM465 24a5 5 0 1 1 10 0a5 5 0 1 1 -10 0ZM-28 44a17 17 0 0 1 34 0ZM-17 20a6 6 0 1 1 12 0a6 6 0 1 1 -12 0Z';

export const friezeFile = `<svg xmlns="http://www.w3.org/2000/svg" width="456" height="44" viewBox="0 0 456 44"><path d="${crowd}"/></svg>`;

export const friezePath = fileName('frieze', 'svg', friezeFile);
