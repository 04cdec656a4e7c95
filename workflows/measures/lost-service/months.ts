/** Cuts a stretch of days at the ends of months. */
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
    const nextMonth = `${addDays(`${start.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
    const end = nextMonth <= until ? addDays(nextMonth, -1) : until;
    months.push({ month: start.slice(0, 7), from: start, until: end, days: daysBetween(start, end) + 1 });
    start = nextMonth;
  }
  return months;
}
