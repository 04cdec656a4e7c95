/** Liquidity injected into an Activité's own funds, partly borne by the solidarity fund. */
import { defineMeasure } from '../measure.ts';
import { figureErrors, ownActivityErrors } from '../own-activity.ts';
import { form } from './form.ts';
import { amount, fingerprints, funding, payees } from './need.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const equityInjection = defineMeasure({
  id: 'equity-injection',
  filers: ['coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'internal',
  needs: ['activityBudget'],
  rules,
  texts: { fr, nl, de, en },
  crossCheck: (request, facts) => {
    const errors = ownActivityErrors(facts);
    return errors.length > 0 ? errors : figureErrors(request, facts);
  },
  amount,
  funding,
  payees,
  fingerprints,
});
