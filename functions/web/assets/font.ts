/** Bricolage Grotesque for headings, buttons and large figures: Latin letters, weights 400 to 800 (OFL, see the licence beside it). */
import bricolage from './bricolage.json' with { type: 'json' };
import { fileName } from './file-name.ts';

export const fontFile = new Uint8Array(Buffer.from(bricolage.woff2, 'base64'));

export const fontPath = fileName('bricolage', 'woff2', fontFile);
