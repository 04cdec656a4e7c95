/** The contract of someone who invoices now and then is honoured as well; the client is asked first. */

import { identifiersOf } from '../identifiers/identifiers.ts';
import { contractPayees } from '../lost-service/contract-pay.ts';
import { lostPayCents } from '../lost-service/lost-service.ts';
import { clientPledge, clientPledgeFact } from '../lost-service/pay-member.ts';
import { proofPack } from '../lost-service/proof-pack.ts';
import { completeFromContract } from '../lost-service/register-check.ts';
import { serviceConflicts, serviceFingerprints } from '../lost-service/same-service.ts';
import { serviceWords } from '../lost-service/words/index.ts';
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import { crossCheck } from './cross-check.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const occasionalContract = defineMeasure({
  id: 'occasional-contract',
  filers: ['member', 'coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'payroll',
  socialDocument: true,
  journey: 'recovery',
  rules,
  texts: withSharedTexts(
    withSharedTexts(words, { rules: ['account-known'] }),
    {
      fields: 'all',
      options: 'all',
      rules: ['cancelled-in-crisis', 'service-in-plan', 'client-pledge'],
      errors: 'all',
      sources: ['client-pledge'],
    },
    serviceWords,
  ),
  needs: [clientPledgeFact],
  complete: completeFromContract,
  crossCheck,
  amount: ({ form: service }) => lostPayCents(service),
  funding: ({ facts }, amountCents) => waterfall(amountCents, [clientPledge(facts), solidarityFund]),
  payees: (subject) => contractPayees(subject.form, subject),
  identifiers: ({ facts }) => identifiersOf(facts),
  documents: [proofPack()],
  // A pledge for an order is counted on once, so an order is claimed once.
  fingerprints: (service, facts) => [
    ...serviceFingerprints(service, facts),
    ...(service.orderId === undefined ? [] : [`order:${service.orderId}`]),
  ],
  conflictsWith: serviceConflicts,
});
