/** What a booking of the bank is: money that left, arrived, came back, or was taken off again. */

import type { AdviceKind } from './advice.ts';
import type { AccountEntry, EntryDetail } from './bank-file.ts';

/** Undefined for what says nothing: entries for information, and money that has not arrived. */
export function entryKind(entry: AccountEntry, detail: EntryDetail): AdviceKind | undefined {
  const credit = directionOf(entry, detail) === 'credit';
  const undone = entry.reversal || detail.returnReason !== undefined || isReturn(entry, detail);
  if (entry.status === 'PDNG' || entry.status === 'FUTR') return credit || undone ? undefined : 'pending';
  if (entry.status !== 'BOOK') return undefined;
  if (isCorrection(entry, detail)) return 'unknown';
  if (credit) return undone ? 'returned' : 'incoming';
  return undone ? 'taken-back' : 'settled';
}

/** The money moves as the entry says; details may go against it only where they are one side of several. */
function directionOf(entry: AccountEntry, { direction }: EntryDetail): AccountEntry['direction'] {
  const mixed = entry.details.some((one) => (one.direction ?? entry.direction) === entry.direction);
  return entry.details.length > 1 && mixed ? (direction ?? entry.direction) : entry.direction;
}

/** ISO bank transaction sub-families: reversal due to payment return, or to a cancellation request. */
function isReturn(entry: AccountEntry, detail: EntryDetail): boolean {
  return [entry.bankTransactionCode, detail.bankTransactionCode].some((code) => /-(RRTN|RPCR)$/.test(code));
}

/** CODA: the bank corrects or cancels something of its own; which, nobody can tell but a person. */
function isCorrection(entry: AccountEntry, detail: EntryDetail): boolean {
  return /^CODA-\d\d-[49]\d-/.test(detail.bankTransactionCode || entry.bankTransactionCode);
}
