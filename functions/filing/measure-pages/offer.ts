/** Which measures there are to ask for, on a day and for a person. */
import { dayOf } from '../../../workflows/calendar.ts';
import type { Measure, MeasureSettings } from '../../../workflows/measures/measure.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import type { Person } from '../../registers/store.ts';
import type { PagesDeps } from '../../web/page-app.ts';

export interface OfferedMeasure {
  readonly measure: Measure;
  readonly settings: MeasureSettings;
  readonly open: boolean;
}

export function offeredMeasure(deps: PagesDeps, measure: Measure): OfferedMeasure {
  const { settings } = policyOf(deps.plan, measure);
  const today = dayOf(deps.clock.now());
  return { measure, settings, open: settings.opensOn <= today && today <= settings.closesOn };
}

/** The open measures that the person's roles may file; every open one for somebody who is not signed in. */
export function offeredMeasures(deps: PagesDeps, person: Person | undefined): OfferedMeasure[] {
  return deps.measures
    .map((measure) => offeredMeasure(deps, measure))
    .filter(({ measure, open }) => open && (!person || mayFile(person, measure)));
}

export function mayFile(person: Person, measure: Measure): boolean {
  const reachesPerson = person.member !== undefined || measure.onBehalf === true || measure.byStaff === true;
  return reachesPerson && measure.filers.some((role) => person.roles.includes(role));
}
