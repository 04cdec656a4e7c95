/** The policy that a financing is waited for by: that of its claim. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { thirdPartyFinancing } from '../../workflows/measures/third-party-financing/index.ts';
import type { Parameters } from '../../workflows/measures/third-party-financing/policy.ts';
import type { Deps } from '../platform/deps.ts';
import { termsOfClaim } from '../policies/plans.ts';

export function financingTerms(deps: Pick<Deps, 'plan' | 'policies'>, claim: Claim): Promise<Parameters> {
  return termsOfClaim(deps, claim, thirdPartyFinancing);
}

/** The receipt of a financing, by its claim. */
export function financingReceiptId(claimId: string): string {
  return `financing-${claimId}`;
}
