/**
 * Advances in the store: what a claim's sources paid out, and what has come back to them. Money that comes back
 * joins the caller's transaction: the ledger's entries, the envelope's counters, and the claim's record of returns,
 * whose version keeps two arrivals from repaying the same advance.
 */
import type { Claim } from '../../workflows/claim/claim.ts';
import {
  type Advance,
  type Repayment,
  type Returned,
  repayOldestFirst,
  withRepayments,
} from '../../workflows/ledger/advances.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { moveCounters } from './envelopes-store.ts';
import { bookTransfer, transfersOfClaim } from './store.ts';

export interface ClaimAdvances {
  readonly claimId: string;
  readonly advances: readonly Advance[];
  readonly returned: Returned;
  /** Of the record of returns; undefined when nothing has come back yet. */
  readonly version: number | undefined;
}

/** What the sources of a claim have paid out, and what of it has come back. */
export async function loadAdvances(deps: Pick<Deps, 'store'>, claim: Claim): Promise<ClaimAdvances> {
  const { claimId } = claim;
  const posted = claim.allocations.filter((cell) => cell.state === 'posted');
  if (posted.length === 0) return { claimId, advances: [], returned: {}, version: undefined };
  const [transfers, item] = await Promise.all([
    transfersOfClaim(deps, claimId),
    deps.store.get<{ returned: Returned }>(keys.advances(claimId)),
  ]);
  const postedAt = new Map(
    transfers.filter((one) => one.kind === 'post').map((one) => [one.pendingId, one.at]),
  );
  const advances = posted.map((cell): Advance => {
    const at = postedAt.get(cell.transferId) ?? claim.filedAt;
    const base = {
      advanceId: cell.transferId,
      claimId,
      account: cell.debit,
      amountCents: cell.amountCents,
      at,
    };
    if (cell.shard === undefined || claim.envelopeId === undefined) return base;
    return { ...base, envelopeId: claim.envelopeId, shard: cell.shard };
  });
  return { claimId, advances, ...returnsOf(item) };
}

function returnsOf(
  item: Item<{ returned: Returned }> | undefined,
): Pick<ClaimAdvances, 'returned' | 'version'> {
  return { returned: item?.data.returned ?? {}, version: item?.version };
}

export interface RepaymentPlan {
  readonly repayments: readonly Repayment[];
  /** What no advance takes. */
  readonly restCents: number;
}

/** Lays an amount against the advances of several claims, the oldest of all first. */
export function planRepayments(all: readonly ClaimAdvances[], amountCents: number): RepaymentPlan {
  const returned = Object.assign({}, ...all.map((one) => one.returned)) as Returned;
  return repayOldestFirst(
    all.flatMap((one) => one.advances),
    returned,
    amountCents,
  );
}

export interface RepaymentOrigin {
  /** The account that the money leaves. */
  readonly debit: string;
  /** Begins the transfers' ids; comes from what is paid, never from the attempt. */
  readonly prefix: string;
  readonly at: string;
  readonly reason: string;
}

/** The entries that repay, and the new records of returns. Counters are moved by `counterWrites`. */
export function repaymentWrites(
  all: readonly ClaimAdvances[],
  repayments: readonly Repayment[],
  { debit, prefix, at, reason }: RepaymentOrigin,
): Write[] {
  const entries = repayments.flatMap(({ advance, amountCents }) =>
    bookTransfer({
      transferId: `${prefix}:${advance.advanceId}`,
      kind: 'direct',
      debit,
      credit: advance.account,
      amountCents,
      at,
      claimId: advance.claimId,
      reason,
    }),
  );
  const records = all.flatMap(({ claimId, returned, version }): Write[] => {
    const own = repayments.filter((one) => one.advance.claimId === claimId);
    if (own.length === 0) return [];
    const data = { returned: withRepayments(returned, own) };
    return [
      { op: 'put', key: keys.advances(claimId), data, when: version === undefined ? 'absent' : { version } },
    ];
  });
  return [...entries, ...records];
}

/** Repaid envelope money is available again; one write per part of an envelope, however many repayments. */
export function counterWrites(repayments: readonly Repayment[]): Write[] {
  const byEnvelope = Map.groupBy(
    repayments.filter(({ advance }) => advance.envelopeId !== undefined),
    ({ advance }) => advance.envelopeId ?? '',
  );
  return [...byEnvelope].flatMap(([envelopeId, own]) =>
    moveCounters(
      envelopeId,
      own.map(({ advance, amountCents }) => ({
        shard: advance.shard ?? 0,
        spent: -amountCents,
        available: amountCents,
      })),
    ),
  );
}

/** The envelopes that have more room after the repayments. */
export function replenished(repayments: readonly Repayment[]): string[] {
  return [...new Set(repayments.map(({ advance }) => advance.envelopeId).filter((id) => id !== undefined))];
}
