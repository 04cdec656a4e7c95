/** News of the plan: staff write them, another person agrees, everybody reads them. */
import { defineMeasure } from '../measure.ts';
import { crossCheck, form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const bulletin = defineMeasure({
  id: 'bulletin',
  filers: ['adviser', 'finance', 'social-committee', 'board-delegate', 'operator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  byStaff: true,
  settlement: 'none',
  journey: 'bulletin',
  rules,
  texts: { fr, nl, de, en },
  crossCheck,
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  // The same words are not published twice.
  fingerprints: ({ versions }) =>
    versions.map(({ language, title, text }) => `bulletin:${language}:${title}:${text}`),
});
