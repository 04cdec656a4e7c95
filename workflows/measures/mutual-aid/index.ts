/** Members help each other: offers and needs that find each other; contact is exchanged when both agree. */
import { defineMeasure } from '../measure.ts';
import { normaliseWords } from '../same-words.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const mutualAid = defineMeasure({
  id: 'mutual-aid',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'none',
  journey: 'mutual-aid',
  rules,
  texts: words,
  crossCheck: () => [],
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  // The same words once; again after they have run out.
  fingerprints: ({ direction, kind, description, validUntil }, { member }) => [
    `aid:${member.memberId}:${direction}:${kind}:${validUntil}:${normaliseWords(description)}`,
  ],
});
