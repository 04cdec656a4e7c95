/** A concluded or agreed contract that the crisis cancelled is paid as planned. */
import { type CaseFacts, defineMeasure } from '../measure.ts';
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
  conflictsWith,
});

/**
 * A contract is claimed once; a service described by hand is claimed once by anyone. Several people may have
 * contracts for one and the same service (a band), so their claims share its description.
 */
function fingerprints(service: CancelledContractForm, { member }: CaseFacts): string[] {
  const described = describe(service);
  const own = `service:${described}:${member.memberId}`;
  if (service.contractId === undefined) return [`service:${described}`, own];
  return [`contract:${service.contractId}`, own, `shared:contracts:${described}`];
}

function conflictsWith(service: CancelledContractForm): string[] {
  const described = describe(service);
  return [service.contractId === undefined ? `shared:contracts:${described}` : `service:${described}`];
}

function describe(service: CancelledContractForm): string {
  const { activityId, clientId = '', startsOn, endsOn } = service;
  const words = [normaliseWords(service.function), normaliseWords(service.place)];
  return [activityId, clientId, startsOn, endsOn, ...words].join(':');
}
