/** Justified costs already committed in clients' cancelled orders are paid by the solidarity fund. */
import { defineMeasure } from '../measure.ts';
import { form } from './form.ts';
import { acceptedLines, amount, funding, lineFingerprint, payees } from './lines.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { crossCheck } from './register-check.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const committedExpenses = defineMeasure({
  id: 'committed-expenses',
  filers: ['coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  journey: 'recovery',
  rules,
  texts: words,
  crossCheck,
  amount,
  funding,
  payees,
  // A line that a supplier was to refund, and does not, may be asked for later.
  fingerprints: (form) => acceptedLines(form).map(lineFingerprint),
});
