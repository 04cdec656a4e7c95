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

/**
 * Who decides for somebody who is away: the person they named or, while that one is away as well, whom that one named.
 * @returns undefined when those named lead back to somebody who is away
 */
export async function standInNow(
  deps: Pick<Deps, 'store' | 'clock'>,
  absence: Absence,
): Promise<string | undefined> {
  const passed = new Set([absence.personId]);
  let named = absence.delegateTo;
  for (;;) {
    if (passed.has(named)) return undefined;
    passed.add(named);
    const next = await absenceNow(deps, named);
    if (!next) return named;
    named = next.delegateTo;
  }
}

/** Whether on one of those days the people named, one after the other, lead back to whoever goes away. */
export async function leadsBack(deps: Pick<Deps, 'store'>, wish: Absence): Promise<boolean> {
  const passed = new Set<string>();
  let { from, until, delegateTo: named } = wish;
  while (named !== wish.personId) {
    if (passed.has(named)) return false;
    passed.add(named);
    const next = (await findAbsence(deps, named))?.data;
    if (!next || next.from > until || next.until < from) return false;
    from = next.from > from ? next.from : from;
    until = next.until < until ? next.until : until;
    named = next.delegateTo;
  }
  return true;
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
