/**
 * Claims as lists look through them: what says who may see one, what it is filtered, sorted and summed by. A row is
 * taken out of its claim once and kept until the claim changes, so that a list of many thousands reads few of them.
 */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { pagesOf } from '../platform/store/read-all.ts';
import type { SeenClaim } from './access.ts';

export interface ClaimRow
  extends SeenClaim,
    Pick<Claim, 'claimId' | 'status' | 'filedAt' | 'amountCents' | 'form'> {
  readonly payeeNames: readonly string[];
}

interface KeptRow {
  readonly version: number;
  readonly row: ClaimRow;
}

/** More than these are not kept. */
const mostKept = 50_000;

/** By the store that they came from. */
const kept = new WeakMap<object, Map<string, KeptRow>>();

/** Those of a status, in the order of filing. */
export async function claimRowsIn({ store }: Pick<Deps, 'store'>, status: string): Promise<ClaimRow[]> {
  const known = keptOf(store);
  const rows: ClaimRow[] = [];
  const list = { pk: indexes.claimsByStatus(status), index: true };
  for await (const page of pagesOf<Claim>(store, list)) {
    for (const item of page) {
      const before = known.get(item.pk);
      const row = before?.version === item.version ? before.row : rowOf(item.data);
      if (row !== before?.row && (before || known.size < mostKept))
        known.set(item.pk, { version: item.version, row });
      rows.push(row);
    }
  }
  return rows;
}

export function rowOf(claim: Claim): ClaimRow {
  const { claimId, status, filedAt, amountCents, memberId, filedBy, measure, form, concerned, country } =
    claim;
  return {
    ...{ claimId, status, filedAt, amountCents, memberId, filedBy, measure, form, country },
    ...(concerned !== undefined && { concerned }),
    approvals: claim.approvals.map(({ approverId, state }) => ({ approverId, state })),
    payeeNames: (claim.decision?.payees ?? []).map(({ name }) => name),
  };
}

function keptOf(store: object): Map<string, KeptRow> {
  const found = kept.get(store) ?? new Map<string, KeptRow>();
  kept.set(store, found);
  return found;
}
