/** Holds the form against the registers and its own dates; errors here keep a claim from being filed. */
import { daysBetween } from '../../bank/calendar-date.ts';
import type { FieldError } from '../../forms/form.ts';
import type { Contract } from '../../registers/records.ts';
import type { CaseFacts } from '../measure.ts';
import type { CancelledContractForm } from './form.ts';

/** What the contract register holds under the same names as the form. */
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

/** A day has so many hours, and nobody is paid more cachets for one. */
const hoursPerDay = 24;
const cachetsPerDay = 3;

/** The contract, when the person who files may see it: the member concerned, or a coordinator of its Activité. */
export function visibleContract(facts: CaseFacts): Contract | undefined {
  const { contract, member, filedBy, activity } = facts;
  if (!contract || contract.memberId !== member.memberId) return undefined;
  const coordinates =
    activity?.activityId === contract.activityId && activity.coordinatorIds.includes(filedBy);
  return filedBy === contract.memberId || coordinates ? contract : undefined;
}

/** Fills fields that were left out with what the contract register says. */
export function complete(body: Readonly<Record<string, unknown>>, facts: CaseFacts): Record<string, unknown> {
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
export function crossCheck(form: CancelledContractForm, facts: CaseFacts): FieldError[] {
  const contract = visibleContract(facts);
  if (form.contractId && !contract) return [{ path: 'contractId', code: 'unknown' }];
  const errors = [...registerErrors(form, facts, contract), ...dateErrors(form), ...quantityErrors(form)];
  return errors.filter((error, position) => errors.findIndex((one) => one.path === error.path) === position);
}

function registerErrors(
  form: CancelledContractForm,
  facts: CaseFacts,
  contract: Contract | undefined,
): FieldError[] {
  const contradictions = contract ? contradictionsOf(form, contract) : [];
  const clientFromContract = contract?.clientId !== undefined && contract.clientId === form.clientId;
  return [
    ...contradictions,
    ...(facts.activity ? [] : [{ path: 'activityId', code: 'unknown' }]),
    ...(form.clientId && !facts.client && !clientFromContract ? [{ path: 'clientId', code: 'unknown' }] : []),
  ];
}

function contradictionsOf(form: CancelledContractForm, contract: Contract): FieldError[] {
  return registered.flatMap((name) => {
    const value = contract[name];
    const given = form[name];
    if (value === undefined || value === '' || given === undefined || sameWords(given, value)) return [];
    return [{ path: name, code: 'contradicts-register', values: { registered: value } }];
  });
}

function dateErrors({ startsOn, endsOn, concludedOn, cancelledOn }: CancelledContractForm): FieldError[] {
  return [
    ...(endsOn < startsOn ? [{ path: 'endsOn', code: 'ends-before-start', values: { startsOn } }] : []),
    ...(concludedOn > endsOn
      ? [{ path: 'concludedOn', code: 'concluded-after-end', values: { endsOn } }]
      : []),
    ...(cancelledOn < concludedOn
      ? [{ path: 'cancelledOn', code: 'cancelled-before-concluded', values: { concludedOn } }]
      : []),
  ];
}

function quantityErrors(form: CancelledContractForm): FieldError[] {
  const { plannedDays, cancelledDays } = form;
  const calendarDays = daysBetween(form.startsOn, form.endsOn) + 1;
  const hours = hoursPerDay * plannedDays;
  const cachets = cachetsPerDay * plannedDays;
  return [
    ...(calendarDays > 0 && plannedDays > calendarDays
      ? [{ path: 'plannedDays', code: 'more-days-than-calendar', values: { calendarDays } }]
      : []),
    ...(cancelledDays > plannedDays
      ? [{ path: 'cancelledDays', code: 'more-days-than-planned', values: { plannedDays } }]
      : []),
    ...(form.cancellation === 'partly-carried-out' && cancelledDays === plannedDays
      ? [{ path: 'cancelledDays', code: 'nothing-carried-out', values: { plannedDays } }]
      : []),
    ...((form.hours ?? 0) > hours
      ? [{ path: 'hours', code: 'more-hours-than-days', values: { max: hours } }]
      : []),
    ...((form.cachets ?? 0) > cachets
      ? [{ path: 'cachets', code: 'more-cachets-than-days', values: { max: cachets } }]
      : []),
  ];
}

function sameWords(given: string | number, value: string | number): boolean {
  return normalise(String(given)) === normalise(String(value));
}

export function normalise(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
