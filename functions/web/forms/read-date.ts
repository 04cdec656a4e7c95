/**
 * Days and months as people type them, where the browser has no picker: `27/3/2020`, `27.03.2020`, `2020-03-27`,
 * `3 avril 2020`, `1er avril 2020`, `3. April 2020`, `April 3, 2020`; the day before the month, as everywhere here.
 */

import { languages } from '../../../workflows/language.ts';
import { withoutAccents } from '../../../workflows/plain-text.ts';

/** `YYYY-MM-DD` when the text is written like a day; else the text itself, for the form to refuse. */
export function readDay(typed: string): string {
  const text = typed.trim();
  const [, year, month, day] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  if (year && month && day) return dayText(year, Number(month), day);
  const inDigits = /^(\d{1,2})\s*[/. -]\s*(\d{1,2})\s*[/. -]\s*(\d{4})$/.exec(text);
  if (inDigits) return dayText(inDigits[3] ?? '', Number(inDigits[2]), inDigits[1] ?? '');
  return dayInWords(text) ?? text;
}

/** `YYYY-MM` when the text is written like a month; else the text itself. */
export function readMonth(typed: string): string {
  const text = typed.trim();
  const [, month = '', year = ''] = /^(\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  if (year !== '') return `${year}-${month.padStart(2, '0')}`;
  const [, name = '', named = ''] = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  const number = monthNumber(name);
  return number === undefined ? text : `${named}-${String(number).padStart(2, '0')}`;
}

function dayInWords(text: string): string | undefined {
  const [, day, name, year] =
    /^(\d{1,2})(?:er|e|st|nd|rd|th|\.)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text) ?? [];
  const [, nameFirst, dayAfter, yearAfter] =
    /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text) ?? [];
  const month = monthNumber(name ?? nameFirst ?? '');
  return month === undefined ? undefined : dayText(year ?? yearAfter ?? '', month, day ?? dayAfter ?? '');
}

function dayText(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** By its name or its first letters (three at least) where they belong to one month alone, in any of the languages. */
function monthNumber(name: string): number | undefined {
  const start = withoutAccents(name);
  if (start.length < 3) return undefined;
  const found = new Set(monthNames.filter(([known]) => known.startsWith(start)).map(([, number]) => number));
  return found.size === 1 ? [...found][0] : undefined;
}

const monthNames: readonly (readonly [string, number])[] = languages.flatMap((language) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from(
    { length: 12 },
    (_, index) => [withoutAccents(format.format(Date.UTC(2020, index, 15))), index + 1] as const,
  );
});
