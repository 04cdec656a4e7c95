/** A problem in the reader's language: its sentence by its code and, where a code has several, by the English one. */
import { fillSentence, type Language, type Localized } from '../../workflows/language.ts';
import type { Problem } from '../platform/problem.ts';
import { words } from './texts/index.ts';

/** The only sentence of a code, or one for each of its meanings. */
type Sentences = string | Readonly<Record<string, string>>;

const details: Localized<Readonly<Record<string, Sentences>>> = {
  fr: words.fr.problemDetails,
  nl: words.nl.problemDetails,
  de: words.de.problemDetails,
  en: words.en.problemDetails,
};

/** @returns undefined for a sentence that came in the reader's words already */
export function knownDetail(problem: Problem, language: Language): string | undefined {
  const template = templateOf(problem, language);
  return template && fillSentence(template, problem.values, language);
}

export function detailIn(problem: Problem, language: Language): string {
  return knownDetail(problem, language) ?? problem.message;
}

/** Whether its sentence is one of several of its code, and not the one for whatever has no other. */
export function saysItself(problem: Problem): boolean {
  const meaning = meaningOf(problem);
  return meaning !== undefined && meaning !== 'general';
}

function templateOf(problem: Problem, language: Language): string | undefined {
  const texts = Object.hasOwn(details.en, problem.code) ? details[language][problem.code] : undefined;
  if (texts === undefined || typeof texts === 'string') return texts;
  const meaning = meaningOf(problem);
  return meaning === undefined ? undefined : texts[meaning];
}

function meaningOf({ code, sentence }: Problem): string | undefined {
  const english = Object.hasOwn(details.en, code) ? details.en[code] : undefined;
  if (english === undefined || typeof english === 'string') return undefined;
  return Object.keys(english).find((meaning) => english[meaning] === sentence);
}

/** As RFC 9457 has it. A field error that says the same as the whole follows it into the language. */
export function problemBody(problem: Problem, language: Language) {
  const { status, code, errors, message } = problem;
  const detail = detailIn(problem, language);
  return {
    type: `urn:entraide:problem:${code}`,
    title: code,
    status,
    code,
    detail,
    ...(errors && {
      errors: errors.map((one) => (one.message === message ? { ...one, message: detail } : one)),
    }),
  };
}
