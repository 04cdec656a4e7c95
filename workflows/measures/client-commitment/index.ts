/** Clients are asked to honour their orders, wholly or in part; the journey goes on in the recovery case. */
import { defineMeasure } from '../measure.ts';
import { waterfall } from '../waterfall.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { crossCheck, paidClaimFact } from './register-check.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const clientCommitment = defineMeasure({
  id: 'client-commitment',
  filers: ['adviser', 'finance'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  onBehalf: true,
  needs: [paidClaimFact],
  settlement: 'none',
  journey: 'recovery',
  rules,
  texts: words,
  crossCheck,
  amount: ({ form: { amountCents } }) => amountCents,
  funding: (_subject, amountCents) => waterfall(amountCents, [{ source: 'client', bearing: 'outside' }]),
  payees: () => [],
  // One case per order and client; without an order, per paid claim.
  fingerprints: ({ clientId, orderId, paidClaimId }) => [
    ...(orderId ? [`commitment:order:${orderId}:${clientId}`] : []),
    ...(paidClaimId ? [`commitment:claim:${paidClaimId}:${clientId}`] : []),
  ],
});
