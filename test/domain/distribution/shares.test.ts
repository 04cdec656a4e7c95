/** Public money is shared out pro rata, to the cent, whatever the weights. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostTurnoverCents, shareOut } from '../../../workflows/distribution/shares.ts';

const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 50 });

describe('shares', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [1, [0, 5], [1]],
    [1_000, [1, 2, 7], [100, 200, 700]],
    [10_000_000_000, [1_000_000_000_000, 1], [10_000_000_000, 0]],
  ])('%i over %j', (amountCents, given, expected) => {
    const all = given.map((weight, at) => ({ activityId: `A${at}`, weight }));
    expect(shareOut(amountCents, all).map((one) => one.amountCents)).toEqual(expected);
  });

  test('add up, and each is within a cent of its exact part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), weights, (amountCents, given) => {
        fc.pre(given.some((one) => one > 0));
        const all = given.map((weight, at) => ({ activityId: `A${at}`, weight }));
        const shares = shareOut(amountCents, all);
        expect(shares.reduce((sum, one) => sum + one.amountCents, 0)).toBe(amountCents);
        const total = given.reduce((sum, one) => sum + BigInt(one), 0n);
        for (const share of shares) {
          const exact = BigInt(amountCents) * BigInt(share.weight);
          const difference = BigInt(share.amountCents) * total - exact;
          expect(difference < total && difference > -total).toBe(true);
        }
      }),
    );
  });

  test('need somebody', () => {
    expect(() => shareOut(100, [{ activityId: 'A', weight: 0 }])).toThrow(RangeError);
    expect(() => shareOut(100, [])).toThrow(RangeError);
  });
});

test('turnover lost counts month by month; better months take nothing away', () => {
  const month = (turnoverCents: number, previousYearCents: number) => ({ turnoverCents, previousYearCents });
  expect(lostTurnoverCents([month(90, 100), month(50, 100), month(150, 100), month(25, 100)])).toBe(135);
  expect(lostTurnoverCents([])).toBe(0);
});
