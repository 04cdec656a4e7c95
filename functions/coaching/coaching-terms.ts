/** The policy of accompaniments: that of its claim for one, that in force today for places and cohorts. */
import type { Coaching } from '../../workflows/coaching/coaching.ts';
import { coaching } from '../../workflows/measures/coaching/index.ts';
import type { Parameters } from '../../workflows/measures/coaching/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import { termsOfClaim } from '../policies/plans.ts';

export function coachingTerms(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, coaching).parameters;
}

/** What one accompaniment is followed by. */
export async function termsOf(
  deps: Pick<Deps, 'plan' | 'policies'>,
  { policy }: Pick<Coaching, 'policy'>,
): Promise<Parameters> {
  return policy ? termsOfClaim(deps, policy, coaching) : coachingTerms(deps);
}
