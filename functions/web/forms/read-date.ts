/** Days and months as people type them, where the browser has no picker: `27/3/2020`, `27.03.2020`, `2020-03-27`. */

/** `YYYY-MM-DD` when the text is written like a day; else the text itself, for the form to refuse. */
export function readDay(typed: string): string {
  const text = typed.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `YYYY-MM` when the text is written like a month; else the text itself. */
export function readMonth(typed: string): string {
  const text = typed.trim();
  const [, month = '', year = ''] = /^(\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}`;
}
