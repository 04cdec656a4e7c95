/** Whether an Activité can carry the instalments: a figure from what it has, costs and earns. */
import { type Cents, proportion, splitByWeights, sumCents } from '../money.ts';

export interface ActivityFinances {
  readonly balanceCents: Cents;
  readonly monthlyCostsCents: Cents;
  /** What the Activité may count on each month once work comes back. */
  readonly monthlyTurnoverCents: Cents;
  /** Instalments of its other loans, per month. */
  readonly otherInstalmentsCents: Cents;
}

export interface AffordabilityTerms {
  /** Months of costs that stay in the Activité's budget. */
  readonly cushionMonths: number;
  readonly months: number;
}

/**
 * What the Activité can pay back each month: what its work leaves after costs and other instalments, and what it
 * has above the cushion, or lacks below zero, spread over the term. Below zero when work does not cover the costs, or
 * not what has to be made up for as well.
 */
export function monthlyCapacity(
  finances: ActivityFinances,
  { cushionMonths, months }: AffordabilityTerms,
): Cents {
  const { balanceCents, monthlyCostsCents, monthlyTurnoverCents, otherInstalmentsCents } = finances;
  const fromWork = monthlyTurnoverCents - monthlyCostsCents - otherInstalmentsCents;
  const spare =
    balanceCents < 0 ? balanceCents : Math.max(0, balanceCents - cushionMonths * monthlyCostsCents);
  return fromWork + Math.floor(spare / months);
}

/** The largest instalment of a schedule, in cents. */
export function largestInstalment(principalCents: Cents, months: number): Cents {
  return Math.max(
    ...splitByWeights(
      principalCents,
      Array.from({ length: months }, () => 1),
    ),
  );
}

export interface MonthlyTurnover {
  readonly turnoverCents: Cents;
  readonly previousYearCents: Cents;
}

/**
 * The turnover to count on, per month: the average of the months known or, when that is more, a share of the
 * average of the year before. Undefined when no month is known.
 */
export function expectedTurnover(
  months: readonly MonthlyTurnover[],
  recoveryPercent: number,
): Cents | undefined {
  if (months.length === 0) return undefined;
  const now = sumCents(months.map((one) => one.turnoverCents));
  const before = sumCents(months.map((one) => one.previousYearCents));
  const average = Math.floor(now / months.length);
  return Math.max(average, proportion(Math.floor(before / months.length), recoveryPercent, 100));
}
