/** Why a file was not taken, and what to do about it, as one sentence with its name in front. */
import type { Language } from '../../../workflows/language.ts';
import { documentWords } from '../words/index.ts';
import type { RefusedFile } from './take-files.ts';

export function refusalSentence({ name, code }: RefusedFile, language: Language): string {
  const words = documentWords[language];
  const own: Readonly<Record<string, string>> = {
    'file-needed': words.fileNeeded,
    'name-wrong': words.nameWrong,
    'type-wrong': words.typeWrong,
    ...words.refusals,
  };
  const sentence = own[code] ?? words.typeWrong;
  return name === '' ? sentence : `${name}${language === 'fr' ? ' : ' : ': '}${sentence}`;
}
