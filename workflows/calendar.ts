/**
 * The one calendar: days and months as people in Brussels count them, and the instants between which they lie. A day
 * is `YYYY-MM-DD`, a month `YYYY-MM`, an instant ISO 8601 in UTC, or milliseconds where a clock is read. No other file
 * spells a time zone, and none cuts a day out of an instant: after midnight in Brussels, UTC is still at the day
 * before.
 */
import { Temporal } from 'temporal-polyfill';
import { remembering } from './remembering.ts';

const zone = 'Europe/Brussels';

/** Monday is 1, Sunday is 7, as ISO 8601 has it. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** @throws RangeError for a day that is none, an instant among them */
const dateOf = remembering((day): Temporal.PlainDate => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) throw new RangeError(`Not a day: ${day}`);
  return new Temporal.PlainDate(Number(year), Number(month), Number(date));
});

/** Days since 1 January 1970, by which days are counted and compared. */
const numberOf = remembering((day): number => epoch.until(dateOf(day)).days);
const epoch = new Temporal.PlainDate(1970, 1, 1);
const dayNumbered = remembering((number): string => epoch.add({ days: Number(number) }).toString());

/** ISO 8601 in UTC, to the millisecond. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

const dayAtQuarterHour = remembering((quarterHour): string =>
  Temporal.Instant.fromEpochMilliseconds(Number(quarterHour) * 900_000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString(),
);

/** The day at an instant in milliseconds. Clocks are put forward and back at a quarter of an hour at the least. */
export function dayOf(milliseconds: number): string {
  return dayAtQuarterHour(String(Math.floor(milliseconds / 900_000)));
}

/** The day at an instant, ISO 8601. */
export function dayOfInstant(instant: string): string {
  return dayOf(Date.parse(instant));
}

/**
 * The instant in milliseconds at which clocks show a day and a time: the first of the two in the hour that autumn
 * repeats, an hour later for the hour that spring leaves out.
 * @param time `HH:MM`
 */
export function brusselsInstant(day: string, time: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** The instant in milliseconds at which the day begins. */
export const startOfDay = remembering((day): number => dateOf(day).toZonedDateTime(zone).epochMilliseconds);

/** The instant in milliseconds at which the day is over, and the next one begins. */
export function endOfDay(day: string): number {
  return startOfDay(addDays(day, 1));
}

/** The instant in milliseconds at which what is due on a day is looked at: early, before people begin. */
export function morningOf(day: string): number {
  return brusselsInstant(day, '07:00');
}

export function daysInMilliseconds(days: number): number {
  return days * 86_400_000;
}

export function daysInSeconds(days: number): number {
  return days * 86_400;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  try {
    return dateOf(text).toString() === text;
  } catch {
    return false;
  }
}

/** The day so many days later; earlier for a negative number. @throws RangeError for a day that is none */
export function addDays(day: string, days: number): string {
  return dayNumbered(String(numberOf(day) + days));
}

/** The day so many months later; one that its month does not have becomes the month's last. */
export function addMonths(day: string, months: number): string {
  return dateOf(day).add({ months }).toString();
}

/** The same day so many years later; from 29 February the 28th. */
export function addYears(day: string, years: number): string {
  return dateOf(day).add({ years }).toString();
}

/** How many days lie between two; negative when the second comes first. */
export function daysBetween(from: string, until: string): number {
  return numberOf(until) - numberOf(from);
}

/** Days from `from` to `until`, both counted. */
export function daysInclusive(from: string, until: string): number {
  return daysBetween(from, until) + 1;
}

export function weekdayOf(day: string): Weekday {
  return dateOf(day).dayOfWeek as Weekday;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

export function yearOf(day: string): number {
  return dateOf(day).year;
}

/** The month that a day lies in. */
export const monthOfDay = remembering((day): string => dateOf(day).toPlainYearMonth().toString());

/** The month at an instant in milliseconds. */
export function monthOf(milliseconds: number): string {
  return monthOfDay(dayOf(milliseconds));
}

/** The month at an instant, ISO 8601. */
export function monthOfInstant(instant: string): string {
  return monthOf(Date.parse(instant));
}

/** The month so many months later; earlier for a negative number. */
export function monthAfter(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

export function nextMonth(month: string): string {
  return monthAfter(month, 1);
}

export function previousMonth(month: string): string {
  return monthAfter(month, -1);
}

/** The months from the first to the last, both counted; none when the last is before the first. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

export const lastDayOf = remembering((month): string => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return `${month}-${daysInMonth}`;
});

/** The instant in milliseconds at which the month begins. */
export function startOfMonth(month: string): number {
  return startOfDay(firstDayOf(month));
}

/** The instant at which the month is over, and the next one begins, ISO 8601. */
export function endOfMonth(month: string): string {
  return instantOf(startOfMonth(nextMonth(month)));
}
