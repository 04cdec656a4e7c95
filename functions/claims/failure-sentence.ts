/** What stopped a journey, as the technical team reads it. */
import { fillSentence, type Language } from '../../workflows/language.ts';
import { claimTexts } from './words/index.ts';

/** @param error the name under which the machine stopped; one that nobody has worded is named in the sentence */
export function failureSentence(error: string, language: Language): string {
  return fillSentence(claimTexts[language].failure, { error }, language);
}
