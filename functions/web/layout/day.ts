/** Instants as people read them, with the machine's form beside them. */
import { dayOfInstant } from '../../../workflows/calendar.ts';
import { formatDate, formatInstant, type Language } from '../../../workflows/language.ts';
import { type Html, html } from './html.ts';

/** The day of an instant in Brussels. */
export function formatDay(instant: string, language: Language): string {
  return formatDate(dayOfInstant(instant), language);
}

/** Day and time. */
export function moment(instant: string, language: Language): Html {
  return html`<time datetime="${instant}">${formatInstant(instant, language)}</time>`;
}
