/**
 * Money that was paid out, came back, and was never asked for again: before it the end of the claim, after it the
 * sources that had paid, which can pay others with it.
 */
import type { Allocation, Claim } from '../../workflows/claim/claim.ts';
import { repayOldestFirst } from '../../workflows/ledger/advances.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Deps } from '../platform/deps.ts';
import type { Write } from '../platform/store/port.ts';
import { moveBudgets } from './activity-budgets.ts';
import { loadAdvances, repaymentWrites } from './advances.ts';
import { bookTransfer } from './store.ts';

export interface GivenBack {
  readonly writes: readonly Write[];
  /** Parts of the claim's envelope that have room again; they join the caller's own moves. */
  readonly moves: readonly { readonly shard: number; readonly spent: number; readonly available: number }[];
}

/**
 * @param claim as it was before, its allocations still posted
 * @param cells what goes back; each was paid out, and its money waits on `returned:<claim>`
 */
export async function planGivingBack(
  deps: Pick<Deps, 'store'>,
  claim: Claim,
  cells: readonly Allocation[],
  at: string,
): Promise<GivenBack> {
  if (cells.length === 0) return { writes: [], moves: [] };
  const all = await loadAdvances(deps, claim);
  const wanted = new Set(cells.map((cell) => cell.transferId));
  const own = all.advances.filter((one) => wanted.has(one.advanceId));
  const amountCents = sumCents(cells.map((cell) => cell.amountCents));
  const { repayments, restCents } = repayOldestFirst(own, all.returned, amountCents);
  const origin = {
    debit: accounts.returned(claim.claimId),
    prefix: `${claim.claimId}:${claim.round}:given-back`,
    at,
    reason: 'given-back',
  };
  const rest = restCents > 0 ? [restOf(claim, origin, restCents)] : [];
  return {
    writes: [
      ...repaymentWrites([all], repayments, origin),
      ...rest.flatMap(bookTransfer),
      ...(await moveBudgets(deps, rest)),
    ],
    moves: repayments.flatMap(({ advance: { shard }, amountCents: cents }) =>
      shard === undefined ? [] : [{ shard, spent: -cents, available: cents }],
    ),
  };
}

/** Somebody outside had repaid the source before: what is left is the Activité's, or else the cooperative's. */
function restOf(
  { claimId, activityId, country }: Claim,
  { debit, prefix, at, reason }: { debit: string; prefix: string; at: string; reason: string },
  amountCents: number,
): Transfer {
  const credit = activityId === undefined ? accounts.reserves(country) : accounts.activity(activityId);
  return { transferId: `${prefix}:rest`, kind: 'direct', debit, credit, amountCents, at, claimId, reason };
}
