/** Counts, by the clock, what needs a person: before it everything that goes on, after it the alarms. */
import type { Deps } from '../../platform/deps.ts';
import { stalledWork } from '../stalled-work.ts';

/** The names under which the counts are published. */
export const watched = [
  'ClaimsUnderReview',
  'ClaimsSilent',
  'ApprovalsOverdue',
  'RunsNotReleased',
  'EnvelopesNearlyFull',
] as const;
export type Watched = (typeof watched)[number];

export async function watch(deps: Deps): Promise<Readonly<Record<Watched, number>>> {
  const { underReview, silent, overdue, unreleasedRuns, fullEnvelopes } = await stalledWork(deps);
  return {
    ClaimsUnderReview: underReview.length,
    ClaimsSilent: silent.length,
    ApprovalsOverdue: overdue.length,
    RunsNotReleased: unreleasedRuns.length,
    EnvelopesNearlyFull: fullEnvelopes.length,
  };
}
