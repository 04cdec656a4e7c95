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

/** What one receives, then what one gives; running ones first. */
export async function listCoachings(deps: Deps, actor: Person): Promise<CoachingSummary[]> {
  const pointers = await claimPointersOf(deps, actor.personId);
  const ids = pointers.filter((one) => one.measure === 'coaching').map((one) => one.claimId);
  const received = (await Promise.all(ids.map((id) => findCoaching(deps, id)))).filter(
    (one) => one !== undefined,
  );
  const given = actor.roles.includes('adviser') ? await coachingsOf(deps, actor.personId) : [];
  const order = { waiting: 0, running: 0, over: 1 } as const;
  const all = [...received, ...given].toSorted((a, b) => order[a.state] - order[b.state]);
  return Promise.all(all.map((one) => summaryOf(deps, one)));
}

export async function presentCoaching(deps: Deps, actor: Person, coaching: Coaching): Promise<CoachingView> {
  const cohort = coaching.cohortId === undefined ? undefined : await findCohort(deps, coaching.cohortId);
  const { goals, sessions, outcome } = coaching;
  return {
    ...(await summaryOf(deps, coaching)),
    goals,
    sessions,
    ...(cohort && { cohortSize: cohort.data.coachingIds.length }),
    ...(outcome && { outcome: { result: outcome.result, summary: outcome.summary, at: outcome.at } }),
    canPlan: coaching.state === 'running' && coaching.coachId === actor.personId,
    canStop: coaching.state !== 'over' && coaching.memberId === actor.personId,
  };
}

async function summaryOf(deps: Deps, coaching: Coaching): Promise<CoachingSummary> {
  const { coachingId, state, kind, sector, spoken, topic, askedAt, memberId, coachId } = coaching;
  const [member, coach] = await Promise.all([
    deps.registers.member(memberId),
    coachId === undefined ? undefined : deps.registers.staff(coachId),
  ]);
  const today = dayOf(deps.clock.now());
  const next = coaching.sessions.find((one) => one.state === 'planned' && one.on >= today);
  return {
    ...{ coachingId, claimId: coachingId, state, kind, sector, topic, askedAt },
    language: spoken,
    memberName: member?.name ?? memberId,
    ...(coach && { coachName: coach.name }),
    ...(next && { nextOn: next.on }),
  };
}
