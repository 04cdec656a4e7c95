/** Liquidity injected into an Activité's own funds, partly borne by the solidarity fund. */
import { defineMeasure } from '../measure.ts';
import { figureErrors, ownActivityErrors } from '../own-activity.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { form } from './form.ts';
import { amount, fingerprints, funding, payees } from './need.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const equityInjection = defineMeasure({
  id: 'equity-injection',
  filers: ['coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'internal',
  needs: ['activityBudget'],
  rules,
  texts: withSharedTexts(words, { rules: ['activity-covered', 'figures-known'], errors: 'all' }),
  crossCheck: (request, facts) => {
    const errors = ownActivityErrors(facts);
    return errors.length > 0 ? errors : figureErrors(request, facts);
  },
  amount,
  funding,
  payees,
  fingerprints,
});
