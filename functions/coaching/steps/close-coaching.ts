/** State CloseCoaching: gives the coach's place back, tells both, and lets whoever waits for a coach look again. */

import type { Coaching } from '../../../workflows/coaching/coaching.ts';
import { closeCoaching as contract } from '../../../workflows/coaching/contracts.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { releaseDuplicateKeys } from '../../claims/fingerprints.ts';
import { findClaim } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Write } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { resultLabel } from '../forms.ts';
import { coachingMail } from '../mails.ts';
import { coachingRecord, findCohort, movePlaces, putCohort } from '../store.ts';
import { wakeSearches } from '../wake-searches.ts';

export const closeCoaching = defineTask(contract, async (deps, { claimId }) => {
  const result = await update(deps, coachingRecord, claimId, async (coaching) => {
    const ended = coaching.outcome?.result ?? 'stopped';
    if (coaching.released) return { result: ended };
    const claim = await findClaim(deps, claimId);
    const values = { result: resultLabel(ended, coaching.language) };
    return {
      coaching: { ...withoutWait(coaching), released: true },
      writes: [
        ...(await givePlaceBack(deps, coaching)),
        ...(claim ? await releaseDuplicateKeys(deps, claim) : []),
      ],
      effects: await coachingMail(deps, coaching, coaching.memberId, {
        kind: 'coaching-over',
        occasion: 'over',
        values,
      }),
      result: ended,
    };
  });
  await wakeSearches(deps, `closed:${claimId}`);
  return { claimId, result };
});

/** A cohort keeps its one place until the last has left it. */
async function givePlaceBack(deps: Deps, { coachingId, coachId, cohortId }: Coaching): Promise<Write[]> {
  if (coachId === undefined) return [];
  const cohort = cohortId === undefined ? undefined : await findCohort(deps, cohortId);
  if (!cohort) return [movePlaces(coachId, 1)];
  const coachingIds = cohort.data.coachingIds.filter((one) => one !== coachingId);
  const { version } = cohort;
  if (coachingIds.length > 0) return [putCohort({ ...cohort.data, coachingIds }, { version })];
  return [putCohort({ ...cohort.data, coachingIds, state: 'closed' }, { version }), movePlaces(coachId, 1)];
}
