/** How much of one month's work is suspended under a choice, by hours and by pay. */
import { lastDayOf } from '../../calendar.ts';
import { type Cents, proportion } from '../../money.ts';
import type { Dated } from '../../policy/dated.ts';
import { overlapDays } from '../../policy/prorate.ts';
import type { Choice } from './form.ts';

/** The terms of a job, and one month of it. */
export interface WorkMonth {
  readonly grossCents: Cents;
  readonly weeklyHours: number;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly lostPercent: number;
  readonly choice: Choice;
}

/** `numerator` of `denominator` parts of the month. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Work and loss are spread evenly over the calendar days; days that the scheme does not cover (1 to 12 March 2020
 * in Belgium) are worked and paid as usual.
 */
export function suspendedShare(
  { month, lostPercent, choice }: WorkMonth,
  scheme: readonly Dated<true>[],
): Share {
  const from = `${month}-01`;
  const until = lastDayOf(month);
  const covered = scheme.reduce(
    (days, one) => days + overlapDays(from, until, one.from, one.until ?? until),
    0,
  );
  const percent = choice === 'none' ? 0 : choice === 'total' ? 100 : lostPercent;
  return { numerator: percent * covered, denominator: 100 * overlapDays(from, until, from, until) };
}

export function shareOf(amount: number, { numerator, denominator }: Share): number {
  return proportion(amount, numerator, denominator);
}

/** Hours × 100 of an average month of so many hours a week: 38 h → 164.67 h, 35 h → 151.67 h. */
export function monthHundredths(weeklyHours: number): number {
  return proportion(Math.round(weeklyHours * 100), 52, 12);
}
