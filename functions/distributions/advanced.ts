/** What was advanced for the Activités of a distribution, found by the claims that were paid for them. */
import { dayOf } from '../../workflows/calendar.ts';
import type { ClaimStatus } from '../../workflows/claim/claim.ts';
import type { Distribution } from '../../workflows/distribution/distribution.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
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

/** Where the claims' parts stand that the scheme of a receipt bears itself: `fr-partial-activity` is partial activity's. */
export function ownReceivable({ scheme, country }: Pick<Distribution, 'scheme' | 'country'>): string {
  return accounts.receivable(scheme.slice(scheme.indexOf('-') + 1), country);
}

/** What the fund has paid, and what the receipt's own scheme owes; other schemes and clients owe what is theirs. */
export async function publicAdvances(
  deps: Deps,
  claimIds: readonly string[],
  receipt: Pick<Distribution, 'scheme' | 'country'>,
): Promise<ClaimAdvances[]> {
  const claims = await Promise.all(claimIds.map((claimId) => findClaim(deps, claimId)));
  const all = await Promise.all(
    claims.filter((one) => one !== undefined).map((one) => loadAdvances(deps, one)),
  );
  return all.map((one) => ({
    ...one,
    advances: one.advances.filter(
      ({ account }) => account === ownReceivable(receipt) || !account.startsWith('receivable:'),
    ),
  }));
}

/** Where a distribution's transfers begin their ids. */
export function transferPrefix(
  { distributionId }: Pick<Distribution, 'distributionId'>,
  line: number,
): string {
  return `${distributionId}:${line}`;
}
