/**
 * Entries as everybody who reads the ledger may see them: of a confidential claim no id stays that leads from what was
 * given out of its envelope to whoever was paid.
 */
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { isConfidential } from '../claims/access.ts';
import { findClaim } from '../claims/store.ts';
import { type Deps, digest } from '../platform/deps.ts';

/** The parts of an entry, or of a line of a statement, in which a claim can be named. */
type Named = Partial<Pick<Transfer, 'transferId' | 'pendingId' | 'claimId' | 'debit' | 'credit'>> & {
  readonly counterAccount?: string;
};

/** Remembers which claims are confidential, for one reading. */
export type EntrySealer = <Entry extends Named>(entries: readonly Entry[]) => Promise<Entry[]>;

export function entrySealer(deps: Pick<Deps, 'store' | 'measures'>): EntrySealer {
  const known = new Map<string, boolean>();
  return async (entries) => {
    const ids = new Set(entries.map((entry) => entry.claimId).filter((id) => id !== undefined));
    const unknown = [...ids].filter((id) => !known.has(id));
    await Promise.all(
      unknown.map(async (id) => {
        const claim = await findClaim(deps, id);
        known.set(id, claim !== undefined && isConfidential(deps, claim));
      }),
    );
    return entries.map((entry) =>
      entry.claimId !== undefined && known.get(entry.claimId) ? sealed(entry, entry.claimId) : entry,
    );
  };
}

/** What belongs together keeps one name, which leads nowhere. */
function sealed<Entry extends Named>(entry: Entry, claimId: string): Entry {
  const name = `confidential-${digest(`entry of ${claimId}`).slice(0, 16)}`;
  const { claimId: _, ...rest } = entry;
  const parts = Object.entries(rest).map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' ? value.replaceAll(claimId, name) : value,
  ]);
  return Object.fromEntries(parts) as Entry;
}
