/** The policy that loans are followed by, under the plan of this home. */
import { zeroInterestLoan } from '../../workflows/measures/zero-interest-loan/index.ts';
import type { Parameters } from '../../workflows/measures/zero-interest-loan/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';

export function loanTerms(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, zeroInterestLoan).parameters;
}
