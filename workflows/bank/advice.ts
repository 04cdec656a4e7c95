/**
 * One thing that a bank file says about our money, in the plan's words; a payment run or a matching acts on
 * it.
 */

import type { AccountReportKind, BankReason, Counterparty } from './bank-file.ts';
import { isCutId, isPaymentId, isRunName } from './own-ids.ts';

/**
 * - `settled`: money left our account.
 * - `accepted`: the bank will execute, nothing is booked yet. `pending`: the bank is not that far.
 * - `rejected`: never executed. `returned`: executed, and the money came back.
 * - `incoming`: money arrived that is not a return. `taken-back`: money that had arrived was taken off again.
 * - `payee-checked`: the bank has compared the payee's name with the account's holder; nothing moves.
 * - `unknown`: a status without a clear meaning, details that do not add up to their entry, or an entry that cannot be
 *   read: a person looks.
 */
export type AdviceKind =
  | 'settled'
  | 'accepted'
  | 'pending'
  | 'rejected'
  | 'returned'
  | 'incoming'
  | 'taken-back'
  | 'payee-checked'
  | 'unknown';

/** What an advice is about: one payment, all of a batch, or all of a message. The narrower one wins. */
export type AdviceScope = 'line' | 'batch' | 'message';

export interface BankAdvice {
  /** The same for the same fact in two files of one bank, different for different facts; no order. */
  readonly key: string;
  readonly kind: AdviceKind;
  /** What kind of file tells it. */
  readonly source: 'pain.002' | AccountReportKind;
  readonly scope: AdviceScope;
  /** The day it was booked, or its value, or the day of the report; `YYYY-MM-DD`. */
  readonly on: string;
  readonly valueOn?: string;
  readonly currency: string;
  /** Present when the currency is EUR and the bank gave an amount. */
  readonly amountCents?: number;
  /** What came back before the bank took its charges off, where it tells both. */
  readonly grossCents?: number;
  /** The amount as the bank wrote it, where there is one. */
  readonly written?: string;
  /** A booking of several payments of which the bank says no single amount: what they come to together. */
  readonly together?: Together;
  /** One of several transactions of one booking: never all of a batch. */
  readonly shared?: true;
  /** Of money that came in as one of several: the booking that they are of, as other files may tell it. */
  readonly whole?: Whole;
  /** Which of several bookings that are told alike in one file, from 2. */
  readonly nth?: number;
  /** Our payment's id. Never that of a stranger: what a payer wrote in the same field is left out. */
  readonly endToEndId?: string;
  /** Ids of ours, perhaps, that stand elsewhere in what the bank writes. */
  readonly mentions?: readonly string[];
  readonly batchId?: string;
  readonly originalMessageId?: string;
  /** How many payments the booking stands for, where the bank says so or its words do. */
  readonly count?: number;
  /** What the bank calls this kind of booking; and its own words on it. */
  readonly bankTransactionCode?: string;
  readonly information?: string;
  /** Why an entry cannot be read. */
  readonly problem?: string;
  /** The structured reference of incoming money, in electronic form. */
  readonly reference?: string;
  readonly remittance?: string;
  readonly counterparty?: Counterparty;
  readonly accountIban?: string;
  /** The bank's own reference of the booking, to ask the bank about it. */
  readonly bankReference?: string;
  /** What tells the booking apart from others in reports of its kind; the bank's reference, in ISO messages. */
  readonly bookingId?: string;
  /** The same of the entry, where it is one of several transactions that have their own. */
  readonly entryId?: string;
  readonly reason?: BankReason;
  /** A line that says no reason of its own within a whole that was refused: it only repeats that. */
  readonly ofWhole?: true;
  /** The ISO status code behind the kind. */
  readonly status?: string;
}

/** One booking of money from several payers. */
export interface Whole {
  readonly amountCents: number;
  readonly bankReference?: string;
}

/** A booking whose details give no amounts. */
export interface Together {
  readonly entry: string;
  readonly amountCents?: number;
  readonly currency: string;
}

/** A payment of ours, by the ids under which it went out. */
export interface SentPayment {
  readonly endToEndId: string;
  readonly batchId: string;
  readonly messageId: string;
}

/**
 * Finds the advices that decide about a payment: those of its own line; if there are none, those of its batch; if there
 * are none either, those of its message. A line that tells of no debit stands beside the booking of all, which it came
 * back from. A batch is known by its own id, whatever the bank calls the message around it. Empty when the bank has said
 * nothing about it. The list is sorted out once, for files of ten thousand lines.
 */
export function advicesByPayment(
  advices: readonly BankAdvice[],
): (payment: SentPayment) => readonly BankAdvice[] {
  // What is unclear of a whole file is for a person, and no word on each payment of it.
  const clear = advices.filter(({ scope, kind }) => scope === 'line' || kind !== 'unknown');
  const byScope = Map.groupBy(clear, ({ scope }) => scope);
  const lines = Map.groupBy(byScope.get('line') ?? [], ({ endToEndId }) => endToEndId);
  const batches = Map.groupBy(byScope.get('batch') ?? [], ({ batchId }) => batchId);
  const messages = Map.groupBy(byScope.get('message') ?? [], ({ originalMessageId }) => originalMessageId);
  return ({ endToEndId, batchId, messageId }) => {
    const ofLine = lines.get(endToEndId) ?? [];
    const ofWhole = batches.get(batchId) ?? messages.get(messageId) ?? [];
    if (ofLine.length === 0) return ofWhole;
    return ofLine.some(({ kind }) => kind !== 'returned') ? ofLine : beside(ofWhole, ofLine);
  };
}

/** The debit of all, then what came back alone, then all that came back: a booking of its own, though on the same day. */
function beside(ofWhole: readonly BankAdvice[], ofLine: readonly BankAdvice[]): readonly BankAdvice[] {
  const booked = ofWhole.filter(({ source }) => source !== 'pain.002');
  const debits = booked.filter(({ kind }) => kind === 'settled');
  const credits = booked.filter(({ kind }) => kind === 'returned');
  return [...debits, ...ofLine, ...credits.map(asOneMore)];
}

/** Without a reference of the bank nothing else tells it apart from the one before. */
function asOneMore(advice: BankAdvice): BankAdvice {
  return advice.bookingId === undefined ? { ...advice, nth: (advice.nth ?? 1) + 1 } : advice;
}

/** The same for a single payment. */
export function advicesOfPayment(
  payment: SentPayment,
  advices: readonly BankAdvice[],
): readonly BankAdvice[] {
  return advicesByPayment(advices)(payment);
}

/**
 * Whether nothing in it leads to us, but perhaps its amount and the other side: it is looked at by itself, before or after
 * everything else in its file.
 */
export function isOfStrangers({
  source,
  scope,
  endToEndId,
  mentions = [],
  batchId,
  originalMessageId,
  together,
}: BankAdvice): boolean {
  if (source === 'pain.002' || scope !== 'line' || together || mentions.length > 0) return false;
  if (batchId !== undefined || originalMessageId !== undefined) return false;
  return (
    endToEndId === undefined || !(isPaymentId(endToEndId) || isRunName(endToEndId) || isCutId(endToEndId))
  );
}
