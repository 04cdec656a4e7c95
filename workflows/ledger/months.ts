/** Months of the ledger, `YYYY-MM`, as calendars in Brussels count them: what is booked, closed and reported by month. */
import { dayOf, instantOf } from '../days.ts';

const hour = 3_600_000;

/** The month that an instant in milliseconds falls into. */
export function monthOf(milliseconds: number): string {
  return dayOf(milliseconds).slice(0, 7);
}

/** The month that an entry belongs to. @param at ISO 8601 */
export function monthOfInstant(at: string): string {
  return monthOf(Date.parse(at));
}

export function nextMonth(month: string): string {
  return moveMonth(month, 1);
}

export function previousMonth(month: string): string {
  return moveMonth(month, -1);
}

function moveMonth(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The months from the first to the last, both counted; none when the last is before the first. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The instant in milliseconds at which the month begins: midnight in Brussels, one or two hours before UTC's. */
export function startOfMonth(month: string): number {
  const first = `${month}-01`;
  const midnightUtc = Date.parse(`${first}T00:00:00Z`);
  const hours = [2, 1, 0].find((ahead) => dayOf(midnightUtc - ahead * hour) === first) ?? 0;
  return midnightUtc - hours * hour;
}

/** The instant at which the month is over, which is the first of the next, ISO 8601. */
export function endOfMonth(month: string): string {
  return instantOf(startOfMonth(nextMonth(month)));
}
