/**
 * Which days banks settle and offices work, for execution dates and for deadlines counted in working days.
 */
import { addDays, isCalendarDate, weekdayOf } from '../calendar.ts';
import { type HolidayCalendar, isHoliday } from './holidays.ts';

/** True when the calendar's banks or offices are open: Monday to Friday and no holiday. */
export function isWorkingDay(date: string, calendar: HolidayCalendar): boolean {
  return weekdayOf(date) <= 5 && !isHoliday(calendar, date);
}

/** True when the euro settlement system is open; the execution date of a SEPA payment must be such a day. */
export function isTargetDay(date: string): boolean {
  return isWorkingDay(date, 'TARGET');
}

/** The first TARGET day after the date, never the date itself. */
export function nextTargetDay(date: string): string {
  return addWorkingDays(date, 1, 'TARGET');
}

/** The date itself if it is a TARGET day, else the first one after it. */
export function targetDayOnOrAfter(date: string): string {
  return addWorkingDays(date, 0, 'TARGET');
}

/**
 * The date that lies so many working days later (earlier for a negative number), the date itself not counted.
 * Zero gives the date itself if it is a working day, else the first one after it. Throws a RangeError for a
 * date that is none or a count that is no whole number.
 */
export function addWorkingDays(date: string, days: number, calendar: HolidayCalendar): string {
  if (!isCalendarDate(date)) throw new RangeError(`Not a date: ${date}`);
  if (!Number.isSafeInteger(days)) throw new RangeError('Working days are counted in whole numbers');
  const step = days < 0 ? -1 : 1;
  let remaining = Math.abs(days);
  let day = days === 0 ? date : addDays(date, step);
  while (!isWorkingDay(day, calendar) || --remaining > 0) day = addDays(day, step);
  return day;
}
