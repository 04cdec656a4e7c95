/** Holds the form against the registers and its parts against each other. */
import type { FieldError } from '../../forms/form.ts';
import type { CaseFacts } from '../measure.ts';
import { countryOfRegion } from './aids.ts';
import type { PublicAidForm } from './form.ts';

/** One error per field at most. */
export function crossCheck(form: PublicAidForm, facts: CaseFacts): FieldError[] {
  if (!facts.activity) return [{ path: 'activityId', code: 'unknown' }];
  if (!facts.activity.coordinatorIds.includes(facts.filedBy)) {
    return [{ path: 'activityId', code: 'not-your-activity' }];
  }
  const elsewhere = countryOfRegion(form.region) !== facts.activity.country;
  return [...(elsewhere ? [{ path: 'region', code: 'other-country' }] : []), ...yearErrors(form)];
}

function yearErrors({ sme, years = [] }: PublicAidForm): FieldError[] {
  // Only the ratios of larger undertakings count.
  if (!sme && years.length === 0) return [{ path: 'years', code: 'years-needed' }];
  return years.flatMap(({ year }, position) =>
    years.findIndex((one) => one.year === year) < position
      ? [{ path: `years.${position}.year`, code: 'year-twice' }]
      : [],
  );
}
