/** Stands in a bundled function in the place of its dictionaries: the words of a language are read when they are needed. */
import { readFileSync } from 'node:fs';
import type { Language, Localized } from '../../workflows/language.ts';
import { eachWhenAsked } from '../../workflows/language.ts';

type Words = Readonly<Record<string, unknown>>;

const known: Partial<Record<Language, Words>> = {};

function wordsIn(language: Language): Words {
  known[language] ??= JSON.parse(
    readFileSync(new URL(`./words/${language}.json`, import.meta.url), 'utf8'),
  ) as Words;
  return known[language];
}

/** @param dictionary the folder of it */
export function readWords(dictionary: string): Localized<unknown> {
  return eachWhenAsked((language) => wordsIn(language)[dictionary]);
}
