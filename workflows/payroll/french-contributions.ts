/** Contributions of employer and employee on French pay, one by one to the cent, and the general reduction. */
import { type Cents, percentOf, proportion } from '../money.ts';
import type { Contribution, FrenchClass } from './rates.ts';

export interface FrenchBase {
  readonly grossCents: Cents;
  /** The ceiling of social security for the time that is paid. */
  readonly ceilingCents: Cents;
  /** The minimum wage for the time that is paid. */
  readonly minimumCents: Cents;
}

export interface FrenchContributions {
  readonly employeeCents: Cents;
  readonly employerCents: Cents;
  readonly reductionCents: Cents;
}

/** Expenses that the levies leave free. */
const abatedPercent = 98.25;

export function frenchContributions(base: FrenchBase, rates: FrenchClass): FrenchContributions {
  let employeeCents = 0;
  let employerCents = 0;
  for (const one of rates.contributions) {
    const on = baseOf(one, base);
    employeeCents += percentOf(on, one.employeePercent);
    employerCents += percentOf(widened(on, one), employerPercentOf(one, base));
  }
  const reductionCents = Math.min(generalReductionCents(base, rates), employerCents);
  return { employeeCents, employerCents, reductionCents };
}

function baseOf({ base }: Contribution, { grossCents, ceilingCents }: FrenchBase): Cents {
  if (base === 'capped') return Math.min(grossCents, ceilingCents);
  if (base === 'above') return Math.max(0, grossCents - ceilingCents);
  if (base === 'whole-when-above') return grossCents > ceilingCents ? grossCents : 0;
  return base === 'abated' ? percentOf(grossCents, abatedPercent) : grossCents;
}

function widened(amountCents: Cents, { widenedPercent }: Contribution): Cents {
  return widenedPercent === undefined ? amountCents : percentOf(amountCents, widenedPercent);
}

function employerPercentOf({ highPay, employerPercent }: Contribution, base: FrenchBase): number {
  if (!highPay) return employerPercent;
  const isHigh = base.grossCents * 100 > base.minimumCents * Math.round(highPay.aboveMinimumTimes * 100);
  return isHigh ? highPay.employerPercent : employerPercent;
}

/** T / 0.6 × (1.6 × minimum / gross − 1), to four decimals, from 0 to T, × gross. */
export function generalReductionCents(
  { grossCents, minimumCents }: FrenchBase,
  { reductionTenThousandths }: Pick<FrenchClass, 'reductionTenThousandths'>,
): Cents {
  if (grossCents <= 0 || reductionTenThousandths === 0) return 0;
  const above = 16 * minimumCents - 10 * grossCents;
  if (above <= 0) return 0;
  const coefficient = Math.min(
    proportion(reductionTenThousandths, above, 6 * grossCents),
    reductionTenThousandths,
  );
  return proportion(grossCents, coefficient, 10_000);
}
