/** The demonstration's forms as people type them: by the path of each field, choices by their value. */
import { specsOf, valuesOf } from '../../functions/web/forms/form-values.ts';
import type { ApiClient } from '../../infra/rehearsal/api-client.ts';
import type { Cooperative } from '../../infra/rehearsal/demo/cooperative.ts';
import { type PlannedClaim, planClaims } from '../../infra/rehearsal/demo/play/measures.ts';
import type { Measure } from '../../workflows/measures/measure.ts';

/** So many forms are tried; the demonstration has some that the plan must refuse. */
const tried = 24;

/** The first of the demonstration's forms for the measure that the plan would agree to. */
export async function eligibleForm(
  api: ApiClient,
  cooperative: Cooperative,
  { id, policy }: Measure,
): Promise<PlannedClaim> {
  const offered = { id, title: id, open: true, countries: policy.settings.countries };
  for (const planned of planClaims([offered], cooperative, tried, 7)) {
    const path = `/api/measures/${id}/estimate`;
    const estimate = await api.post<{ outcome: string }>(path, planned.form, planned.personId);
    if (estimate.outcome === 'eligible') return planned;
  }
  throw new RangeError(`none of ${tried} forms of ${id} would be agreed to`);
}

/** What a person types into the fields, in the order of the form. */
export function typedFields(measure: Measure, form: PlannedClaim['form']): [string, string][] {
  return [...valuesOf(specsOf(measure.form), form)];
}
