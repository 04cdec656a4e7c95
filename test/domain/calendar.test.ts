/** Days, months and instants by the calendar of Brussels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  brusselsInstant,
  dayOf,
  dayOfInstant,
  daysInclusive,
  daysInMilliseconds,
  daysInSeconds,
  endOfDay,
  endOfMonth,
  instantOf,
  lastDayOf,
  mondayOf,
  monthAfter,
  monthOfDay,
  monthOfInstant,
  monthsFrom,
  startOfDay,
  yearOf,
} from '../../workflows/calendar.ts';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a time on clocks in Brussels', () => {
  it.each([
    ['2020-04-30', '23:59', '2020-04-30T21:59:00.000Z'],
    ['2020-01-15', '00:00', '2020-01-14T23:00:00.000Z'],
    // The hour that summer time leaves out, and the first of the two that its end repeats.
    ['2020-03-29', '02:30', '2020-03-29T01:30:00.000Z'],
    ['2020-03-29', '03:00', '2020-03-29T01:00:00.000Z'],
    ['2020-10-25', '02:30', '2020-10-25T00:30:00.000Z'],
    ['2020-10-25', '03:00', '2020-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (on, time, instant) => {
    expect(instantOf(brusselsInstant(on, time))).toBe(instant);
  });

  it('falls on its day, whatever the day', () => {
    fc.assert(fc.property(day, (on) => dayOf(brusselsInstant(on, '00:00')) === on));
  });
});

describe('the day in Brussels', () => {
  it.each([
    ['2020-03-31T21:59:59.999Z', '2020-03-31'],
    ['2020-03-31T22:00:00.000Z', '2020-04-01'],
    ['2020-01-15T22:59:59.999Z', '2020-01-15'],
    ['2020-01-15T23:00:00.000Z', '2020-01-16'],
    ['2020-12-31T23:00:00.000Z', '2021-01-01'],
    // The night in which summer time begins, and the one in which it ends.
    ['2020-03-28T22:59:59.999Z', '2020-03-28'],
    ['2020-03-28T23:00:00.000Z', '2020-03-29'],
    ['2020-03-29T21:59:59.999Z', '2020-03-29'],
    ['2020-10-24T22:00:00.000Z', '2020-10-25'],
    ['2020-10-25T22:59:59.999Z', '2020-10-25'],
    ['2020-02-28T23:30:00.000Z', '2020-02-29'],
  ])('at %s is %s', (instant, expected) => {
    expect(dayOf(Date.parse(instant))).toBe(expected);
  });

  it('is the same day whatever was asked before', () => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Brussels',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const instants = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });
    fc.assert(
      fc.property(instants, (milliseconds) => {
        expect(dayOf(milliseconds)).toBe(format.format(milliseconds));
      }),
    );
  });
});

describe('days', () => {
  it('are added and counted as calendars do', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2020-02-29', 366)).toBe('2021-03-01');
    expect(addDays('2020-03-28', 2)).toBe('2020-03-30');
    expect(daysInclusive('2020-04-01', '2020-04-01')).toBe(1);
    expect(daysInclusive('2020-03-01', '2020-03-31')).toBe(31);
    expect(daysInclusive('2020-04-02', '2020-04-01')).toBe(0);
  });

  it('go forth and back, and count themselves', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
        const until = addDays(from, days);
        expect(addDays(until, -days)).toBe(from);
        expect(daysInclusive(from, until)).toBe(days + 1);
      }),
    );
  });

  it('are 24 hours where they are spans of time', () => {
    expect(daysInSeconds(3)).toBe(259_200);
    expect(daysInMilliseconds(3)).toBe(259_200_000);
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('a day begins and ends at midnight in Brussels', () => {
  it.each([
    ['2020-04-30', '2020-04-29T22:00:00.000Z', '2020-04-30T22:00:00.000Z'],
    ['2020-01-15', '2020-01-14T23:00:00.000Z', '2020-01-15T23:00:00.000Z'],
    // 23 hours, and 25.
    ['2020-03-29', '2020-03-28T23:00:00.000Z', '2020-03-29T22:00:00.000Z'],
    ['2020-10-25', '2020-10-24T22:00:00.000Z', '2020-10-25T23:00:00.000Z'],
  ])('%s', (on, start, end) => {
    expect(instantOf(startOfDay(on))).toBe(start);
    expect(instantOf(endOfDay(on))).toBe(end);
  });

  it('and never where its instant is cut off', () => {
    expect(dayOfInstant('2020-04-30T22:30:00.000Z')).toBe('2020-05-01');
    expect(() => addDays('2020-04-30T22:30:00.000Z', 1)).toThrow(RangeError);
    expect(() => monthOfDay('2020-04-30T22:30:00.000Z')).toThrow(RangeError);
  });
});

describe('months and years', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-05-31', 12, '2021-05-31'],
  ])('%s moved by %i months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('end where they end', () => {
    const ends = ['2020-02', '2021-02', '2020-04', '2020-12'].map(lastDayOf);
    expect(ends).toEqual(['2020-02-29', '2021-02-28', '2020-04-30', '2020-12-31']);
    expect(endOfMonth('2020-04')).toBe('2020-04-30T22:00:00.000Z');
    expect(monthOfInstant('2020-04-30T22:00:00.000Z')).toBe('2020-05');
  });

  it('follow each other over the year', () => {
    expect(monthAfter('2020-11', 3)).toBe('2021-02');
    expect(monthAfter('2020-02', -3)).toBe('2019-11');
    expect(monthsFrom('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(monthsFrom('2020-05', '2020-04')).toEqual([]);
    expect(addYears('2020-02-29', 1)).toBe('2021-02-28');
    expect(yearOf('2020-12-31')).toBe(2020);
  });

  it('have weeks that begin on Monday', () => {
    const days = ['2020-03-30', '2020-04-05', '2020-04-06'];
    expect(days.map(mondayOf)).toEqual(['2020-03-30', '2020-03-30', '2020-04-06']);
  });
});
