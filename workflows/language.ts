/** The languages that people read, and sentences with values in them, put into words at the last moment. */

export const languages = ['fr', 'nl', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Localized<Text = string> = Readonly<Record<Language, Text>>;

/** A value inside a sentence; money in cents and dates `YYYY-MM-DD` are formatted for the reader's language. */
export type SentenceValue =
  | string
  | number
  | { readonly cents: number }
  | { readonly date: string }
  | { readonly percent: number };
export type SentenceValues = Readonly<Record<string, SentenceValue>>;

const locales: Localized = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };
const moneyFormats = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
);
const numberFormats = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const percentFormats = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }),
);
const dateFormats = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);
const monthFormats = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const instantFormats = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Brussels' }),
);

function perLanguage<Format>(make: (locale: string) => Format): Localized<Format> {
  return { fr: make(locales.fr), nl: make(locales.nl), de: make(locales.de), en: make(locales.en) };
}

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/** Euro from cents: `1.234,50 €` in the reader's way. */
export function formatCents(amountCents: number, language: Language): string {
  return moneyFormats[language].format(amountCents / 100);
}

/** A calendar day from `YYYY-MM-DD`. */
export function formatDate(date: string, language: Language): string {
  return dateFormats[language].format(new Date(`${date}T00:00:00Z`));
}

/** A month from `YYYY-MM`. */
export function formatMonth(month: string, language: Language): string {
  return monthFormats[language].format(new Date(`${month}-01T00:00:00Z`));
}

/** An instant (ISO 8601) as day and time in Brussels. */
export function formatInstant(instant: string, language: Language): string {
  return instantFormats[language].format(new Date(instant));
}

export function formatNumber(value: number, language: Language): string {
  return numberFormats[language].format(value);
}

/** Fills the `{name}` places of a sentence. A place without a value stays visible, so that tests find it. */
export function fillSentence(sentence: string, values: SentenceValues, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : formatValue(value, language);
  });
}

function formatValue(value: SentenceValue, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, language);
  if ('cents' in value) return formatCents(value.cents, language);
  if ('percent' in value) return percentFormats[language].format(value.percent / 100);
  return formatDate(value.date, language);
}
