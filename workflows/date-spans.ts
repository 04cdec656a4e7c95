/** From one day to another, as each language says it: `du 28 au 31 mai 2020`, `from 28 to 31 May 2020`. */

type Words = readonly [from: string, until: string, onOneDay: string];

/** The last day is within the span, which Dutch says and the others mean. */
const wordsOf: Readonly<Record<string, Words>> = {
  fr: ['du', 'au', 'le'],
  nl: ['van', 'tot en met', 'op'],
  de: ['vom', 'bis zum', 'am'],
  en: ['from', 'to', 'on'],
};

/**
 * The span between two days (`YYYY-MM-DD`); what both have in common is said once.
 * @param write a whole day as the locale writes it
 */
export function dateSpan(
  from: string,
  until: string,
  locale: string,
  write: (day: string) => string,
): string {
  const [first, last, one] = wordsOf[locale.slice(0, 2)] ?? ['', '–', ''];
  if (from === until) return `${one} ${write(from)}`.trim();
  return `${first} ${beginning(from, until, write)} ${last} ${write(until)}`.trim();
}

/** The first day without the year, and without the month, that the last one says again. */
function beginning(from: string, until: string, write: (day: string) => string): string {
  const whole = write(from);
  if (from.slice(0, 4) !== until.slice(0, 4)) return whole;
  const withoutYear = whole.replace(/ \d{4}$/, '');
  return from.slice(0, 7) === until.slice(0, 7) ? (withoutYear.split(' ')[0] ?? whole) : withoutYear;
}
