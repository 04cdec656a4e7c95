/** How much more than what was set aside payroll may cost without anybody being asked, by the policy of the claim. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import type { Tolerance } from '../../../workflows/payroll/tolerance.ts';
import { payrollPolicyOf } from '../../claims/wages/payday.ts';
import type { Deps } from '../../platform/deps.ts';

const none: Tolerance = { percent: 0, atLeastCents: 0 };

export async function toleranceOf(deps: Deps, claim: Claim): Promise<Tolerance> {
  return (await payrollPolicyOf(deps, claim))?.tolerance ?? none;
}
