/** Aid, case by case, for a person whom the crisis has put in an urgent situation. */
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { amount, funding, payees } from './amount.ts';
import { committeeTables } from './committee-tables.ts';
import { form } from './form.ts';
import { checkParameters, parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const hardshipAid = defineMeasure({
  id: 'hardship-aid',
  filers: ['member'],
  confidentialTo: ['social-committee'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  checkParameters,
  settlement: 'bank',
  usesEarlierClaims: true,
  rules,
  texts: withSharedTexts(words, { rules: ['account-known'] }),
  crossCheck: () => [],
  committeeTables,
  amount,
  funding,
  payees,
  // A household may ask again; its cap for the quarter holds.
  fingerprints: () => [],
});
