/** What French partial activity refunds of a cancelled service. */
import { type Cents, proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { spreadOverPeriods } from '../../policy/spread.ts';
import { type CancelledContractCase, lostPayCents, lostStretch, schemeCountry } from './lost-work.ts';
import type { Parameters } from './policy.ts';

type Indemnity = Parameters['france']['indemnity'][number]['value'];

/** True for a service in France whose contract or promise is dated before the cut-off (17 March 2020). */
export function qualifiesForPartialActivity(subject: CancelledContractCase): boolean {
  const { form: service, parameters } = subject;
  const cutOff = findOn(parameters.france.concludedBefore, service.cancelledOn);
  return schemeCountry(subject) === 'FR' && cutOff !== undefined && service.concludedOn < cutOff.value;
}

/**
 * The State's refund for the cancelled hours, in cents, never above the lost pay; 0 when the service is not
 * covered. Hours are counted in hundredths, so that a quarter of an hour stays exact.
 */
export function partialActivityCents(subject: CancelledContractCase): Cents {
  if (!qualifiesForPartialActivity(subject)) return 0;
  const { form: service } = subject;
  const planned = plannedHundredths(subject);
  const lost = proportion(planned, service.cancelledDays, service.plannedDays);
  const { from, until } = lostStretch(service);
  const refund = spreadOverPeriods(lost, from, until, indemnities(subject)).reduce((sum, part) => {
    return sum + proportion(indemnityCentsPerHour(service.grossCents, planned, part.value), part.units, 100);
  }, 0);
  return Math.min(refund, lostPayCents(service));
}

/** Planned hours × 100: as given, else by cachets, else by days. */
export function plannedHundredths({ form: service, parameters }: CancelledContractCase): number {
  if (service.hours) return Math.max(1, Math.round(service.hours * 100));
  if (service.cachets) return service.cachets * parameters.france.hoursPerCachet * 100;
  return service.plannedDays * parameters.france.hoursPerDay * 100;
}

/** Artists, technicians and protected sectors keep the first rate. */
function indemnities({ facts, parameters: { france } }: CancelledContractCase) {
  const { employment } = facts.member;
  const isProtected =
    employment === 'artist' ||
    employment === 'technician' ||
    france.protectedSectors.includes(facts.activity?.sector.toLowerCase() ?? '');
  return isProtected ? france.protectedIndemnity : france.indemnity;
}

/** One hour's refund, from the gross pay of so many hundredths of hours. */
export function indemnityCentsPerHour(grossCents: Cents, hundredths: number, indemnity: Indemnity): Cents {
  const share = proportion(grossCents, indemnity.ratePercent, hundredths);
  return Math.min(Math.max(share, indemnity.floorCentsPerHour), indemnity.ceilingCentsPerHour);
}
