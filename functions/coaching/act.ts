/** What coaches and members do: plan a meeting, say what became of it, end the accompaniment, change an offer. */

import { dayOf, instantOf } from '../../workflows/calendar.ts';
import {
  type Coaching,
  type CoachingSession,
  endCoaching,
  ImpossibleStep,
  planSession,
  recordSession,
} from '../../workflows/coaching/coaching.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { Problem, problem } from '../platform/problem.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { readLocalisedForm, refusal } from '../web/forms/localised-form.ts';
import { outcomeForm, recordForm, sessionForm } from './forms.ts';
import { wakeCoaching } from './keep-wait.ts';
import { coachingMail } from './mails.ts';
import { type CoachingChange, coachingRecord, findCohort } from './store.ts';
import { type CoachingView, coachingFor, presentCoaching } from './view-coachings.ts';

/**
 * Plans a meeting, for the whole cohort when there is one; the same day and hour is planned once.
 * @throws Problem 403 for anybody but the coach, 404, 409 when it is over, 422 with a sentence per field
 */
export async function planMeeting(
  deps: Deps,
  actor: Person,
  coachingId: string,
  body: unknown,
  language: Language,
): Promise<CoachingView> {
  const coaching = await ownAsCoach(deps, actor, coachingId);
  const session = readLocalisedForm(sessionForm, body, language);
  if (session.on < dayOf(deps.clock.now()))
    throw refusal(sessionForm, [{ path: 'on', code: 'in-the-past' }], language);
  const cohort = coaching.cohortId === undefined ? undefined : await findCohort(deps, coaching.cohortId);
  const others = (cohort?.data.coachingIds ?? []).filter((one) => one !== coachingId);
  await plan(deps, coachingId, session);
  for (const other of others) await plan(deps, other, session).catch(ignoreOver);
  return presentCoaching(deps, actor, await coachingFor(deps, actor, coachingId));
}

/** Somebody left the cohort meanwhile. */
function ignoreOver(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'not-running') throw error;
}

async function plan(deps: Deps, coachingId: string, session: Pick<CoachingSession, 'on' | 'from' | 'place'>) {
  await change(deps, coachingId, async (coaching) => {
    const planned = planSession(coaching, session);
    if (planned === coaching) return { result: undefined };
    const { on, from, place } = session;
    const values = { on: { date: on }, from, place };
    const occasion = `planned:${on}T${from}`;
    const told = await coachingMail(deps, planned, planned.memberId, {
      kind: 'coaching-planned',
      occasion,
      values,
    });
    return {
      coaching: withoutWait(planned),
      effects: [...told, ...wakeCoaching(coaching, occasion)],
      result: undefined,
    };
  });
}

/** @throws Problem 403, 404, 409 `no-session`, `not-yet` or `not-running`, 422 */
export async function recordMeeting(
  deps: Deps,
  actor: Person,
  { coachingId, sessionId }: { readonly coachingId: string; readonly sessionId: string },
  body: unknown,
  language: Language,
): Promise<CoachingView> {
  await ownAsCoach(deps, actor, coachingId);
  const { held, note } = readLocalisedForm(recordForm, body, language);
  const today = dayOf(deps.clock.now());
  const said = { held, ...(note !== undefined && { note }) };
  await change(deps, coachingId, (coaching) => ({
    coaching: withoutWait(recordSession(coaching, sessionId, said, today)),
    effects: wakeCoaching(coaching, `recorded:${sessionId}`),
    result: undefined,
  }));
  return presentCoaching(deps, actor, await coachingFor(deps, actor, coachingId));
}

/**
 * Ends it with an outcome; the member alone may stop it, too, and need not say why.
 * @throws Problem 403, 404, 409 `over`, 422
 */
export async function endMeetings(
  deps: Deps,
  actor: Person,
  coachingId: string,
  body: unknown,
  language: Language,
): Promise<CoachingView> {
  const coaching = await coachingFor(deps, actor, coachingId);
  const isCoach = coaching.coachId === actor.personId;
  if (!isCoach && coaching.memberId !== actor.personId) throw problem('forbidden');
  const { result, summary } = isCoach
    ? readLocalisedForm(outcomeForm, body, language)
    : ({ result: 'stopped', summary: '' } as const);
  const outcome = { result, summary, at: instantOf(deps.clock.now()), by: actor.personId };
  await change(deps, coachingId, (current) => ({
    coaching: withoutWait(endCoaching(current, outcome)),
    effects: wakeCoaching(current, 'ended'),
    result: undefined,
  }));
  return presentCoaching(deps, actor, await coachingFor(deps, actor, coachingId));
}

async function ownAsCoach(deps: Deps, actor: Person, coachingId: string): Promise<Coaching> {
  const coaching = await coachingFor(deps, actor, coachingId);
  if (coaching.coachId !== actor.personId) throw problem('forbidden.coach');
  return coaching;
}

async function change(
  deps: Deps,
  coachingId: string,
  decide: (coaching: Coaching) => Promise<CoachingChange<void>> | CoachingChange<void>,
): Promise<void> {
  try {
    await update(deps, coachingRecord, coachingId, decide);
  } catch (error) {
    if (!(error instanceof ImpossibleStep)) throw error;
    throw problem(error.code);
  }
}
