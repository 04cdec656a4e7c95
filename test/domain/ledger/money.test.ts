import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents, proportion, splitByWeights, sumCents } from '../../../workflows/money.ts';

const amount = fc.maxSafeInteger();
/** A product with it stays within the safe integers. */
const cautious = fc.integer({ min: -(10 ** 11), max: 10 ** 11 });

describe('cents', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])('%d is no amount', (value) => {
    expect(() => cents(value)).toThrow(RangeError);
  });

  it('add up, or say that they cannot', () => {
    expect(sumCents([])).toBe(0);
    expect(sumCents([1, -2, 3])).toBe(2);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sumCents([0.1])).toThrow(RangeError);
  });
});

describe('a proportion', () => {
  it.each([
    [100, 1, 3, 33],
    [100, 2, 3, 67],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [1, -1, 2, -1],
    [3, 1, 2, 2],
    [5, 1, 10, 1],
    [4, 1, 10, 0],
    [0, 5, 7, 0],
    [72_000, 3, 3, 72_000],
    [9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
  ])('of %i × %i / %i is %i', (of, numerator, denominator, expected) => {
    expect(proportion(of, numerator, denominator)).toBe(expected);
  });

  it('is the exact quotient, rounded half away from zero', () => {
    fc.assert(
      fc.property(
        cautious,
        fc.integer({ min: -10_000, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (of, numerator, denominator) => {
          const share = BigInt(proportion(of, numerator, denominator));
          const twice = 2n * BigInt(of) * BigInt(numerator) - 2n * share * BigInt(denominator);
          const distance = twice < 0n ? -twice : twice;
          expect(distance <= BigInt(denominator)).toBe(true);
          // On the very half, the share is the farther from zero of the two.
          if (distance === BigInt(denominator)) expect(twice < 0n).toBe(share > 0n);
        },
      ),
    );
  });

  it('changes its sign with any of its parts', () => {
    fc.assert(
      fc.property(
        cautious,
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: 1, max: 999 }),
        (of, numerator, denominator) => {
          const share = proportion(of, numerator, denominator);
          expect(proportion(-of, numerator, denominator) + share).toBe(0);
          expect(proportion(of, -numerator, denominator) + share).toBe(0);
          expect(proportion(of, numerator, -denominator) + share).toBe(0);
        },
      ),
    );
  });

  it('needs whole parts and something to divide by', () => {
    expect(() => proportion(1, 1, 0)).toThrow(RangeError);
    expect(() => proportion(1.5, 1, 1)).toThrow(RangeError);
    expect(() => proportion(1, Number.NaN, 1)).toThrow(RangeError);
    expect(() => proportion(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
  });
});

describe('a split by weights', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
    .filter((all) => all.some((one) => one > 0));

  it('loses no cent, and gives each its part to within one', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        const shares = splitByWeights(total, all);
        const sum = BigInt(all.reduce((running, one) => running + one, 0));
        expect(shares.reduce((running, one) => running + BigInt(one), 0n)).toBe(BigInt(total));
        shares.forEach((share, at) => {
          const apart = BigInt(share) * sum - BigInt(total) * BigInt(all[at] ?? 0);
          expect(-sum < apart && apart < sum).toBe(true);
        });
      }),
    );
  });

  it('gives more to the larger weight, nothing to none, and the same to the same but for a cent', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), weights, (total, all) => {
        const shares = splitByWeights(total, all);
        all.forEach((weight, at) => {
          if (weight === 0) expect(shares[at]).toBe(0);
          all.forEach((other, beside) => {
            if (weight > other) expect(shares[at]).toBeGreaterThanOrEqual(shares[beside] ?? 0);
            if (weight === other)
              expect(Math.abs((shares[at] ?? 0) - (shares[beside] ?? 0))).toBeLessThanOrEqual(1);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  it('mirrors amounts below zero', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), weights, (total, all) => {
        expect(splitByWeights(-total, all).map((one) => one + 0)).toEqual(
          splitByWeights(total, all).map((one) => (one === 0 ? 0 : -one)),
        );
      }),
    );
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [100, [50, 30, 20], [50, 30, 20]],
    [1, [1, 2], [0, 1]],
    [0, [3, 4], [0, 0]],
  ])('of %i by %j is %j: ties go to the earlier', (total, all, shares) => {
    expect(splitByWeights(total, all)).toEqual(shares);
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]], [[Number.NaN]]])('by %j is refused', (all) => {
    expect(() => splitByWeights(1, all)).toThrow(RangeError);
  });
});
