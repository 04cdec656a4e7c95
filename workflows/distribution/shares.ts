/** How public money is shared out over the Activités concerned: pro rata to the cent, by the largest remainder. */
import { type Cents, splitByWeights, sumCents } from '../money.ts';

export interface Weight {
  readonly activityId: string;
  /** A whole number, not negative: one each, or cents of turnover lost, or what finance gives. */
  readonly weight: number;
}

export interface Share extends Weight {
  readonly amountCents: Cents;
}

/**
 * Receipt × weight / sum of weights; together the receipt. Activités without weight have no share.
 * @throws RangeError when no weight is above zero, or one is negative or not whole
 */
export function shareOut(amountCents: Cents, weights: readonly Weight[]): Share[] {
  const counted = weights.filter(({ weight }) => weight !== 0);
  const parts = splitByWeights(
    amountCents,
    counted.map(({ weight }) => weight),
  );
  return counted.map((one, position) => ({ ...one, amountCents: parts[position] ?? 0 }));
}

/** What an Activité lost against the year before, over all months known; months that went better count as none. */
export function lostTurnoverCents(
  months: readonly { readonly turnoverCents: Cents; readonly previousYearCents: Cents }[],
): Cents {
  return sumCents(
    months.map(({ turnoverCents, previousYearCents }) => Math.max(0, previousYearCents - turnoverCents)),
  );
}
