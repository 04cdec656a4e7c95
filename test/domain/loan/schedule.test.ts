/** Schedules: equal parts to the cent, month by month, by hand and as properties. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../workflows/calendar.ts';
import { planSchedule } from '../../../workflows/loan/schedule.ts';
import { sumCents } from '../../../workflows/money.ts';

describe('a month later', () => {
  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 2, '2020-03-31'],
    ['2020-01-31', 3, '2020-04-30'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-05-31', 0, '2020-05-31'],
  ])('%s and %i: %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });
});

describe('instalments by hand', () => {
  test.each<[string, number, number, string, number, [string, number][]]>([
    [
      'a third of a cent over: 100.00 in 3',
      10_000,
      3,
      '2020-04-15',
      3,
      [
        ['2020-08-15', 3_334],
        ['2020-09-15', 3_333],
        ['2020-10-15', 3_333],
      ],
    ],
    [
      'the last day of the month stays the last day: 20.01 in 4',
      2_001,
      4,
      '2020-10-31',
      0,
      [
        ['2020-11-30', 501],
        ['2020-12-31', 500],
        ['2021-01-31', 500],
        ['2021-02-28', 500],
      ],
    ],
    [
      'fewer cents than months: no empty instalments',
      2,
      6,
      '2020-04-01',
      3,
      [
        ['2020-08-01', 1],
        ['2020-09-01', 1],
      ],
    ],
  ])('%s', (_name, principalCents, months, from, graceMonths, expected) => {
    const schedule = planSchedule({ principalCents, months, from, graceMonths });
    expect(schedule.map((one) => [one.dueOn, one.amountCents])).toEqual(expected);
  });

  test('10,000.00 in 36: 28 of 277.78 and 8 of 277.77', () => {
    const schedule = planSchedule({
      principalCents: 1_000_000,
      months: 36,
      from: '2020-04-01',
      graceMonths: 3,
    });
    expect(schedule.filter((one) => one.amountCents === 27_778)).toHaveLength(28);
    expect(schedule.filter((one) => one.amountCents === 27_777)).toHaveLength(8);
    expect(schedule.at(-1)?.dueOn).toBe('2023-07-01');
  });
});

test('sums to the principal, within a cent of each other, on ever later days', () => {
  const terms = fc.record({
    principalCents: fc.integer({ min: 1, max: 1_000_000_000 }),
    months: fc.integer({ min: 1, max: 120 }),
    graceMonths: fc.nat({ max: 12 }),
    from: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  });
  fc.assert(
    fc.property(terms, (term) => {
      const schedule = planSchedule(term);
      const amounts = schedule.map((one) => one.amountCents);
      expect(sumCents(amounts)).toBe(term.principalCents);
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      const days = schedule.map((one) => one.dueOn);
      expect(days).toEqual([...new Set(days)].toSorted());
    }),
  );
});
