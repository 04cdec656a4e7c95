/** What French partial activity refunds of lost hours. Whether it applies is each measure's own question. */
import { type Cents, proportion } from '../../money.ts';
import { spreadOverPeriods } from '../../policy/spread.ts';
import type { CaseFacts } from '../measure.ts';
import { isProtected, type LostService, lostPayCents, lostStretch } from './lost-service.ts';
import type { FrenchIndemnity, FrenchScheme } from './schemes.ts';

/**
 * The State's refund for the cancelled hours, in cents, never above the lost pay. Hours are counted in hundredths,
 * so that a quarter of an hour stays exact.
 */
export function frenchRefundCents(service: LostService, facts: CaseFacts, france: FrenchScheme): Cents {
  const planned = plannedHundredths(service, france);
  const lost = proportion(planned, service.cancelledDays, service.plannedDays);
  const { from, until } = lostStretch(service);
  const periods = isProtected(facts, france.protectedSectors) ? france.protectedIndemnity : france.indemnity;
  const refund = spreadOverPeriods(lost, from, until, periods).reduce((sum, part) => {
    return sum + proportion(indemnityCentsPerHour(service.grossCents, planned, part.value), part.units, 100);
  }, 0);
  return Math.min(refund, lostPayCents(service));
}

/** Planned hours × 100: as given, else by cachets, else by days. */
export function plannedHundredths(
  service: Pick<LostService, 'hours' | 'cachets' | 'plannedDays'>,
  france: Pick<FrenchScheme, 'hoursPerCachet' | 'hoursPerDay'>,
): number {
  if (service.hours) return Math.max(1, Math.round(service.hours * 100));
  if (service.cachets) return service.cachets * france.hoursPerCachet * 100;
  return service.plannedDays * france.hoursPerDay * 100;
}

/** One hour's refund, from the gross pay of so many hundredths of hours. */
export function indemnityCentsPerHour(
  grossCents: Cents,
  hundredths: number,
  indemnity: FrenchIndemnity,
): Cents {
  const share = proportion(grossCents, indemnity.ratePercent, hundredths);
  return Math.min(Math.max(share, indemnity.floorCentsPerHour), indemnity.ceilingCentsPerHour);
}
