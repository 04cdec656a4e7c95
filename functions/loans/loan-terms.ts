/** The policy that a loan is followed by: that of its claim. */
import type { Loan } from '../../workflows/loan/loan.ts';
import { zeroInterestLoan } from '../../workflows/measures/zero-interest-loan/index.ts';
import type { Parameters } from '../../workflows/measures/zero-interest-loan/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import { termsOfClaim } from '../policies/plans.ts';

export async function loanTerms(
  deps: Pick<Deps, 'plan' | 'policies'>,
  { policy }: Pick<Loan, 'policy'>,
): Promise<Parameters> {
  return policy
    ? termsOfClaim(deps, policy, zeroInterestLoan)
    : policyOf(deps.plan, zeroInterestLoan).parameters;
}
