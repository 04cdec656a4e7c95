/** Third parties finance an Activité: capital, a current-account contribution, a subsidy, an indemnity. */
import type { FieldError } from '../../forms/form.ts';
import { defineMeasure } from '../measure.ts';
import { ownActivityErrors } from '../own-activity.ts';
import { normaliseWords } from '../same-words.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { form, type ThirdPartyFinancingForm } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const thirdPartyFinancing = defineMeasure({
  id: 'third-party-financing',
  filers: ['coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  // The money comes from outside, after the approval: the journey waits for it.
  settlement: 'none',
  journey: 'financing',
  rules,
  texts: withSharedTexts(words, { rules: ['activity-covered'], errors: 'all' }),
  crossCheck: (request, facts) => [...ownActivityErrors(facts), ...dateErrors(request)],
  amount: ({ form: request }) => request.amountCents,
  funding: (_subject, amountCents) => [{ source: 'third-party', bearing: 'outside', amountCents }],
  payees: () => [],
  fingerprints: ({ activityId, kind, amountCents, financerName, expectedOn }) => [
    `third-party-financing:${activityId}:${kind}:${amountCents}:${normaliseWords(financerName)}:${expectedOn}`,
  ],
});

function dateErrors({ expectedOn, repayOn }: ThirdPartyFinancingForm): FieldError[] {
  if (repayOn === undefined || repayOn > expectedOn) return [];
  return [{ path: 'repayOn', code: 'repaid-before-received', values: { expectedOn } }];
}
