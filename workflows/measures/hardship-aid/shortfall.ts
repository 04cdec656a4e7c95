/**
 * What a household is missing, and how much of it the aid can cover: income below what it was or below the minimum, and
 * costs that it has to pay. Without a step anywhere: a cent more or less moves the amount by cents.
 */
import { type Cents, percentOf, proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { ownShortfall } from './policy.ts';
import type { HardshipAidCase } from './score.ts';

export interface Shortfall {
  readonly months: number;
  /** Income that is missing over these months, other aid taken off. */
  readonly incomeCents: Cents;
  readonly costsCents: Cents;
  readonly missingCents: Cents;
  /** A month's income and other aid, per person of the household. */
  readonly perPersonCents: Cents;
  /** At and above this income per person and month the aid covers nothing. */
  readonly upperCents: Cents;
  /** What the aid can cover by the household's means, before its cap. */
  readonly coveredCents: Cents;
}

/**
 * Up to the lower line of income per person the whole of what is missing, at the upper line nothing, in between in
 * proportion.
 */
export function shortfallOf({ form, parameters, filedOn }: HardshipAidCase): Shortfall {
  const { incomeBeforeCents, incomeNowCents, otherAidCents, householdSize } = form;
  const { months, unstatedCostsPercent, upperIncomePerPersonCents } = parameters.shortfall ?? ownShortfall;
  const lower = findOn(parameters.incomePerPersonCents, filedOn)?.value ?? 0;
  const upper = Math.max(lower + 1, findOn(upperIncomePerPersonCents, filedOn)?.value ?? 0);
  const meansCents = incomeNowCents + otherAidCents;
  const usualCents = Math.max(incomeBeforeCents, lower * householdSize);
  const incomeCents = Math.max(0, usualCents - meansCents) * months;
  const costsCents = form.costsCents ?? percentOf(form.amountCents, unstatedCostsPercent);
  const range = (upper - lower) * householdSize;
  const share = Math.min(range, Math.max(0, upper * householdSize - meansCents));
  const missingCents = incomeCents + costsCents;
  return {
    months,
    incomeCents,
    costsCents,
    missingCents,
    perPersonCents: Math.floor(meansCents / householdSize),
    upperCents: upper,
    coveredCents: proportion(missingCents, share, range),
  };
}
