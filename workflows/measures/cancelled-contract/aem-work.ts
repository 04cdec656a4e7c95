/** The three quantities of a declaration (cachets, hours, pay), added, cut and spread together without a rest. */
import { type Cents, proportion, splitByWeights } from '../../money.ts';

export interface AemWork {
  readonly cachets: number;
  /** Hours × 100, so that a quarter of an hour stays whole. */
  readonly hourHundredths: number;
  readonly grossCents: Cents;
}

export const noWork: AemWork = { cachets: 0, hourHundredths: 0, grossCents: 0 };

function eachQuantity(compute: (quantity: keyof AemWork) => number): AemWork {
  return {
    cachets: compute('cachets'),
    hourHundredths: compute('hourHundredths'),
    grossCents: compute('grossCents'),
  };
}

export function addWork(a: AemWork, b: AemWork): AemWork {
  return eachQuantity((quantity) => a[quantity] + b[quantity]);
}

export function subtractWork(a: AemWork, b: AemWork): AemWork {
  return eachQuantity((quantity) => a[quantity] - b[quantity]);
}

/** `part` of `whole` days of the work, each quantity rounded to its unit. */
export function partOfWork(work: AemWork, part: number, whole: number): AemWork {
  return eachQuantity((quantity) => proportion(work[quantity], part, whole));
}

/** Splits work over months; each weight is a number of days, or the work that a month's share must not exceed. */
export function spreadWork(work: AemWork, weights: readonly (number | AemWork)[]): AemWork[] {
  const shares = (quantity: keyof AemWork): number[] => {
    const numbers = weights.map((weight) => (typeof weight === 'number' ? weight : weight[quantity]));
    return work[quantity] === 0 ? numbers.map(() => 0) : splitByWeights(work[quantity], numbers);
  };
  const byQuantity = {
    cachets: shares('cachets'),
    hourHundredths: shares('hourHundredths'),
    grossCents: shares('grossCents'),
  };
  return weights.map((_, position) => eachQuantity((quantity) => byQuantity[quantity][position] ?? 0));
}
