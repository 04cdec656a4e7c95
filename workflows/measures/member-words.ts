/**
 * What a member reads about a claim that somebody filed for them, in languages that the rest of the plan does not
 * speak: mails and one page, whose sentences a measure brings along.
 */
import type { SentenceValue, SentenceValues } from '../language.ts';

/** Where the claim stands, as far as the member is concerned. */
export const memberSituations = [
  'received',
  'question',
  'queued',
  'approved',
  'paid',
  'refused',
  'returned',
  'withdrawn',
  'expired',
] as const;
export type MemberSituation = (typeof memberSituations)[number];

export interface MemberWords {
  /** The language itself, as in `lang="it"`. */
  readonly language: string;
  /** How amounts and days are written. */
  readonly locale: string;
  /** Uses {name}. */
  readonly greeting: string;
  readonly signature: string;
  /** The name of the link and of the page. */
  readonly title: string;
  /** Instead of the question, when only the account to pay is missing. */
  readonly accountNeeded: string;
  readonly reference: string;
  readonly amount: string;
  readonly filedOn: string;
  readonly question: string;
  readonly allDetails: string;
  /** Values: {reference}, {amount}, {question}. */
  readonly situations: Readonly<
    Record<MemberSituation, { readonly subject: string; readonly text: string; readonly next: string }>
  >;
}

/** Fills the `{name}` places of a sentence in the way of a locale; a place without a value stays visible. */
export function fillMemberSentence(sentence: string, values: SentenceValues, locale: string): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : written(value, locale);
  });
}

function written(value: SentenceValue, locale: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if ('cents' in value) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value.cents / 100);
  }
  if ('percent' in value) {
    return new Intl.NumberFormat(locale, { style: 'percent' }).format(value.percent / 100);
  }
  const day = new Date(`${value.date}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
