/** What is known of the paid claim that a client's money would go back to; nothing of a confidential one. */

import { outstandingAdvancesCents } from '../../workflows/ledger/advances.ts';
import type { PaidClaim } from '../../workflows/measures/client-commitment/register-check.ts';
import { isConfidential } from '../claims/access.ts';
import { findClaim } from '../claims/store.ts';
import { loadAdvances } from '../ledger/advances.ts';
import type { Deps } from '../platform/deps.ts';

export async function paidClaimFacts(deps: Deps, claimId: unknown): Promise<PaidClaim | undefined> {
  if (typeof claimId !== 'string' || claimId === '') return undefined;
  const claim = await findClaim(deps, claimId);
  if (!claim || isConfidential(deps, claim)) return undefined;
  const { advances, returned } = await loadAdvances(deps, claim);
  return {
    claimId,
    outstandingCents: outstandingAdvancesCents(advances, returned),
    ...(claim.activityId !== undefined && { activityId: claim.activityId }),
  };
}
