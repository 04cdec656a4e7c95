/** One sentence per kind of refusal or return, for the member and for finance. */
import type { Language } from '../language.ts';
import { bankWords } from './words/index.ts';

/** The kinds of refusal or return that have a sentence. */
export type ReturnReasonText = keyof (typeof bankWords)['en']['returnReasons'];

/** The sentence for people. It names no code: finance shows the code beside it. */
export function returnReasonSentence(text: ReturnReasonText, language: Language): string {
  return bankWords[language].returnReasons[text];
}
