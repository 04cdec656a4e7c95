/** Accompaniment by a coach, alone or with the cohort of a sector. */
import { defineMeasure } from '../measure.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const coaching = defineMeasure({
  id: 'coaching',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'none',
  journey: 'coaching',
  rules,
  texts: { fr, nl, de, en },
  crossCheck: () => [],
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  // One accompaniment at a time; another one may be asked for when it is over.
  fingerprints: (_form, { member }) => [`coaching:${member.memberId}`],
});
