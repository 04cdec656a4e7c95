/** Spreads days or hours over a stretch of time whose figures change on the way. */
import { daysBetween } from '../calendar.ts';
import { splitByWeights } from '../money.ts';
import type { Dated } from './dated.ts';

export interface SpreadPart<Value> {
  readonly value: Value;
  readonly units: number;
}

/**
 * Spreads whole `units` evenly over the calendar days from `from` to `until` (both included) and gathers them by
 * the period in force. What falls on days that no period covers is left out.
 */
export function spreadOverPeriods<Value>(
  units: number,
  from: string,
  until: string,
  periods: readonly Dated<Value>[],
): SpreadPart<Value>[] {
  const covered = periods.map((period) => overlapDays(from, until, period.from, period.until ?? until));
  const uncovered = daysBetween(from, until) + 1 - covered.reduce((sum, days) => sum + days, 0);
  const shares = splitByWeights(units, [...covered, uncovered]);
  return periods
    .map((period, position) => ({ value: period.value, units: shares[position] ?? 0 }))
    .filter((part) => part.units > 0);
}

/** Calendar days that two stretches have in common, both ends included. */
export function overlapDays(from: string, until: string, otherFrom: string, otherUntil: string): number {
  const start = from > otherFrom ? from : otherFrom;
  const end = until < otherUntil ? until : otherUntil;
  return Math.max(0, daysBetween(start, end) + 1);
}
