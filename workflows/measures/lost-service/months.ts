/** Cuts a stretch of days at the ends of months, and counts months. */
import { addDays, daysInclusive, lastDayOf, monthOfDay } from '../../calendar.ts';

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
    const month = monthOfDay(start);
    const last = lastDayOf(month);
    const end = last <= until ? last : until;
    months.push({ month, from: start, until: end, days: daysInclusive(start, end) });
    start = addDays(last, 1);
  }
  return months;
}
