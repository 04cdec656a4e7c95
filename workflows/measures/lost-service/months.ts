/** Cuts a stretch of days at the ends of months, and counts months. */
import { addDays, daysBetween } from '../../bank/calendar-date.ts';

export interface MonthStretch {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
}

/** The months that the days from `from` to `until` (both included) lie in, in order. */
export function monthsOf(from: string, until: string): MonthStretch[] {
  const months: MonthStretch[] = [];
  for (let start = from; start <= until; ) {
    const month = start.slice(0, 7);
    const last = lastDayOf(month);
    const end = last <= until ? last : until;
    months.push({ month, from: start, until: end, days: daysBetween(start, end) + 1 });
    start = addDays(last, 1);
  }
  return months;
}

/** The month so many months later. */
export function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The last day of the month, `YYYY-MM-DD`. */
export function lastDayOf(month: string): string {
  return addDays(`${monthAfter(month, 1)}-01`, -1);
}
