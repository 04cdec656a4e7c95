/** What was advanced for the Activités of a distribution, found by the claims that were paid for them. */
import { dayOf } from '../../workflows/calendar.ts';
import type { ClaimStatus } from '../../workflows/claim/claim.ts';
import type { Distribution } from '../../workflows/distribution/distribution.ts';
import { valueOn } from '../../workflows/policy/dated.ts';
import { findClaim } from '../claims/store.ts';
import { type ClaimAdvances, loadAdvances } from '../ledger/advances.ts';
import type { Deps } from '../platform/deps.ts';
import { aidParameters } from '../receipts/schemes.ts';
import { claimsIn } from './concerned.ts';

/** Statuses in which something may have been paid out. */
const paidStatuses: readonly ClaimStatus[] = [
  'paid',
  'completed',
  'paying',
  'approved',
  'payment-returned',
  'under-review',
];

/** Ids of the claims that were paid for each Activité, of the measures that advance what public aid is to bear. */
export async function paidClaims(deps: Deps): Promise<Map<string, string[]>> {
  const measures = new Set(valueOn(aidParameters(deps).advancedBy, dayOf(deps.clock.now())));
  const byActivity = new Map<string, string[]>();
  for await (const claim of claimsIn(deps, paidStatuses)) {
    const { activityId, claimId } = claim;
    if (activityId === undefined || !measures.has(claim.measure)) continue;
    if (!claim.allocations.some((cell) => cell.state === 'posted')) continue;
    byActivity.set(activityId, [...(byActivity.get(activityId) ?? []), claimId]);
  }
  return byActivity;
}

/** What the fund and public schemes' receivables have advanced; what clients owe is theirs to repay. */
export async function publicAdvances(deps: Deps, claimIds: readonly string[]): Promise<ClaimAdvances[]> {
  const claims = await Promise.all(claimIds.map((claimId) => findClaim(deps, claimId)));
  const all = await Promise.all(
    claims.filter((one) => one !== undefined).map((one) => loadAdvances(deps, one)),
  );
  return all.map((one) => ({
    ...one,
    advances: one.advances.filter(({ account }) => !account.startsWith('receivable:client')),
  }));
}

/** Where a distribution's transfers begin their ids. */
export function transferPrefix(
  { distributionId }: Pick<Distribution, 'distributionId'>,
  line: number,
): string {
  return `${distributionId}:${line}`;
}
