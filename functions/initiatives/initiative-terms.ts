/** The policy that granted initiatives are followed by, and the two parts of their money. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { initiativeGrant } from '../../workflows/measures/initiative-grant/index.ts';
import { firstPart, secondPart } from '../../workflows/measures/initiative-grant/parts.ts';
import type { Parameters } from '../../workflows/measures/initiative-grant/policy.ts';
import type { Deps } from '../platform/deps.ts';
import { termsOfClaim } from '../policies/plans.ts';

export function initiativeTerms(deps: Pick<Deps, 'plan' | 'policies'>, claim: Claim): Promise<Parameters> {
  return termsOfClaim(deps, claim, initiativeGrant);
}

/** Cents of each part, as they were approved. */
export function partsOfClaim(claim: Claim): { firstCents: number; secondCents: number } {
  const centsOf = (payeeId: string) =>
    claim.decision?.payees.find((one) => one.payeeId === payeeId)?.amountCents ?? 0;
  return { firstCents: centsOf(firstPart), secondCents: centsOf(secondPart) };
}
