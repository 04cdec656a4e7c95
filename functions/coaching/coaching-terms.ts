/** The policy that accompaniments are followed by, under the plan of this home. */
import { coaching } from '../../workflows/measures/coaching/index.ts';
import type { Parameters } from '../../workflows/measures/coaching/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';

export function coachingTerms(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, coaching).parameters;
}
