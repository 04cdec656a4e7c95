/** Which measures there are to ask for, on a day and for a person. */

import type { Measure } from '../../../workflows/measures/measure.ts';
import { type Offer, offersOf } from '../../policies/offers.ts';
import type { Person } from '../../registers/store.ts';
import type { PagesDeps } from '../../web/page-app.ts';

/** The open measures that the person's roles may file; every open one for somebody who is not signed in. */
export async function offeredMeasures(deps: PagesDeps, person: Person | undefined): Promise<Offer[]> {
  const all = await offersOf(deps);
  return all.filter(({ measure, open }) => open && (!person || mayFile(person, measure)));
}

export function mayFile(person: Person, measure: Measure): boolean {
  const reachesPerson = person.member !== undefined || measure.onBehalf === true || measure.byStaff === true;
  return reachesPerson && measure.filers.some((role) => person.roles.includes(role));
}
