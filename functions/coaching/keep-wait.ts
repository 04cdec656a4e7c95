/** What both waits of an accompaniment do: keep the token, so that whatever somebody does ends the wait at once. */

import { instantOf } from '../../workflows/calendar.ts';
import type { Coaching } from '../../workflows/coaching/coaching.ts';
import type { Deps } from '../platform/deps.ts';
import { resume } from '../platform/resume.ts';
import type { Effect } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { coachingRecord } from './store.ts';

interface Waiting {
  readonly claimId: string;
  readonly taskToken: string;
  readonly seconds: number;
}

/** @param isDone whether there is nothing to wait for any more */
export async function keepWait(
  deps: Deps,
  { claimId, taskToken, seconds }: Waiting,
  output: { readonly claimId: string },
  isDone: (coaching: Coaching) => Promise<boolean> | boolean,
): Promise<void> {
  await update(deps, coachingRecord, claimId, async (coaching) => {
    if (coaching.waiting?.taskToken === taskToken) return { result: undefined };
    const until = instantOf(deps.clock.now() + seconds * 1000);
    if (!(await isDone(coaching)))
      return { coaching: { ...coaching, waiting: { taskToken, until } }, result: undefined };
    return { coaching, effects: resume({ taskToken }, 'done', output), result: undefined };
  });
}

/** The machine goes on now. */
export function wakeCoaching({ coachingId, waiting }: Coaching, cause: string): Effect[] {
  return resume(waiting, cause, { claimId: coachingId });
}
