/** Levies on a French indemnity, which stop where the month's net would fall below the gross minimum wage. */
import { type Cents, percentOf } from '../money.ts';
import { figureOn } from './figure-on.ts';
import type { FrenchRates } from './rates.ts';

/** 35 hours a week are 151.67 hours a month. */
export const fullTimeHundredths = 15_167;
const abatedPercent = 98.25;

/** The gross minimum wage of a full-time month, not reduced for part-time: 35 × 52 / 12 hours. */
export function minimumMonthlyCents(rates: Pick<FrenchRates, 'minimumHourlyCents'>, day: string): Cents {
  return Math.round((figureOn(rates.minimumHourlyCents, day) * 35 * 52) / 12);
}

/**
 * What is taken of an indemnity, levy by levy in their order, when the month nets `otherNetCents` besides. The
 * indemnity and the rest together never fall under the minimum because of it.
 */
export function frenchLevies(
  indemnityCents: Cents,
  otherNetCents: Cents,
  rates: FrenchRates,
  day: string,
): Cents[] {
  let free = Math.max(0, otherNetCents + indemnityCents - minimumMonthlyCents(rates, day));
  const base = percentOf(indemnityCents, abatedPercent);
  return figureOn(rates.levies, day).map((percent) => {
    const levy = Math.min(percentOf(base, percent), free);
    free -= levy;
    return levy;
  });
}
