import HolidayOracle from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isTargetDay,
  isWorkingDay,
  nextTargetDay,
  targetDayOnOrAfter,
} from '../../../workflows/bank/bank-days.ts';
import { easterSunday, holidaysOf } from '../../../workflows/bank/holidays.ts';
import { addDays, daysBetween, isCalendarDate, weekdayOf } from '../../../workflows/calendar.ts';

const years = Array.from({ length: 2035 - 2019 + 1 }, (_, index) => 2019 + index);
const anyDay = fc.integer({ min: -100_000, max: 200_000 }).map((days) => addDays('2000-01-01', days));
const calendars = fc.constantFrom('TARGET', 'BE', 'FR');

describe('calendar dates', () => {
  it('follow each other as the platform counts them', () => {
    for (let day = -200_000; day < 200_000; day += 37) {
      const platform = new Date(day * 86_400_000);
      const date = platform.toISOString().slice(0, 10);
      expect(addDays('1970-01-01', day)).toBe(date);
      expect(weekdayOf(date) % 7).toBe(platform.getUTCDay());
    }
  });

  it('can be counted between and added back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it.each(['2020-02-29', '2000-02-29', '1900-02-28'])('%s exists', (date) =>
    expect(isCalendarDate(date)).toBe(true),
  );
  it.each([
    '2019-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-4-1',
    '20200401',
    '',
    '2020-04-01T00:00:00Z',
  ])('%j does not exist', (date) => {
    expect(isCalendarDate(date)).toBe(false);
    expect(() => addDays(date, 1)).toThrow(RangeError);
  });

  it.each([
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter %d is %s', (year, date) => expect(easterSunday(year)).toBe(date));
});

describe('holidays', () => {
  it.each(['BE', 'FR'] as const)('of %s are those of the oracle, 2019 to 2035', (country) => {
    const oracle = new HolidayOracle(country);
    for (const year of years) {
      const known = oracle.getHolidays(year).filter(({ type }) => type === 'public');
      expect(holidaysOf(country, year)).toEqual(
        [...new Set(known.map(({ date }) => date.slice(0, 10)))].sort(),
      );
    }
  });

  it('of TARGET are its six published closing days', () => {
    expect(holidaysOf('TARGET', 2020)).toEqual([
      '2020-01-01',
      '2020-04-10',
      '2020-04-13',
      '2020-05-01',
      '2020-12-25',
      '2020-12-26',
    ]);
    for (const year of years) {
      const easter = easterSunday(year);
      const closed = [`${year}-01-01`, addDays(easter, -2), addDays(easter, 1), `${year}-05-01`];
      expect(holidaysOf('TARGET', year)).toEqual([...closed, `${year}-12-25`, `${year}-12-26`].sort());
    }
  });
});

describe('bank days', () => {
  it.each([
    ['2020-04-09', '2020-04-14'],
    ['2020-04-10', '2020-04-14'],
    ['2020-04-14', '2020-04-15'],
    ['2020-04-30', '2020-05-04'],
    ['2020-12-24', '2020-12-28'],
    ['2020-12-31', '2021-01-04'],
  ])('after %s settlement opens on %s', (date, next) => expect(nextTargetDay(date)).toBe(next));

  it('settlement opens on the day itself or the first open day after it', () => {
    expect(targetDayOnOrAfter('2020-04-09')).toBe('2020-04-09');
    expect(targetDayOnOrAfter('2020-04-10')).toBe('2020-04-14');
    expect(isTargetDay('2020-07-21')).toBe(true);
    expect(isWorkingDay('2020-07-21', 'BE')).toBe(false);
  });

  it.each([
    ['2020-05-07', 7, 'BE', '2020-05-18'],
    ['2020-05-07', 7, 'FR', '2020-05-19'],
    ['2020-07-20', 1, 'BE', '2020-07-22'],
    ['2020-07-20', 1, 'FR', '2020-07-21'],
    ['2020-04-14', -1, 'BE', '2020-04-10'],
    ['2020-04-14', -1, 'TARGET', '2020-04-09'],
    ['2020-04-11', 0, 'FR', '2020-04-14'],
  ] as const)('%s and %d working days in %s is %s', (date, days, calendar, expected) => {
    expect(addWorkingDays(date, days, calendar)).toBe(expected);
  });

  it('are counted one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), calendars, (date, days, calendar) => {
        const end = addWorkingDays(date, days, calendar);
        let worked = 0;
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1))
          if (isWorkingDay(day, calendar)) worked++;
        expect(worked).toBe(days);
        expect(isWorkingDay(end, calendar)).toBe(true);
      }),
    );
  });

  it.each(['2020-02-30', 'tomorrow', ''])('are not counted from %j', (date) => {
    expect(() => addWorkingDays(date, 0, 'BE')).toThrow(RangeError);
    expect(() => nextTargetDay(date)).toThrow(RangeError);
  });
});
