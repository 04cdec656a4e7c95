/** Accompaniment by a coach, alone or with the cohort of a sector. */
import { defineMeasure } from '../measure.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const coaching = defineMeasure({
  id: 'coaching',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'none',
  journey: 'coaching',
  rules,
  texts: words,
  crossCheck: () => [],
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  // One accompaniment at a time; another one may be asked for when it is over.
  fingerprints: (_form, { member }) => [`coaching:${member.memberId}`],
});
