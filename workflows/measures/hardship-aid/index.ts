/** Aid, case by case, for a person whom the crisis has put in an urgent situation. */
import { defineMeasure } from '../measure.ts';
import { amount, funding, payees } from './amount.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const hardshipAid = defineMeasure({
  id: 'hardship-aid',
  filers: ['member'],
  confidentialTo: ['social-committee'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  usesEarlierClaims: true,
  rules,
  texts: { fr, nl, de, en },
  crossCheck: () => [],
  amount,
  funding,
  payees,
  // A household may ask again; its cap for the quarter holds.
  fingerprints: () => [],
});
