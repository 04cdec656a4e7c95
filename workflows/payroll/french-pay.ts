/** Estimates French pay of the three kinds: ordinary, artists (annexe 10), technicians (annexe 8). */
import { type Cents, proportion, sumCents } from '../money.ts';
import { figureOn } from './figure-on.ts';
import { type FrenchBase, frenchContributions } from './french-contributions.ts';
import { frenchLevies, fullTimeHundredths, minimumMonthlyCents } from './french-levies.ts';
import { nothing, type PayEstimate, type PayItem } from './pay-item.ts';
import type { FrenchClass, FrenchRates } from './rates.ts';

/** Artists engaged for fewer days than this have a ceiling for each day. */
const shortEngagementDays = 5;

export function estimateFrenchPay(item: PayItem, rates: FrenchRates): PayEstimate {
  const { payCode } = item;
  return payCode === 'W1' || payCode === 'H1' ? wages(item, rates) : indemnity(item, rates);
}

function wages(item: PayItem, rates: FrenchRates): PayEstimate {
  const ofClass = classOf(item, rates);
  const { employeeCents, employerCents, reductionCents } = frenchContributions(baseOf(item, rates), ofClass);
  const flat = proportion(ofClass.monthlyFlatCents, item.hourHundredths, fullTimeHundredths);
  return {
    ...nothing,
    employeeContributionsCents: employeeCents,
    netBeforeTaxCents: item.grossCents - employeeCents,
    taxCents: undefined,
    employerContributionsCents: employerCents + flat,
    reductionCents,
  };
}

/** An indemnity, the guarantee, and what is added to them bear levies alone, up to 3.15 times the minimum wage an hour. */
function indemnity(item: PayItem, rates: FrenchRates): PayEstimate {
  const amount = item.grossCents + item.indemnityCents;
  const bearing = bearingCents(item, rates);
  const base = { ...baseOf(item, rates), grossCents: bearing };
  const { employeeCents, employerCents } = frenchContributions(base, classOf(item, rates));
  const levyCents = sumCents(frenchLevies(amount - bearing, item.otherNetCents ?? 0, rates, item.day));
  return {
    ...nothing,
    employeeContributionsCents: employeeCents,
    levyCents,
    netBeforeTaxCents: amount - employeeCents - levyCents,
    taxCents: undefined,
    employerContributionsCents: employerCents,
  };
}

/** The part of an extra that lies above the limit, from the day on that there is one. */
function bearingCents(item: PayItem, rates: FrenchRates): Cents {
  const limit = rates.freeUpToMinimumHundredths.find(
    ({ from, until }) => from <= item.day && (until === undefined || item.day <= until),
  );
  if (!limit || item.payCode !== 'W3') return 0;
  const hourly = proportion(figureOn(rates.minimumHourlyCents, item.day), limit.value, 100);
  const free = proportion(hourly, item.hourHundredths, 100);
  const total = item.grossCents + (item.besideIndemnityCents ?? 0);
  return Math.min(item.grossCents, Math.max(0, total - free));
}

function classOf({ payClass, day }: PayItem, rates: FrenchRates): FrenchClass {
  if (payClass === 'ART10') return figureOn(rates.artists, day);
  return figureOn(payClass === 'TEC8' ? rates.technicians : rates.ordinary, day);
}

function baseOf(item: PayItem, rates: FrenchRates): FrenchBase {
  const { grossCents, day, hourHundredths } = item;
  const share = (cents: Cents) => proportion(cents, hourHundredths, fullTimeHundredths);
  const byDay = item.payClass === 'ART10' && item.contractDays < shortEngagementDays;
  return {
    grossCents,
    ceilingCents: byDay
      ? proportion(figureOn(rates.artistDayCeilingCents, day), item.dayHundredths, 100)
      : share(figureOn(rates.monthlyCeilingCents, day)),
    minimumCents: share(minimumMonthlyCents(rates, day)),
  };
}
