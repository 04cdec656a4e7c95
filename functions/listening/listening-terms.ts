/** The policy of the listening line under the plan of this home. */
import { listeningLine } from '../../workflows/measures/listening-line/index.ts';
import type { Parameters } from '../../workflows/measures/listening-line/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';

export function listeningTerms(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, listeningLine).parameters;
}
