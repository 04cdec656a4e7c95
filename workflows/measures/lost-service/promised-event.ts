/** The Belgian cut-off for promises of work at cancelled events. */
import { findOn } from '../../policy/dated.ts';
import type { LostService } from './lost-service.ts';
import type { BelgianScheme } from './schemes.ts';

/** The whole service lies in the listed time, and the promise is dated before its cut-off. */
export function isPromisedInTime(
  { startsOn, endsOn }: Pick<LostService, 'startsOn' | 'endsOn'>,
  promisedOn: string,
  belgium: BelgianScheme,
): boolean {
  const events = findOn(belgium.promisedEvents, startsOn);
  if (!events || (events.until !== undefined && endsOn > events.until)) return false;
  return promisedOn < events.value.promisedBefore;
}
