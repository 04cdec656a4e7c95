/** The days on which banks or offices are closed, by calculation: TARGET, Belgium, France. */

import { addDays, easterSunday } from './calendar-date.ts';

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

/** True for a closing day or public holiday; weekends are no holidays. */
export function isHoliday(calendar: HolidayCalendar, date: string): boolean {
  return holidaysOf(calendar, Number(date.slice(0, 4))).includes(date);
}
