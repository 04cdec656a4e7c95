/** The languages that people read, and sentences with values in them, put into words at the last moment. */
import { formatsOf } from './locale-formats.ts';
import { fillMessage, type PlaceKind } from './message.ts';

export const languages = ['fr', 'nl', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Localized<Text = string> = Readonly<Record<Language, Text>>;

/**
 * A value inside a sentence, formatted for the reader's language: money in cents, days (`YYYY-MM-DD`), instants
 * (ISO 8601), regions such as `BE` by their names.
 */
export type SentenceValue =
  | string
  | number
  | { readonly cents: number }
  | { readonly date: string }
  | { readonly instant: string }
  | { readonly due: string }
  | { readonly percent: number }
  | { readonly region: string }
  /** Both days are in it. */
  | { readonly from: string; readonly until: string };
export type SentenceValues = Readonly<Record<string, SentenceValue>>;

const locales: Localized = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/** The language that somebody reads, as far as the plan speaks it. */
export function knownLanguage(value: string | undefined, otherwise: Language = 'en'): Language {
  return value !== undefined && isLanguage(value) ? value : otherwise;
}

/** Something made for each language. */
export function perLanguage<Made>(make: (language: Language) => Made): Localized<Made> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<
    Language,
    Made
  >;
}

/** The same, made for a language when it is first asked for: most of what is never said is never read. */
export function eachWhenAsked<Made>(make: (language: Language) => Made): Localized<Made> {
  const made = {} as Record<Language, Made>;
  for (const language of languages) {
    const keep = (value: Made): Made => {
      Object.defineProperty(made, language, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(made, language, {
      get: () => keep(make(language)),
      enumerable: true,
      configurable: true,
    });
  }
  return made;
}

/** A part of something that is there in every language: one section of a dictionary, one text. */
export function inEachLanguage<Whole, Part>(
  all: Localized<Whole>,
  part: (whole: Whole, language: Language) => Part,
): Localized<Part> {
  return eachWhenAsked((language) => part(all[language], language));
}

/** Euro from cents: `1.234,50 €` in the reader's way. */
export function formatCents(amountCents: number, language: Language): string {
  return formatsOf(locales[language]).money(amountCents);
}

/** How large a file is: `12 ko`, `3,4 MB`. */
export function formatSize(bytes: number, language: Language): string {
  return formatsOf(locales[language]).size(bytes);
}

/** A calendar day from `YYYY-MM-DD`. */
export function formatDate(date: string, language: Language): string {
  return formatsOf(locales[language]).date(date);
}

/** A month from `YYYY-MM`. */
export function formatMonth(month: string, language: Language): string {
  return formatsOf(locales[language]).month(month);
}

/** A quarter from `2020/2`. */
export function formatQuarter(quarter: string, language: Language): string {
  return formatsOf(locales[language]).quarter(quarter);
}

/** From one calendar day to another, both in it. */
export function formatSpan(from: string, until: string, language: Language): string {
  return formatsOf(locales[language]).span(from, until);
}

/** An instant (ISO 8601) as day and time in Brussels. */
export function formatInstant(instant: string, language: Language): string {
  return formatsOf(locales[language]).instant(instant);
}

/** A day or an instant by which somebody has to act, with its day of the week. */
export function formatDue(at: string, language: Language): string {
  return formatsOf(locales[language]).due(at);
}

export function formatNumber(value: number, language: Language): string {
  return formatsOf(locales[language]).number(value);
}

/**
 * Fills the places of a sentence (ICU MessageFormat): `{amount}`, `{count, plural, one {# day} other {# days}}`.
 * A place without a value stays visible, so that tests find it.
 */
export function fillSentence(sentence: string, values: SentenceValues, language: Language): string {
  return fillSentenceIn(sentence, values, locales[language]);
}

/** The same in the way of any locale, for the languages that the plan as a whole does not speak. */
export function fillSentenceIn(sentence: string, values: SentenceValues, locale: string): string {
  return fillMessage(sentence, locale, (name, kind) => {
    const value = values[name];
    return value === undefined ? undefined : placeValue(value, kind, locale);
  });
}

/** A plural is chosen by the bare number, also of a percentage; everything else is written out. */
function placeValue(value: SentenceValue, kind: PlaceKind, locale: string): string | number {
  if (typeof value === 'string') return kind === 'plural' ? Number(value) : value;
  const formats = formatsOf(locale);
  if (typeof value === 'number') return kind === 'plural' ? value : formats.number(value);
  if ('cents' in value) return formats.money(value.cents);
  if ('percent' in value) return kind === 'plural' ? value.percent : formats.percent(value.percent);
  if ('from' in value) return formats.span(value.from, value.until);
  if ('region' in value) return formats.region(value.region);
  if ('due' in value) return formats.due(value.due);
  return 'instant' in value ? formats.instant(value.instant) : formats.date(value.date);
}
