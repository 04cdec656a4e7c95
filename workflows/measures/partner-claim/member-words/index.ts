/** The member's words by language: those of the partner countries besides the four of the plan. */
import type { MemberWords } from '../../member-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { sv } from './sv.ts';

export const memberWords: Readonly<Record<string, MemberWords>> = { de, en, es, fr, hu, it, nl, sv };

/** In the language that the register says, else in English. */
export function memberWordsIn(language: string): MemberWords {
  return Object.hasOwn(memberWords, language) ? (memberWords[language] ?? en) : en;
}
