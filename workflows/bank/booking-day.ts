/** The day that a bank means by an ISO date or date and time: what it wrote, or the day in Brussels of an instant. */
import { dayOf, isCalendarDate } from '../calendar.ts';

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:[.,:]\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** `YYYY-MM-DD`; undefined for what is no date. A time without a zone, and a date with one, is the bank's own day. */
export function bookingDay(text: string): string | undefined {
  const [, day, zone] = isoDay.exec(text) ?? [];
  if (day === undefined || !isCalendarDate(day)) return undefined;
  if (zone === undefined || !text.includes('T')) return day;
  const plain = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(/(T\d{2}:\d{2}:\d{2})[,:]/, '$1.');
  const instant = Date.parse(plain);
  return Number.isNaN(instant) ? undefined : dayOf(instant);
}

/** The same of what was looked at before. Throws a RangeError for what is no date. */
export function knownDay(text: string): string {
  const day = bookingDay(text);
  if (day === undefined) throw new RangeError('not a date of a bank');
  return day;
}
