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

/**
 * Splits work over months; each weight is a number of days, or the work that a month's share must not exceed. Pay and hours
 * go with the cachets where there are any: three of eight cachets of 200 € are 600 €.
 */
export function spreadWork(work: AemWork, weights: readonly (number | AemWork)[]): AemWork[] {
  const weightsOf = (quantity: keyof AemWork) =>
    weights.map((weight) => (typeof weight === 'number' ? weight : weight[quantity]));
  const shares = (quantity: keyof AemWork, by: readonly number[]) =>
    work[quantity] === 0 ? by.map(() => 0) : splitByWeights(work[quantity], by);
  const cachets = shares('cachets', weightsOf('cachets'));
  const isEven = work.cachets > 0 && weights.every((weight) => typeof weight === 'number');
  const hourHundredths = shares('hourHundredths', isEven ? cachets : weightsOf('hourHundredths'));
  const grossCents = shares('grossCents', isEven ? cachets : weightsOf('grossCents'));
  return weights.map((_, at) => ({
    cachets: cachets[at] ?? 0,
    hourHundredths: hourHundredths[at] ?? 0,
    grossCents: grossCents[at] ?? 0,
  }));
}
