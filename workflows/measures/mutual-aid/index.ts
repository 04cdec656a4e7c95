/** Members help each other: offers and needs that find each other; contact is exchanged when both agree. */
import { defineMeasure } from '../measure.ts';
import { normaliseWords } from '../same-words.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const mutualAid = defineMeasure({
  id: 'mutual-aid',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'none',
  journey: 'mutual-aid',
  rules,
  texts: { fr, nl, de, en },
  crossCheck: () => [],
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  // The same words once; again after they have run out.
  fingerprints: ({ direction, kind, description, validUntil }, { member }) => [
    `aid:${member.memberId}:${direction}:${kind}:${validUntil}:${normaliseWords(description)}`,
  ],
});
