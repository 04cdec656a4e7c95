/** The fund for initiatives of the community: a group proposes, a jury decides, a report releases the second part. */
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { crossCheck } from './cross-check.ts';
import { form } from './form.ts';
import { amount, concerns, funding, payees } from './parts.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const initiativeGrant = defineMeasure({
  id: 'initiative-grant',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  journey: 'initiative',
  needs: ['group'],
  concerns,
  rules,
  texts: withSharedTexts(words, { rules: ['account-known'] }),
  crossCheck,
  amount,
  funding,
  payees,
  // The same group does not ask twice for the same thing.
  fingerprints: ({ title, members }) => [
    `initiative:${members
      .map((one) => one.memberId)
      .toSorted()
      .join('+')}:${title.toLowerCase()}`,
  ],
});
