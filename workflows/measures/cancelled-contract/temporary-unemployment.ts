/** What Belgian temporary unemployment for force majeure bears of a cancelled service. */
import { type Cents, proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { spreadOverPeriods } from '../../policy/spread.ts';
import {
  type CancelledContractCase,
  isConcluded,
  lostPayCents,
  lostStretch,
  schemeCountry,
} from './lost-work.ts';
import type { Parameters } from './policy.ts';

type Benefit = Parameters['belgium']['benefit'][number]['value'];

/**
 * True when the service is covered: in Belgium, cancelled in the time of force majeure (13 March 2020 on), and
 * either under a concluded contract or under a promise dated early enough for an event of the listed time.
 */
export function qualifiesForTemporaryUnemployment(subject: CancelledContractCase): boolean {
  const { form: service, parameters } = subject;
  if (schemeCountry(subject) !== 'BE' || !findOn(parameters.belgium.forceMajeure, service.cancelledOn))
    return false;
  return isConcluded(subject) || isPromisedEvent(subject);
}

/** The whole service lies in the listed time, and the promise is dated before its cut-off. */
function isPromisedEvent({ form: service, parameters }: CancelledContractCase): boolean {
  const events = findOn(parameters.belgium.promisedEvents, service.startsOn);
  if (!events || (events.until !== undefined && service.endsOn > events.until)) return false;
  return service.concludedOn < events.value.promisedBefore;
}

/**
 * The benefit for the cancelled days, in cents, never above the lost pay; 0 when the service is not covered.
 * The office uses wage brackets, so the rate on the day's exact pay comes close without being the same.
 */
export function temporaryUnemploymentCents(subject: CancelledContractCase): Cents {
  if (!qualifiesForTemporaryUnemployment(subject)) return 0;
  const { form: service, parameters } = subject;
  const { from, until } = lostStretch(service);
  const parts = spreadOverPeriods(service.cancelledDays, from, until, parameters.belgium.benefit);
  const benefit = parts.reduce(
    (sum, part) => sum + part.units * benefitCentsPerDay(service.grossCents, service.plannedDays, part.value),
    0,
  );
  return Math.min(benefit, lostPayCents(service));
}

/** One day's benefit with the supplement, from the pay of a service of so many days. */
export function benefitCentsPerDay(grossCents: Cents, plannedDays: number, benefit: Benefit): Cents {
  const share = proportion(grossCents, benefit.ratePercent, 100 * plannedDays);
  const capped = Math.min(
    share,
    proportion(benefit.monthlyPayCeilingCents, benefit.ratePercent, 100 * benefit.daysPerMonth),
  );
  const bounded = Math.min(Math.max(capped, benefit.floorCentsPerDay), benefit.ceilingCentsPerDay);
  return bounded + benefit.supplementCentsPerDay;
}
