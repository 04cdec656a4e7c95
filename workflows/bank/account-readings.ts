/** What a camt.053 or camt.054 report says: readings about the money that left, came back, or arrived. */

import type { AccountEntry, AccountReport, EntryDetail } from './bank-file.ts';
import { present } from './present.ts';
import type { Reading, ReadingKind } from './reading.ts';
import { readingKey } from './reading-key.ts';
import { referenceOf } from './structured-reference.ts';

/** A detail-less entry is read as an entry with one detail that says nothing. */
const silentDetail: EntryDetail = {
  bankTransactionCode: '',
  remittance: { unstructured: [] },
  counterparty: {},
};

/** One reading per transaction of each entry, in order; entries that are for information only say nothing. */
export function accountReadings(report: AccountReport): Reading[] {
  const reportedOn = report.createdAt.slice(0, 10);
  return report.statements.flatMap(({ entries }) =>
    entries.flatMap((entry) => entryReadings(entry, reportedOn)),
  );
}

function entryReadings(entry: AccountEntry, reportedOn: string): Reading[] {
  const details = entry.details.length > 0 ? entry.details : [silentDetail];
  const readings = details.flatMap((detail) => detailReading(entry, detail, reportedOn) ?? []);
  const difference = unexplainedCents(entry);
  if (difference !== 0 && readings.length > 0)
    readings.push(
      moneyReading(entry, silentDetail, { kind: 'unknown', amountCents: difference, reportedOn }),
    );
  return readings;
}

function detailReading(entry: AccountEntry, detail: EntryDetail, reportedOn: string): Reading | undefined {
  const kind = kindOf(entry, detail);
  return kind && moneyReading(entry, detail, { kind, amountCents: amountCentsOf(entry, detail), reportedOn });
}

/** Money that has not arrived is no money yet: only what leaves us is read while it is pending. */
function kindOf(entry: AccountEntry, detail: EntryDetail): ReadingKind | undefined {
  const credit = (detail.direction ?? entry.direction) === 'credit';
  const undone = entry.reversal || detail.returnReason !== undefined || isReturn(entry, detail);
  if (entry.status === 'PDNG' || entry.status === 'FUTR') return credit || undone ? undefined : 'pending';
  if (entry.status !== 'BOOK') return undefined;
  if (credit) return undone ? 'returned' : 'incoming';
  return undone ? 'taken-back' : 'settled';
}

/** ISO bank transaction sub-families: reversal due to payment return, or to a cancellation request. */
function isReturn(entry: AccountEntry, detail: EntryDetail): boolean {
  return /-(RRTN|RPCR)$/.test(detail.bankTransactionCode || entry.bankTransactionCode);
}

/** What leaves counts as we ordered it, what arrives as it was booked: charges may lie between the two. */
function amountCentsOf(entry: AccountEntry, detail: EntryDetail): number | undefined {
  const booked = entry.details.length <= 1 && entry.currency === 'EUR' ? entry.amountCents : undefined;
  const ordered = detail.currency === 'EUR' ? detail.amountCents : undefined;
  return (detail.direction ?? entry.direction) === 'credit' ? (booked ?? ordered) : (ordered ?? booked);
}

/**
 * How far an entry is from the sum of its details, in cents; zero when the details do not all say an amount.
 */
function unexplainedCents(entry: AccountEntry): number {
  if (entry.currency !== 'EUR' || entry.details.length === 0) return 0;
  let sum = 0;
  for (const { amountCents, currency, direction = entry.direction } of entry.details) {
    if (amountCents === undefined || currency !== 'EUR') return 0;
    sum += direction === entry.direction ? amountCents : -amountCents;
  }
  return Math.abs(entry.amountCents - sum);
}

interface Found {
  readonly kind: ReadingKind;
  readonly amountCents: number | undefined;
  readonly reportedOn: string;
}

function moneyReading(
  entry: AccountEntry,
  detail: EntryDetail,
  { kind, amountCents, reportedOn }: Found,
): Reading {
  const ours = kind === 'settled' || kind === 'returned' || kind === 'pending';
  const endToEndId = ours ? (detail.endToEndId ?? detail.instructionId) : undefined;
  const messageId = ours ? (detail.messageId ?? entry.batch?.messageId) : undefined;
  const batchId = ours ? (detail.batchId ?? entry.batch?.batchId) : undefined;
  const remittance = detail.remittance.unstructured.join(' ');
  const read = present({
    kind,
    scope: scopeOf(entry, { endToEndId, batchId, messageId }),
    on: entry.bookedOn ?? entry.valueOn ?? reportedOn,
    currency: amountCents === undefined ? (detail.currency ?? entry.currency) : 'EUR',
    amountCents,
    endToEndId,
    batchId,
    originalMessageId: messageId,
    reference: ours ? undefined : referenceOf(detail.structuredReference, detail.remittance.unstructured),
    remittance: remittance === '' ? undefined : remittance,
    counterparty: Object.keys(detail.counterparty).length > 0 ? detail.counterparty : undefined,
    accountIban: entry.accountIban,
    bankReference:
      entry.details.length > 1
        ? (detail.bankReference ?? entry.bankReference)
        : (entry.bankReference ?? detail.bankReference),
    reason: detail.returnReason,
    status: entry.status,
  });
  return { ...read, key: keyOf(read) };
}

/** A single booking without a payment's id stands for all of the batch, or the message, that it names. */
function scopeOf(
  entry: AccountEntry,
  ids: { endToEndId: string | undefined; batchId: string | undefined; messageId: string | undefined },
): Reading['scope'] {
  if (ids.endToEndId !== undefined || entry.details.length > 1) return 'line';
  if (ids.batchId !== undefined) return 'batch';
  return ids.messageId !== undefined ? 'message' : 'line';
}

/**
 * Our own payments are known by their id, everything else by the bank's reference of the booking, which
 * statements and notifications share; where the bank gives none, by what was paid, by whom and what for.
 */
function keyOf(read: Omit<Reading, 'key'>): string {
  const { kind, scope, on, amountCents, currency, accountIban } = read;
  const common = ['entry', accountIban, kind, scope, on, amountCents, currency] as const;
  if (read.endToEndId !== undefined) return readingKey(...common, read.endToEndId);
  if (scope !== 'line') return readingKey(...common, read.originalMessageId, read.batchId);
  if (read.bankReference !== undefined) return readingKey(...common, 'bank', read.bankReference);
  return readingKey(...common, read.counterparty?.iban, read.reference, read.remittance?.slice(0, 280));
}
