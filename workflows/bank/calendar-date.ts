/**
 * Plain calendar arithmetic on `YYYY-MM-DD` texts, by the rules of the Gregorian calendar; no time zone, no
 * clock.
 */

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** True for a date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDay(dayNumber(text)) === text;
}

/**
 * The date that is so many days later; earlier for a negative number. Throws a RangeError for a date that is
 * none.
 */
export function addDays(date: string, days: number): string {
  if (!isCalendarDate(date)) throw new RangeError(`Not a date: ${date}`);
  return dateOfDay(dayNumber(date) + days);
}

/** How many days lie between two dates; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, ISO 8601. */
export function weekdayOf(date: string): Weekday {
  // Day 0 is 1 March 0000, a Wednesday; the first modulo may be negative.
  return (((((dayNumber(date) + 2) % 7) + 7) % 7) + 1) as Weekday;
}

/** Easter Sunday of a year, by the anonymous Gregorian computus in its 1961 form. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const fullMoon = epact - Math.floor((golden + 11 * epact) / 319);
  const sunday = (2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - (year % 4) - fullMoon + 32) % 7;
  const month = Math.floor((fullMoon + sunday + 90) / 25);
  return dateText(year, month, (fullMoon + sunday + month + 19) % 32);
}

/** Days since 1 March of year 0: years that begin in March have their leap day last. */
function dayNumber(date: string): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + Number(date.slice(8, 10)) - 1;
}

function dateOfDay(day: number): string {
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  return dateText(yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, dayOfMonth);
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
