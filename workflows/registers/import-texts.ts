/** Why a row or a file of a register cannot be taken in, said to the person who has to mend it. */
import {
  fillSentence,
  inEachLanguage,
  type Language,
  type Localized,
  type SentenceValues,
} from '../language.ts';
import { registerWords } from './words/index.ts';

export type ImportProblem = keyof (typeof registerWords)['en']['imports'];

/** Every code that has a sentence; the same in each language. */
export const importSentences: Localized<Readonly<Record<ImportProblem, string>>> = inEachLanguage(
  registerWords,
  (one) => one.imports,
);

/** The sentence of a problem; an unknown code gets the general one. */
export function explainImport(code: string, values: SentenceValues, language: Language): string {
  const known: Readonly<Record<string, string>> = importSentences[language];
  return fillSentence(known[code] ?? importSentences[language]['not-acceptable'], values, language);
}
