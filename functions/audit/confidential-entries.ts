/**
 * Entries as everybody who reads the ledger may see them: of a confidential claim no id stays that leads from what was
 * given out of its envelope to whoever was paid.
 */
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { isConfidential } from '../claims/access.ts';
import type { Payment } from '../claims/payment-store.ts';
import { findClaim } from '../claims/store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { AuditProblem } from './audit-problem.ts';

/** The parts of an entry, or of a line of a statement, in which a claim can be named. */
type Named = Partial<Pick<Transfer, 'transferId' | 'pendingId' | 'claimId' | 'debit' | 'credit'>> & {
  readonly counterAccount?: string;
};

const paymentIds = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;

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

/** What does not fit, as those who read the ledger may see it: of a confidential claim the same name as in the entries. */
export async function sealProblems(
  deps: Pick<Deps, 'store' | 'measures'>,
  problems: readonly AuditProblem[],
): Promise<AuditProblem[]> {
  return Promise.all(
    problems.map(async (one) => {
      const id = /^(?:claim|payment) (.+)$/.exec(one.subject ?? '')?.[1] ?? one.transferId?.split(':')[0];
      const claimId = await confidentialClaimIn(deps, id);
      return claimId === undefined ? one : withName(one, claimId);
    }),
  );
}

/** Accounts that are of one claim, such as what came back, without the id of a confidential one. */
export async function sealAccounts<Row extends { readonly account: string }>(
  deps: Pick<Deps, 'store' | 'measures'>,
  rows: readonly Row[],
): Promise<Row[]> {
  return Promise.all(
    rows.map(async (row) => {
      const claimId = await confidentialClaimOf(deps, row.account);
      return claimId === undefined ? row : withName(row, claimId);
    }),
  );
}

/** The confidential claim that an account is of, such as where its money waits; undefined for every other account. */
export function confidentialClaimOf(
  deps: Pick<Deps, 'store' | 'measures'>,
  account: string,
): Promise<string | undefined> {
  return confidentialClaimIn(deps, /:([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32})/.exec(account)?.[1]);
}

/** @param id of a claim, or of a payment */
async function confidentialClaimIn(
  deps: Pick<Deps, 'store' | 'measures'>,
  id: string | undefined,
): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const payment = /^[0-9a-f]{32}$/.test(id) ? await deps.store.get<Payment>(keys.payment(id)) : undefined;
  const claim = await findClaim(deps, payment?.data.claimId ?? id);
  return claim && isConfidential(deps, claim) ? claim.claimId : undefined;
}

/** What belongs together keeps one name, which leads nowhere. */
function sealed<Entry extends Named>(entry: Entry, claimId: string): Entry {
  const { claimId: _, ...rest } = entry;
  return withName(rest, claimId) as Entry;
}

function withName<Record extends object>(record: Record, claimId: string): Record {
  const name = `confidential-${digest(`entry of ${claimId}`).slice(0, 16)}`;
  // A payment's id is in the runs that finance sees, with whom it is for.
  const ofPayment = (id: string) => `${name}-${digest(`payment ${id} of ${claimId}`).slice(0, 8)}`;
  const parts = Object.entries(record).map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' ? value.replaceAll(claimId, name).replace(paymentIds, ofPayment) : value,
  ]);
  return Object.fromEntries(parts) as Record;
}
