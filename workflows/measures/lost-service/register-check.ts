/** Holds a lost service against the registers and against itself; errors here keep a claim from being filed. */
import type { FieldError } from '../../forms/form.ts';
import type { Contract } from '../../registers/records.ts';
import type { CaseFacts } from '../measure.ts';
import { saysTheSame } from '../same-words.ts';
import type { LostService } from './lost-service.ts';
import { plausibilityErrors } from './plausibility.ts';

/** What the contract register holds under the same names as the forms. */
const registered = [
  'activityId',
  'clientId',
  'function',
  'place',
  'startsOn',
  'endsOn',
  'plannedDays',
  'grossCents',
  'concludedOn',
  'cachets',
  'hours',
] as const;

/** The contract, when the person who files may see it: the member concerned, or a coordinator of its Activité. */
export function visibleContract(facts: CaseFacts): Contract | undefined {
  const { contract, member, filedBy, activity } = facts;
  if (!contract || contract.memberId !== member.memberId) return undefined;
  const coordinates =
    activity?.activityId === contract.activityId && activity.coordinatorIds.includes(filedBy);
  return filedBy === contract.memberId || coordinates ? contract : undefined;
}

/** Fills fields that were left out with what the contract register says. */
export function completeFromContract(
  body: Readonly<Record<string, unknown>>,
  facts: CaseFacts,
): Record<string, unknown> {
  const contract = visibleContract(facts);
  if (!contract || body.contractId !== contract.contractId) return { ...body };
  const known = registered.flatMap((name) => {
    const value = contract[name];
    return isBlank(body[name]) && !isBlank(value) ? [[name, value] as const] : [];
  });
  return { ...body, ...Object.fromEntries(known) };
}

/**
 * One error per field at most. A contract that is someone else's reads like one that does not exist, so that
 * nobody learns anything about it.
 */
export function serviceErrors(service: LostService, facts: CaseFacts): FieldError[] {
  const contract = visibleContract(facts);
  if (service.contractId && !contract) return [{ path: 'contractId', code: 'unknown' }];
  return firstPerField([...registerErrors(service, facts, contract), ...plausibilityErrors(service)]);
}

export function firstPerField(errors: readonly FieldError[]): FieldError[] {
  return errors.filter((error, position) => errors.findIndex((one) => one.path === error.path) === position);
}

function registerErrors(
  service: LostService,
  facts: CaseFacts,
  contract: Contract | undefined,
): FieldError[] {
  const contradictions = contract ? contradictionsOf(service, contract) : [];
  const clientFromContract = contract?.clientId !== undefined && contract.clientId === service.clientId;
  return [
    ...contradictions,
    ...(service.activityId && !facts.activity ? [{ path: 'activityId', code: 'unknown' }] : []),
    ...(service.clientId && !facts.client && !clientFromContract
      ? [{ path: 'clientId', code: 'unknown' }]
      : []),
  ];
}

function contradictionsOf(service: LostService, contract: Contract): FieldError[] {
  return registered.flatMap((name) => {
    const value = contract[name];
    const given = service[name];
    if (value === undefined || value === '' || given === undefined || saysTheSame(given, value)) return [];
    return [{ path: name, code: 'contradicts-register', values: { registered: value } }];
  });
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
