/** The second person's word on a distribution; whoever recorded it, or has a share in it, does not give it. */
import { instantOf } from '../../workflows/calendar.ts';
import type { Distribution } from '../../workflows/distribution/distribution.ts';
import { approverFacts } from '../approvals/approvers.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { resume } from '../platform/resume.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { distributionRecord, findDistribution, readShares } from './store.ts';

export interface DistributionDecision {
  readonly decision: 'approve' | 'reject';
  readonly comment?: string | undefined;
}

/** @throws Problem 404, 403 `second-person-needed` or with a share in it, 409 when it was decided otherwise */
export async function decideDistribution(
  deps: Deps,
  actor: Person,
  distributionId: string,
  { decision, comment }: DistributionDecision,
): Promise<Distribution> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const found = (await findDistribution(deps, distributionId))?.data;
  if (!found) throw problem('not-found');
  if (found.createdBy === actor.personId && decision === 'approve') {
    throw problem('second-person-needed.receipt');
  }
  if (await hasShare(deps, actor, found)) throw problem('forbidden.stake-in-share');
  return update(deps, distributionRecord, distributionId, (before) => {
    const state = decision === 'approve' ? 'approved' : 'rejected';
    if (before.state === state) return { result: before };
    if (before.state !== 'prepared') throw problem('already-decided.distribution');
    const { waiting, ...rest } = before;
    const decided: Distribution = {
      ...rest,
      state,
      decidedAt: instantOf(deps.clock.now()),
      decidedBy: actor.personId,
      ...(comment !== undefined && { decisionComment: comment }),
    };
    const effects = resume(waiting, state, { distributionId, route: state });
    return { distribution: decided, effects, result: decided };
  });
}

async function hasShare(deps: Deps, actor: Person, distribution: Distribution): Promise<boolean> {
  const { activityIds } = await approverFacts(deps, actor);
  if (activityIds.length === 0) return false;
  const shares = await readShares(deps, distribution, 0, distribution.count);
  return shares.some((one) => activityIds.includes(one.activityId));
}
