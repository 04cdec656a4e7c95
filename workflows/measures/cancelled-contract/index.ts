/** A concluded or agreed contract that the crisis cancelled is paid as planned. */
import { defineMeasure } from '../measure.ts';
import { normaliseWords } from '../same-words.ts';
import { amount, funding, payees } from './amount.ts';
import { type CancelledContractForm, form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { complete, crossCheck } from './register-check.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const cancelledContract = defineMeasure({
  id: 'cancelled-contract',
  filers: ['member', 'coordinator'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  rules,
  texts: { fr, nl, de, en },
  complete,
  crossCheck,
  amount,
  funding,
  payees,
  fingerprints,
});

/** The contract, and the service as anyone would describe it: one of them is enough to recognise it. */
function fingerprints(service: CancelledContractForm): string[] {
  const { activityId, clientId, contractId, startsOn, endsOn } = service;
  const described = [
    activityId,
    clientId ?? '',
    startsOn,
    endsOn,
    normaliseWords(service.function),
    normaliseWords(service.place),
  ];
  return [...(contractId ? [`contract:${contractId}`] : []), `service:${described.join(':')}`];
}
