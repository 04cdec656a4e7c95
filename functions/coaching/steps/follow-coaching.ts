/** State FollowCoaching: does what is due today (a reminder, another coach, the end), and says when to look again. */

import { dayOf, dayOfInstant, instantOf, morningOf } from '../../../workflows/calendar.ts';
import type { Coaching } from '../../../workflows/coaching/coaching.ts';
import { endCoaching } from '../../../workflows/coaching/coaching.ts';
import { followCoaching as contract } from '../../../workflows/coaching/contracts.ts';
import { lookAtCoaching } from '../../../workflows/coaching/follow-coaching.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import type { Deps } from '../../platform/deps.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { termsOf } from '../coaching-terms.ts';
import { coachingMail } from '../mails.ts';
import { type CoachingChange, coachingRecord, movePlaces } from '../store.ts';

interface Followed {
  readonly route: 'wait' | 'match' | 'over';
  readonly seconds: number;
}

export const followCoaching = defineTask(contract, async (deps, { claimId }) => {
  return { claimId, ...(await update(deps, coachingRecord, claimId, (coaching) => follow(deps, coaching))) };
});

async function follow(deps: Deps, coaching: Coaching): Promise<CoachingChange<Followed>> {
  if (coaching.state === 'over') return { result: { route: 'over', seconds: 1 } };
  if (coaching.state === 'waiting') return { result: { route: 'match', seconds: 1 } };
  const now = deps.clock.now();
  const today = dayOf(now);
  const askedOn = dayOfInstant(coaching.askedAt);
  const { due, nextOn } = lookAtCoaching(coaching, today, askedOn, await termsOf(deps, coaching));
  const wait = { route: 'wait', seconds: secondsUntil(now, nextOn) } as const;
  if (due === 'nothing') return { result: wait };
  if (due === 'replace') return replaced(coaching);
  if (due === 'lapse') {
    const outcome = { result: 'lapsed', summary: '', at: instantOf(now), by: 'system' } as const;
    return { coaching: endCoaching(coaching, outcome), result: { route: 'over', seconds: 1 } };
  }
  return {
    coaching: { ...coaching, remindedOn: today },
    ...(await reminder(deps, coaching, due, today)),
    result: wait,
  };
}

/** The coach who planned nothing is let go, and the search begins again without them. */
function replaced(coaching: Coaching): CoachingChange<Followed> {
  const { coachId, matchedOn: _on, remindedOn: _reminded, ...searching } = withoutWait(coaching);
  return {
    coaching: {
      ...searching,
      state: 'waiting',
      replacedIds: [...coaching.replacedIds, ...(coachId === undefined ? [] : [coachId])],
    },
    writes: coachId === undefined ? [] : [movePlaces(coachId, 1)],
    result: { route: 'match', seconds: 1 },
  };
}

async function reminder(deps: Deps, coaching: Coaching, due: 'plan' | 'record', today: string) {
  const planned = coaching.sessions.find((one) => one.state === 'planned');
  const kind = due === 'plan' ? 'coaching-plan-reminder' : 'coaching-record-reminder';
  const values = planned ? { on: { date: planned.on } } : {};
  const effects = await coachingMail(deps, coaching, coaching.coachId ?? '', {
    kind,
    occasion: `${due}:${today}`,
    values,
  });
  return { effects };
}

/** Looks are in the morning of their day, Brussels time. */
function secondsUntil(now: number, on: string): number {
  return Math.max(60, Math.ceil((morningOf(on) - now) / 1000));
}
