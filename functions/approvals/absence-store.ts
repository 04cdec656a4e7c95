/** Who is away from when to when, and who decides meanwhile: one record for each person. */

import { dayOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';

export interface Absence {
  readonly personId: string;
  /** First and last day away, `YYYY-MM-DD` in Brussels. */
  readonly from: string;
  readonly until: string;
  readonly delegateTo: string;
}

export async function findAbsence(deps: Pick<Deps, 'store'>, personId: string) {
  return deps.store.get<Absence>(keys.absence(personId));
}

/** @returns undefined for somebody who is there today */
export async function absenceNow(
  deps: Pick<Deps, 'store' | 'clock'>,
  personId: string,
): Promise<Absence | undefined> {
  const absence = (await findAbsence(deps, personId))?.data;
  const today = dayOf(deps.clock.now());
  return absence && absence.from <= today && today <= absence.until ? absence : undefined;
}
