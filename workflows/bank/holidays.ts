/** The days on which banks or offices are closed, by calculation: TARGET, Belgium, France. */

import { addDays } from '../calendar.ts';

/** `TARGET` is the calendar of euro settlement; the others are the public holidays of a country. */
export type HolidayCalendar = 'TARGET' | 'BE' | 'FR';

/** `fixed` days as `MM-DD`; `easter` days as an offset from Easter Sunday. */
interface HolidayRule {
  readonly fixed: readonly string[];
  readonly easter: readonly number[];
}

const goodFriday = -2;
const easterMonday = 1;
const ascension = 39;
const whitMonday = 50;

const rules: Record<HolidayCalendar, HolidayRule> = {
  // Long-term calendar of TARGET closing days since 2002 (ECB, 14 December 2000).
  TARGET: { fixed: ['01-01', '05-01', '12-25', '12-26'], easter: [goodFriday, easterMonday] },
  // Royal decree of 18 April 1974, article 1: ten days.
  BE: {
    fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
    easter: [easterMonday, ascension, whitMonday],
  },
  // Code du travail, article L3133-1: eleven days.
  FR: {
    fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    easter: [easterMonday, ascension, whitMonday],
  },
};

/** The closing days or public holidays of a year, as dates in order, weekends among them included. */
export function holidaysOf(calendar: HolidayCalendar, year: number): string[] {
  const easter = easterSunday(year);
  const fixed = rules[calendar].fixed.map((monthAndDay) => `${year}-${monthAndDay}`);
  const movable = rules[calendar].easter.map((offset) => addDays(easter, offset));
  return [...new Set([...fixed, ...movable])].sort();
}

const known = new Map<string, readonly string[]>();

/** True for a closing day or public holiday; weekends are no holidays. */
export function isHoliday(calendar: HolidayCalendar, date: string): boolean {
  const year = date.slice(0, 4);
  const name = `${calendar} ${year}`;
  const days = known.get(name) ?? holidaysOf(calendar, Number(year));
  known.set(name, days);
  return days.includes(date);
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
  const day = (fullMoon + sunday + month + 19) % 32;
  return [String(year).padStart(4, '0'), ...[month, day].map((one) => String(one).padStart(2, '0'))].join(
    '-',
  );
}
