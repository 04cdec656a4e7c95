/** The words of every page, in every language. English gives the shape; a missing or extra key does not compile. */
import type { Localized } from '../../../workflows/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** Places in braces are filled by `fillSentence`. */
export type Words = typeof en;

export const words: Localized<Words> = { fr, nl, de, en };
