/** The Belgian cut-off for promises of work at events that an authority banned. */
import { daysBetween } from '../../calendar.ts';
import { overlapDays } from '../../policy/prorate.ts';
import type { LostService } from './lost-service.ts';
import type { BelgianScheme } from './schemes.ts';

/**
 * The whole service lies in the listed times, the promise is dated before their cut-off, and what opened them had
 * been decided when the claim was filed.
 */
export function isPromisedInTime(
  { startsOn, endsOn }: Pick<LostService, 'startsOn' | 'endsOn'>,
  promisedOn: string,
  filedOn: string,
  belgium: Pick<BelgianScheme, 'promisedEvents'>,
): boolean {
  const open = belgium.promisedEvents.filter(
    ({ value: { promisedBefore, decidedOn } }) =>
      promisedOn < promisedBefore && (decidedOn === undefined || decidedOn <= filedOn),
  );
  const covered = open.map((one) => overlapDays(startsOn, endsOn, one.from, one.until ?? endsOn));
  return covered.reduce((days, one) => days + one, 0) === daysBetween(startsOn, endsOn) + 1;
}
