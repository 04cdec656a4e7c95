/** Estimates Belgian pay: contributions, bonus at low pay, tax where its rate is known, holiday pay at the end. */
import { type Cents, percentOf, proportion } from '../money.ts';
import { figureOn } from './figure-on.ts';
import { nothing, type PayEstimate, type PayItem } from './pay-item.ts';
import type { BelgianRates } from './rates.ts';

/** A month of five-day weeks has 65/3 working days: 26 days of six-day weeks. */
const monthDays = { numerator: 65, denominator: 3 } as const;

export function estimateBelgianPay(item: PayItem, rates: BelgianRates): PayEstimate {
  if (item.payCode === 'W2') return supplement(item, rates);
  return item.payClass === 'EMP' ? whiteCollar(item, rates) : onManualBase(item, rates);
}

/** What an employer adds to a benefit bears no contributions (plausible, not confirmed), and a tax of its own. */
function supplement({ grossCents, day }: PayItem, rates: BelgianRates): PayEstimate {
  const taxCents = percentOf(grossCents, figureOn(rates.supplementTaxPercent, day));
  return { ...nothing, netBeforeTaxCents: grossCents, taxCents };
}

function whiteCollar(item: PayItem, rates: BelgianRates): PayEstimate {
  const { grossCents, day } = item;
  const contributions = percentOf(grossCents, figureOn(rates.employeePercent, day));
  const full = workBonusCents(item.monthlyCents, rates, day);
  const share = proportion(full, item.dayHundredths * monthDays.denominator, 100 * monthDays.numerator);
  const bonusCents = Math.min(share, contributions);
  const holidayCents = item.endsContract
    ? percentOf(grossCents, figureOn(rates.holidayAtEndPercent, day))
    : 0;
  const simple = item.endsContract ? percentOf(grossCents, figureOn(rates.holidaySimplePercent, day)) : 0;
  const employer = figureOn(rates.employerPercent, day);
  return {
    ...nothing,
    employeeContributionsCents: contributions,
    bonusCents,
    netBeforeTaxCents: grossCents - contributions + bonusCents,
    taxCents: undefined,
    employerContributionsCents: percentOf(grossCents, employer),
    holidayCents: holidayCents + percentOf(simple, employer),
  };
}

/** Artists and manual workers: everything is counted on 108% of the gross; a fund pays their holidays. */
function onManualBase({ grossCents, day, payClass }: PayItem, rates: BelgianRates): PayEstimate {
  const base = percentOf(grossCents, figureOn(rates.manualBasePercent, day));
  const contributions = percentOf(base, figureOn(rates.employeePercent, day));
  const netBeforeTaxCents = grossCents - contributions;
  const isArtist = payClass === 'ART';
  return {
    ...nothing,
    employeeContributionsCents: contributions,
    netBeforeTaxCents,
    taxCents: isArtist ? percentOf(netBeforeTaxCents, figureOn(rates.artistTaxPercent, day)) : undefined,
    employerContributionsCents:
      percentOf(base, figureOn(rates.manualEmployerPercent, day)) +
      percentOf(base, figureOn(rates.manualHolidayBillPercent, day)),
  };
}

/** What a full-time month at this pay gets back of the employee's contributions. */
export function workBonusCents(monthlyCents: Cents, rates: BelgianRates, day: string): Cents {
  const { mostCents, fullUpToCents, untilCents, slopePercent } = figureOn(rates.workBonus, day);
  if (monthlyCents > untilCents) return 0;
  const above = Math.max(0, monthlyCents - fullUpToCents);
  return Math.max(0, mostCents - percentOf(above, slopePercent));
}
