/** Takes a wish to be called back in; it goes into the listening line's own records, and nowhere else. */
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { type FieldError, parseForm } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import { type ListeningCall, sealedPrefix } from '../../workflows/listening/call.ts';
import { isCallableDay, isStillAhead } from '../../workflows/listening/follow-call.ts';
import type { ListeningForm } from '../../workflows/measures/listening-line/form.ts';
import { listeningLine } from '../../workflows/measures/listening-line/index.ts';
import { phoneErrors } from '../../workflows/measures/listening-line/phone.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import { errorSentence } from '../claims/form-errors.ts';
import type { Deps } from '../platform/deps.ts';
import { problem, refusalOf } from '../platform/problem.ts';
import { requestName } from '../platform/request-store.ts';
import type { Effect } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { listeningTerms } from './listening-terms.ts';
import { createCall } from './store.ts';
import { type CallStatus, statusOf } from './view-calls.ts';

export interface FiledCall {
  readonly claimId: string;
  readonly status: CallStatus;
}

/**
 * The checked form. @throws Problem 403 for somebody outside the community, 400 when the body is no object, 422 with
 * one sentence per field, none of which repeats what was written
 */
export function readCall(deps: Deps, actor: Person, body: unknown, language: Language): ListeningForm {
  if (!listeningLine.filers.some((role) => actor.roles.includes(role))) throw problem('forbidden');
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw problem('not-an-object.form');
  const parsed = parseForm(listeningLine.form, body);
  const errors = parsed.ok ? otherErrors(deps, parsed.value) : parsed.errors;
  if (parsed.ok && errors.length === 0) return parsed.value;
  const first = new Map<string, FieldError>();
  for (const error of errors) if (!first.has(error.path)) first.set(error.path, error);
  const sentences = [...first.values()].map((error) => ({
    path: error.path,
    code: error.code,
    message: errorSentence(listeningLine, error, language),
  }));
  throw refusalOf('invalid-form', sentences);
}

function otherErrors(deps: Deps, form: ListeningForm): FieldError[] {
  const now = deps.clock.now();
  const { mostDaysAhead } = listeningTerms(deps);
  const wrongDay = { path: 'on', code: 'not-a-day-to-call', values: { days: mostDaysAhead } };
  const isDay = isCallableDay(form.on, now, mostDaysAhead);
  return [
    ...phoneErrors(form),
    ...(isDay ? [] : [wrongDay]),
    ...(isDay && !isStillAhead(form, now) ? [{ path: 'at', code: 'over-already' }] : []),
  ];
}

/** Whether the line can be called today. */
export function isListeningOpen(deps: Pick<Deps, 'plan' | 'clock'>): boolean {
  const { opensOn, closesOn } = policyOf(deps.plan, listeningLine).settings;
  const today = dayOf(deps.clock.now());
  return opensOn <= today && today <= closesOn;
}

/** @throws Problem as readCall; 409 `closed` outside the plan's time */
export async function fileCall(
  deps: Deps,
  actor: Person,
  body: unknown,
  language: Language,
): Promise<FiledCall> {
  const form = readCall(deps, actor, body, language);
  if (!isListeningOpen(deps)) throw problem('closed.listening');
  const { words, ...rest } = form;
  const requestKey = requestName(deps);
  const call: ListeningCall = {
    callId: `${sealedPrefix}${deps.random.id()}`,
    ownerId: actor.personId,
    askedAt: instantOf(deps.clock.now()),
    state: 'waiting',
    content: { ...rest, ...(words !== undefined && { words }) },
    triedIds: [],
    ...(requestKey !== undefined && { requestKey }),
  };
  const { callId } = call;
  const start: Effect = {
    kind: 'start',
    id: `${callId}:start`,
    machine: 'listening',
    name: callId,
    input: { callId },
  };
  await deps.store.transact(createCall(call), [start]);
  return { claimId: callId, status: statusOf(call) };
}
