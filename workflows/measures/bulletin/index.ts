/** News of the plan: staff write them and members propose pieces, another person agrees, everybody reads them. */
import { defineMeasure } from '../measure.ts';
import { crossCheck, form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const bulletin = defineMeasure({
  id: 'bulletin',
  filers: ['member', 'adviser', 'finance', 'social-committee', 'board-delegate', 'operator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  byStaff: true,
  settlement: 'none',
  journey: 'bulletin',
  rules,
  texts: words,
  crossCheck,
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  // The same words are not published twice.
  fingerprints: ({ versions }) =>
    versions.map(({ language, title, text }) => `bulletin:${language}:${title}:${text}`),
});
