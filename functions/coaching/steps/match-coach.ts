/** State MatchCoach: opens the accompaniment that a claim was approved for, and finds who gives it. */
import { dayOf, daysInSeconds, instantOf } from '../../../workflows/calendar.ts';
import { type Claim, keptPolicy } from '../../../workflows/claim/claim.ts';
import type { Coaching, CoachingKind, Sector, Topic } from '../../../workflows/coaching/coaching.ts';
import { matchCoach as contract } from '../../../workflows/coaching/contracts.ts';
import type { Language } from '../../../workflows/language.ts';
import { findClaim } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { ConditionFailed, type Effect } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { termsOf } from '../coaching-terms.ts';
import { findPlace, type Place } from '../find-place.ts';
import { coachingMail } from '../mails.ts';
import { type CoachingChange, coachingRecord, findCoaching, putCoaching } from '../store.ts';

type Route = 'matched' | 'waiting' | 'over';

export const matchCoach = defineTask(contract, async (deps, { claimId }) => {
  await openCoaching(deps, claimId);
  return update(deps, coachingRecord, claimId, async (coaching) => {
    const { searchDays } = await termsOf(deps, coaching);
    const { result: route, ...change } = await match(deps, coaching);
    return { ...change, result: { claimId, route, seconds: daysInSeconds(searchDays) } };
  });
});

async function openCoaching(deps: Deps, claimId: string): Promise<void> {
  if (await findCoaching(deps, claimId)) return;
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  try {
    await deps.store.transact([putCoaching(newCoaching(deps, claim), 'absent')]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

function newCoaching(deps: Deps, claim: Claim): Coaching {
  const { claimId, memberId, country, language, form } = claim;
  return {
    coachingId: claimId,
    policy: keptPolicy(claim),
    memberId,
    country,
    language,
    spoken: form.language as Language,
    kind: form.kind as CoachingKind,
    sector: form.sector as Sector,
    topic: form.topic as Topic,
    goals: String(form.goals),
    askedAt: instantOf(deps.clock.now()),
    state: 'waiting',
    replacedIds: [],
    sessions: [],
  };
}

async function match(deps: Deps, coaching: Coaching): Promise<CoachingChange<Route>> {
  if (coaching.state !== 'waiting') return { result: coaching.state === 'over' ? 'over' : 'matched' };
  const place = await findPlace(deps, coaching);
  if (!place) return { coaching, effects: await tellWaiting(deps, coaching), result: 'waiting' };
  const today = dayOf(deps.clock.now());
  const matched: Coaching = {
    ...coaching,
    state: 'running',
    coachId: place.coachId,
    matchedOn: today,
    sessions: [...coaching.sessions, ...(await sessionsToCome(deps, place, today))],
    ...(place.cohortId !== undefined && { cohortId: place.cohortId }),
  };
  const occasion = `matched:${coaching.replacedIds.length}`;
  const effects = [
    ...(await coachingMail(deps, matched, matched.memberId, { kind: 'coaching-matched', occasion })),
    ...(await coachingMail(deps, matched, place.coachId, { kind: 'coaching-assigned', occasion })),
  ];
  return { coaching: matched, writes: place.writes, effects, result: 'matched' };
}

/** Once for each search. */
function tellWaiting(deps: Deps, coaching: Coaching): Promise<Effect[]> {
  const occasion = `waiting:${coaching.replacedIds.length}`;
  return coachingMail(deps, coaching, coaching.memberId, { kind: 'coaching-waiting', occasion });
}

/** Who joins a cohort comes to the meetings that it has planned. */
async function sessionsToCome(deps: Deps, { fellowIds }: Place, today: string) {
  const [fellowId] = fellowIds;
  const fellow = fellowId === undefined ? undefined : await findCoaching(deps, fellowId);
  return (fellow?.sessions ?? []).filter((one) => one.state === 'planned' && one.on >= today);
}
