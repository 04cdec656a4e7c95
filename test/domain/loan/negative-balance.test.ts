/** An Activité below zero has to make up for that before it can pay a loan back. */
import { expect, test } from 'vitest';
import { monthlyCapacity } from '../../../workflows/loan/affordability.ts';

const finances = { monthlyCostsCents: 50_000, monthlyTurnoverCents: 80_000, otherInstalmentsCents: 0 };
const terms = { cushionMonths: 1, months: 12 };

test.each([
  // 300.00 a month are left of the work.
  [0, 30_000],
  [50_000, 30_000],
  // 600.00 above the cushion, over twelve months.
  [110_000, 35_000],
  // 1,200.00 below zero: 100.00 a month less.
  [-120_000, 20_000],
  [-600_000, -20_000],
])('a balance of %i cents: %i a month', (balanceCents, expected) => {
  expect(monthlyCapacity({ ...finances, balanceCents }, terms)).toBe(expected);
});
