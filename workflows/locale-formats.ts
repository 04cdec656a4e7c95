/** Money, numbers, days and times as a locale writes them. */

export interface LocaleFormats {
  /** Euro from cents. */
  money(cents: number): string;
  number(value: number): string;
  percent(percent: number): string;
  /** A calendar day from `YYYY-MM-DD`. */
  date(date: string): string;
  /** A month from `YYYY-MM`. */
  month(month: string): string;
  /** An instant (ISO 8601) as day and time in Brussels. */
  instant(instant: string): string;
}

const known = new Map<string, LocaleFormats>();

export function formatsOf(locale: string): LocaleFormats {
  const formats = known.get(locale) ?? makeFormats(locale);
  known.set(locale, formats);
  return formats;
}

function makeFormats(locale: string): LocaleFormats {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  });
  return {
    money: (cents) => money.format(cents / 100),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    date: (day) => date.format(new Date(`${day}T00:00:00Z`)),
    month: (one) => month.format(new Date(`${one}-01T00:00:00Z`)),
    instant: (at) => instant.format(new Date(at)),
  };
}
