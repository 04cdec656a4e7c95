/** Accompaniments as people and programs see them: the member's own, and those that a coach gives; nobody else's. */
import { dayOf } from '../../workflows/calendar.ts';
import type { Coaching, CoachingSession } from '../../workflows/coaching/coaching.ts';
import { claimPointersOf } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { coachingsOf, findCoaching, findCohort } from './store.ts';

export interface CoachingSummary {
  readonly coachingId: string;
  readonly claimId: string;
  readonly state: Coaching['state'];
  readonly kind: Coaching['kind'];
  readonly sector: string;
  readonly language: string;
  readonly topic: string;
  readonly memberName: string;
  readonly coachName?: string;
  readonly askedAt: string;
  /** The next planned meeting. */
  readonly nextOn?: string;
  /** What its coach has to do now: say how a meeting went, or plan the next. */
  readonly toDo?: 'record' | 'plan';
}

export interface CoachingView extends CoachingSummary {
  readonly goals: string;
  readonly cohortSize?: number;
  readonly sessions: readonly CoachingSession[];
  readonly outcome?: { readonly result: string; readonly summary: string; readonly at: string };
  readonly canPlan: boolean;
  readonly canStop: boolean;
}

/** The accompaniment, for its member and its coach. @throws Problem 404 for anybody else */
export async function coachingFor(deps: Deps, actor: Person, coachingId: string): Promise<Coaching> {
  const coaching = await findCoaching(deps, coachingId);
  if (!coaching || (coaching.memberId !== actor.personId && coaching.coachId !== actor.personId))
    throw problem('not-found');
  return coaching;
}

/** What needs its coach first, then what looks for one, then what is under way; what is over comes last. */
export async function listCoachings(deps: Deps, actor: Person): Promise<CoachingSummary[]> {
  const pointers = await claimPointersOf(deps, actor.personId);
  const ids = pointers.filter((one) => one.measure === 'coaching').map((one) => one.claimId);
  const received = (await Promise.all(ids.map((id) => findCoaching(deps, id)))).filter(
    (one) => one !== undefined,
  );
  const given = actor.roles.includes('adviser') ? await coachingsOf(deps, actor.personId) : [];
  const order = { waiting: 1, running: 2, over: 3 } as const;
  const all = await Promise.all([...received, ...given].map((one) => summaryOf(deps, one, actor)));
  const rank = ({ toDo, state }: CoachingSummary) => (toDo === undefined ? order[state] : 0);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether the person coaches somebody who waits for a word of theirs. */
export async function isCoachWaitedFor(deps: Deps, { personId, roles }: Person): Promise<boolean> {
  if (!roles.includes('adviser')) return false;
  const today = dayOf(deps.clock.now());
  return (await coachingsOf(deps, personId)).some((one) => toDoOf(one, today) !== undefined);
}

function toDoOf({ state, coachId, sessions }: Coaching, today: string): CoachingSummary['toDo'] {
  if (state !== 'running' || coachId === undefined) return undefined;
  const planned = sessions.filter((one) => one.state === 'planned');
  if (planned.some(({ on }) => on < today)) return 'record';
  return planned.length === 0 ? 'plan' : undefined;
}

export async function presentCoaching(deps: Deps, actor: Person, coaching: Coaching): Promise<CoachingView> {
  const cohort = coaching.cohortId === undefined ? undefined : await findCohort(deps, coaching.cohortId);
  const { goals, sessions, outcome } = coaching;
  return {
    ...(await summaryOf(deps, coaching, actor)),
    goals,
    sessions,
    ...(cohort && { cohortSize: cohort.data.coachingIds.length }),
    ...(outcome && { outcome: { result: outcome.result, summary: outcome.summary, at: outcome.at } }),
    canPlan: coaching.state === 'running' && coaching.coachId === actor.personId,
    canStop: coaching.state !== 'over' && coaching.memberId === actor.personId,
  };
}

async function summaryOf(deps: Deps, coaching: Coaching, reader: Person): Promise<CoachingSummary> {
  const { coachingId, state, kind, sector, spoken, topic, askedAt, memberId, coachId } = coaching;
  const [member, coach] = await Promise.all([
    deps.registers.member(memberId),
    coachId === undefined ? undefined : deps.registers.staff(coachId),
  ]);
  const today = dayOf(deps.clock.now());
  const next = coaching.sessions.find((one) => one.state === 'planned' && one.on >= today);
  const toDo = coachId === reader.personId ? toDoOf(coaching, today) : undefined;
  return {
    ...{ coachingId, claimId: coachingId, state, kind, sector, topic, askedAt },
    language: spoken,
    memberName: member?.name ?? memberId,
    ...(coach && { coachName: coach.name }),
    ...(next && { nextOn: next.on }),
    ...(toDo && { toDo }),
  };
}
