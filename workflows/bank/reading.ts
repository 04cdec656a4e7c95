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
 * The readings that decide about one payment, in the files' order: those of its own line; if there are none,
 * those of its batch; if there are none either, those of its message. Empty when the bank has said nothing
 * about it.
 */
export function readingsOfPayment(payment: SentPayment, readings: readonly Reading[]): Reading[] {
  const ofMessage = readings.filter(
    ({ originalMessageId = payment.messageId }) => originalMessageId === payment.messageId,
  );
  const lines = readings.filter(
    ({ scope, endToEndId }) => scope === 'line' && endToEndId === payment.endToEndId,
  );
  if (lines.length > 0) return lines;
  const batches = ofMessage.filter(({ scope, batchId }) => scope === 'batch' && batchId === payment.batchId);
  if (batches.length > 0) return batches;
  return ofMessage.filter(
    ({ scope, originalMessageId }) => scope === 'message' && originalMessageId !== undefined,
  );
}
