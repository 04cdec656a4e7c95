/** Money, numbers, days and times as a locale writes them. */
import { dateSpan } from './date-spans.ts';
import { remembering } from './remembering.ts';

export interface LocaleFormats {
  /** Euro from cents. */
  money(cents: number): string;
  number(value: number): string;
  percent(percent: number): string;
  /** How large a file is, rounded up to whole kilobytes, from a million bytes to tenths of megabytes: `12 ko`. */
  size(bytes: number): string;
  /** A country by its name; what is no code of one stays. */
  region(code: string): string;
  /** A calendar day from `YYYY-MM-DD`. */
  date(date: string): string;
  /** From one calendar day to another: `du 28 au 31 mai 2020`. */
  span(from: string, until: string): string;
  /** A month from `YYYY-MM`. */
  month(month: string): string;
  /** A quarter from `2020/2`: `2e trimestre 2020`. */
  quarter(quarter: string): string;
  /** An instant (ISO 8601) as day and time in Brussels. */
  instant(instant: string): string;
  /** A day or an instant by which somebody has to act, with its day of the week: `jeudi 23 avril 2020`. */
  due(at: string): string;
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
  const sizeIn = (unit: 'kilobyte' | 'megabyte', maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits });
  const [kilobytes, megabytes] = [sizeIn('kilobyte', 0), sizeIn('megabyte', 1)];
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const dateIn = (timeZone: string) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
    return (date: Date) => withFirst(format.format(date), locale);
  };
  const date = dateIn('UTC');
  const writeDay = remembering((day) => date(new Date(`${day}T00:00:00Z`)));
  const brusselsDate = dateIn('Europe/Brussels');
  const writeInstant = (at: string) => withTime(brusselsDate(new Date(at)), new Date(at), locale);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'Europe/Brussels' });
  return {
    money: (cents) => withMinus(money.format(cents / 100)),
    number: (value) => withMinus(number.format(value)),
    percent: (value) => withMinus(percent.format(value / 100)),
    size: (bytes) =>
      bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1_000)) : megabytes.format(bytes / 1_000_000),
    region: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    date: writeDay,
    span: (from, until) => dateSpan(from, until, locale, writeDay),
    month: (one) => month.format(new Date(`${one}-01T00:00:00Z`)),
    quarter: (one) => quarterIn(one, locale),
    instant: writeInstant,
    due: remembering((at) =>
      isDay(at)
        ? withWeekday(weekday.format(new Date(`${at}T12:00:00Z`)), writeDay(at), locale)
        : withWeekday(weekday.format(new Date(at)), writeInstant(at), locale),
    ),
  };
}

function isDay(at: string): boolean {
  return at.length === '2020-04-23'.length;
}

/** German and Hungarian set the day of the week apart. */
function withWeekday(weekday: string, date: string, locale: string): string {
  if (locale.startsWith('hu')) return `${date} (${weekday})`;
  return locale.startsWith('de') ? `${weekday}, ${date}` : `${weekday} ${date}`;
}

function quarterIn(value: string, locale: string): string {
  const [year = '', quarter = ''] = value.split('/');
  switch (locale.slice(0, 2)) {
    case 'fr':
      return `${quarter}${quarter === '1' ? 'er' : 'e'} trimestre ${year}`;
    case 'nl':
      return `${quarter}e kwartaal ${year}`;
    case 'de':
      return `${quarter}. Quartal ${year}`;
    case 'en':
      return `quarter ${quarter} of ${year}`;
    default:
      return `${quarter}/${year}`;
  }
}

/** French says `1er avril`, which `Intl` does not. */
function withFirst(date: string, locale: string): string {
  return locale.startsWith('fr') ? date.replace(/^1 /, '1er ') : date;
}

/** A minus as typesetters know it, as wide as a plus, without a space. */
function withMinus(figure: string): string {
  return figure.replaceAll('-', '\u2212');
}

const brusselsTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Brussels' });

/** `1er avril 2020 à 9 h 30`, `1 april 2020 om 9.30 uur`, `1. April 2020 um 9:30 Uhr`, `1 April 2020 at 9.30 am`. */
function withTime(day: string, at: Date, locale: string): string {
  const [hour = '', minute = ''] = brusselsTime.format(at).split(':');
  const hours = Number(hour);
  switch (locale.slice(0, 2)) {
    case 'fr':
      return `${day} à ${hours}\u00a0h\u00a0${minute}`;
    case 'nl':
      return `${day} om ${hours}.${minute} uur`;
    case 'de':
      return `${day} um ${hours}:${minute} Uhr`;
    case 'en':
      return `${day} at ${hours % 12 || 12}.${minute}\u00a0${hours < 12 ? 'am' : 'pm'}`;
    default:
      return `${day}, ${hour}:${minute}`;
  }
}
