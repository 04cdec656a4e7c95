/** The journal as a table, every entry a row: what is exported for spreadsheets and other programs. */
import type { Transfer } from './transfer.ts';

/** Stable names for programs; amounts are in euro, instants in UTC. */
export const journalColumns = [
  'at',
  'entry',
  'kind',
  'reason',
  'debit',
  'credit',
  'amount',
  'claim',
  'ends',
] as const;
export type JournalColumn = (typeof journalColumns)[number];
export type JournalRow = Readonly<Record<JournalColumn, string | number>>;

export function journalRow(entry: Transfer): JournalRow {
  return {
    at: entry.at,
    entry: entry.transferId,
    kind: entry.kind,
    reason: entry.reason,
    debit: entry.debit,
    credit: entry.credit,
    amount: entry.amountCents / 100,
    claim: entry.claimId ?? '',
    // The money set aside that this entry pays or gives back.
    ends: entry.pendingId ?? '',
  };
}
