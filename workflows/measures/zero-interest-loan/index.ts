/** Internal credit at 0% to an Activité, for equipment, training or marketing. */
import { defineMeasure } from '../measure.ts';
import { activityPayee, figureErrors, ownActivityErrors } from '../own-activity.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const zeroInterestLoan = defineMeasure({
  id: 'zero-interest-loan',
  filers: ['coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'internal',
  journey: 'loan',
  needs: ['activityBudget', 'activityLoans', 'activityTurnover'],
  rules,
  texts: withSharedTexts(words, { rules: ['activity-covered', 'figures-known'], errors: 'all' }),
  crossCheck: (request, facts) => {
    const errors = ownActivityErrors(facts);
    return errors.length > 0 ? errors : figureErrors(request, facts);
  },
  amount: ({ form: request }) => request.amountCents,
  funding: (_subject, amountCents) => waterfall(amountCents, [solidarityFund]),
  payees: ({ facts, form: request }) =>
    activityPayee(facts, request.amountCents, `Entraide ${request.purpose}`),
  // One request at a time: the next one counts this loan among those that the Activité has. Given back once lent.
  fingerprints: ({ activityId }) => [`zero-interest-loan:${activityId}`],
});
