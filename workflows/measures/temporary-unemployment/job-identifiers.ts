/** The numbers that the declarations of a job ask for; its hours stand in the form. */
import type { Identifier } from '../identifiers/identifier.ts';
import { identifiersOf } from '../identifiers/identifiers.ts';
import type { TemporaryUnemploymentCase } from './comparison.ts';

export function jobIdentifiers({ form, facts, parameters }: TemporaryUnemploymentCase): Identifier[] {
  const { fullTimeWeeklyHours } = parameters.belgium;
  return identifiersOf(facts, { weeklyHours: form.weeklyHours, fullTimeHours: fullTimeWeeklyHours });
}
