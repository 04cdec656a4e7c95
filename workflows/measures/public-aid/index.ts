/**
 * An Activité is qualified as an undertaking in difficulty, on 31 December 2019 and now, and learns which public aids
 * it may ask for; once accepted, it has its share in what the cooperative collects.
 */
import { defineMeasure } from '../measure.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { crossCheck } from './register-check.ts';
import { rules } from './rules.ts';
import { tables } from './tables.ts';
import { words } from './words/index.ts';

export const publicAid = defineMeasure({
  id: 'public-aid',
  filers: ['coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'none',
  rules,
  texts: words,
  crossCheck,
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  tables,
  // An Activité has one dossier; a new one takes the place of one that was refused or withdrawn.
  fingerprints: ({ activityId }) => [`public-aid:${activityId}`],
});
