/**
 * One thing that a bank file says about our money, in the plan's words; a payment run or a matching acts on
 * it.
 */

import type { BankReason, Counterparty } from './bank-file.ts';

/**
 * - `settled`: money left our account.
 * - `accepted`: the bank will execute, nothing is booked yet. `pending`: the bank is not that far.
 * - `rejected`: never executed. `returned`: executed, and the money came back.
 * - `incoming`: money arrived that is not a return. `taken-back`: money that had arrived was taken off again.
 * - `unknown`: a status without a clear meaning, or details that do not add up to their entry: a person looks.
 */
export type ReadingKind =
  | 'settled'
  | 'accepted'
  | 'pending'
  | 'rejected'
  | 'returned'
  | 'incoming'
  | 'taken-back'
  | 'unknown';

/** What a reading is about: one payment, all of a batch, or all of a message. The narrower one wins. */
export type ReadingScope = 'line' | 'batch' | 'message';

export interface Reading {
  /** The same for the same fact in two files of one bank, different for different facts; no order. */
  readonly key: string;
  readonly kind: ReadingKind;
  readonly scope: ReadingScope;
  /** The day it was booked, or the day of the report; `YYYY-MM-DD`. */
  readonly on: string;
  readonly currency: string;
  /** Present when the currency is EUR and the bank gave an amount. */
  readonly amountCents?: number;
  /** Our payment's id. Never that of a stranger: what a payer wrote in the same field is left out. */
  readonly endToEndId?: string;
  readonly batchId?: string;
  readonly originalMessageId?: string;
  /** The structured reference of incoming money, in electronic form. */
  readonly reference?: string;
  readonly remittance?: string;
  readonly counterparty?: Counterparty;
  readonly accountIban?: string;
  /** The bank's own reference of the booking, to ask the bank about it. */
  readonly bankReference?: string;
  readonly reason?: BankReason;
  /** The ISO status code behind the kind. */
  readonly status?: string;
}

/** A payment of ours, by the ids under which it went out. */
export interface SentPayment {
  readonly endToEndId: string;
  readonly batchId: string;
  readonly messageId: string;
}

/**
 * Finds the readings that decide about a payment, in the files' order: those of its own line; if there are none,
 * those of its batch; if there are none either, those of its message. Empty when the bank has said nothing
 * about it. The list is sorted out once, for files of ten thousand lines.
 */
export function readingsByPayment(
  readings: readonly Reading[],
): (payment: SentPayment) => readonly Reading[] {
  const byScope = Map.groupBy(readings, ({ scope }) => scope);
  const lines = Map.groupBy(byScope.get('line') ?? [], ({ endToEndId }) => endToEndId);
  const batches = Map.groupBy(byScope.get('batch') ?? [], ({ batchId }) => batchId);
  const messages = Map.groupBy(byScope.get('message') ?? [], ({ originalMessageId }) => originalMessageId);
  return ({ endToEndId, batchId, messageId }) => {
    const ofLine = lines.get(endToEndId);
    if (ofLine) return ofLine;
    // Booked batches may come without the message's id; batches of another message of ours do not count.
    const ofBatch = batches.get(batchId)?.filter((one) => (one.originalMessageId ?? messageId) === messageId);
    return ofBatch && ofBatch.length > 0 ? ofBatch : (messages.get(messageId) ?? []);
  };
}

/** The same for a single payment. */
export function readingsOfPayment(payment: SentPayment, readings: readonly Reading[]): readonly Reading[] {
  return readingsByPayment(readings)(payment);
}
