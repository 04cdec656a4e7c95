/**
 * Which of our payments a booking without any id of ours may be: by sum and count, or by account and amount. Certain
 * when there is one answer only; else a person chooses among the likely ones.
 */

import type { BankAdvice } from '../bank/advice.ts';
import { addWorkingDays } from '../bank/bank-days.ts';
import { isCutId } from '../bank/own-ids.ts';
import { daysBetween } from '../calendar.ts';
import { isRefused, type PaymentState } from './answer.ts';
import { type Booking, bookingReportOf, placeOf } from './bookings.ts';
import { chargesTaken } from './charges.ts';

/** A payment of a released run, as far as it matters here. */
export interface Sent {
  readonly paymentId: string;
  readonly name: string;
  readonly iban: string;
  readonly amountCents: number;
  readonly state: PaymentState;
  readonly settledAt?: string;
  readonly debits?: readonly Booking[];
  readonly credits?: readonly Booking[];
}

export interface SentBatch {
  readonly runId: string;
  readonly batchId: string;
  readonly executionDate: string;
  readonly payments: readonly Sent[];
}

export interface Candidate {
  readonly batch: SentBatch;
  readonly payments: readonly Sent[];
  readonly certain: boolean;
  readonly reason: CandidateReason;
}

/**
 * Why it may be: the beginning of its id, the sum of a run's file, the bank's reference of the debit that comes back, the
 * account and the amount, the amount alone, the account and a little less, a sum and a little more.
 */
export type CandidateReason =
  | 'named'
  | 'sum'
  | 'reference'
  | 'account'
  | 'amount'
  | 'less-charges'
  | 'with-charges';

/** How long after the execution date a booking, or a return, is still looked for. */
const debitBankDays = 5;
const returnDays = 40;
const shortestLastingReference = 8;

/** The likely ones, best first. */
export function candidatesFor(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  if (advice.currency !== 'EUR' || advice.amountCents === undefined) return [];
  const sums = advice.shared ? [] : sumsOf(advice, batches);
  const singles = singleCandidates(advice, batches);
  const short =
    advice.kind === 'settled' ? dearCandidates(advice, batches) : shortCandidates(advice, batches);
  const certain = sums.filter((one) => one.certain).length + singles.filter((one) => one.certain).length;
  const all = [...sums, ...singles, ...short];
  return certain === 1 ? all : all.map((one) => ({ ...one, certain: false }));
}

function sumsOf(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  if (advice.kind === 'settled') return sumCandidates(advice, batches);
  return advice.kind === 'returned' ? reversedCandidates(advice, batches) : [];
}

/** All of a batch comes back at once; certain under the bank's reference of its debit. */
function reversedCandidates(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  const { amountCents } = advice;
  return batches.flatMap((batch) => {
    const payments = batch.payments.filter((one) => mayComeBack(one, advice));
    const sum = payments.reduce((cents, one) => cents + one.amountCents, 0);
    if (payments.length < 2 || sum !== amountCents || !isBackInTime(advice, batch)) return [];
    const isReversal = payments.every((one) => isDebitOf(one, advice));
    return [
      {
        batch,
        payments,
        certain: isReversal,
        reason: isReversal ? ('reference' as const) : ('sum' as const),
      },
    ];
  });
}

/** Shorter references are numbers of a statement's lines at some banks. */
function isLasting({ bookingId = '' }: BankAdvice): boolean {
  return bookingId.length >= shortestLastingReference;
}

/** Whether the bank gives the reference under which it had debited the payment. */
function isDebitOf({ debits = [] }: Sent, { bookingId }: BankAdvice): boolean {
  return bookingId !== undefined && debits.some((one) => one.some((told) => told.bookingId === bookingId));
}

/**
 * All of a batch that the bank has not booked yet, or has told by another file. What is left of a batch, where the rest
 * may have been told by this very kind of file, is likely and never certain.
 */
function sumCandidates(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  const plain = advice.counterparty === undefined && advice.endToEndId === undefined && isTransfer(advice);
  return batches.flatMap((batch): Candidate[] => {
    const open = batch.payments.filter((one) => isOpenTo(one, advice));
    const certain = plain && isInTime(advice, batch);
    const told = open.filter((one) => isLasting(advice) && isDebitOf(one, advice));
    if (isSumOf(advice, told)) return [{ batch, payments: told, certain, reason: 'reference' }];
    const refused = batch.payments.filter(isRefused);
    // What the bank had refused is debited with the rest by some, and comes back by itself.
    if (refused.length > 0 && isSumOf(advice, [...open, ...refused]))
      return [{ batch, payments: [...open, ...refused], certain, reason: 'sum' }];
    if (isSumOf(advice, open)) return [{ batch, payments: open, certain, reason: 'sum' }];
    const rest = batch.payments.filter(isUnanswered);
    return isSumOf(advice, rest) ? [{ batch, payments: rest, certain: false, reason: 'sum' }] : [];
  });
}

function isSumOf({ amountCents, count }: BankAdvice, payments: readonly Sent[]): boolean {
  const sum = payments.reduce((cents, one) => cents + one.amountCents, 0);
  if (payments.length < 2 || sum !== amountCents) return false;
  return count === undefined || count <= 1 || count === payments.length;
}

/** Those of a run that one booking may be of, when a person says that it is of the run: its sum decides among them. */
export function partsOfRun<T extends Sent>(
  advice: BankAdvice,
  payments: readonly T[],
): readonly (readonly T[])[] {
  const executed = payments.filter((one) => !isRefused(one));
  const left =
    advice.kind === 'settled'
      ? [payments.filter((one) => isOpenTo(one, advice)), payments.filter(isUnanswered)]
      : [payments.filter((one) => mayComeBack(one, advice))];
  return [executed, payments, ...left];
}

/** One payment of the amount; certain when the other side's account is the payee's. */
function singleCandidates(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  const { kind, amountCents, counterparty } = advice;
  const isDebit = kind === 'settled';
  const cut = beginningIn(advice, batches);
  return batches.flatMap((batch) =>
    batch.payments
      .filter(
        (one) =>
          one.amountCents === amountCents &&
          (isDebit ? isOpenTo(one, advice, 'line') : mayComeBack(one, advice)),
      )
      .filter((one) => counterparty?.iban === undefined || counterparty.iban === one.iban)
      .filter((one) => cut === undefined || one.paymentId.startsWith(cut))
      .map((one) => {
        const sameAccount = counterparty?.iban === one.iban;
        const alone =
          isDebit &&
          !advice.shared &&
          advice.count === 1 &&
          counterparty === undefined &&
          batch.payments.length === 1;
        const sameReference = (kind === 'returned' || isLasting(advice)) && isDebitOf(one, advice);
        const known = cut !== undefined || sameReference || (sameAccount && kind !== 'incoming');
        const inTime = isDebit ? isInTime(advice, batch) : isBackInTime(advice, batch);
        const certain = (known || alone) && inTime && isTransfer(advice);
        return {
          batch,
          payments: [one],
          certain,
          reason:
            cut !== undefined
              ? ('named' as const)
              : sameReference
                ? ('reference' as const)
                : sameAccount
                  ? ('account' as const)
                  : ('amount' as const),
        };
      }),
  );
}

/** The id that the bank gives, when it is the beginning of one that went out: its field has no room for the rest. */
function beginningIn({ endToEndId }: BankAdvice, batches: readonly SentBatch[]): string | undefined {
  if (endToEndId === undefined || !isCutId(endToEndId)) return undefined;
  const cut = endToEndId.toLowerCase();
  const sent = batches.flatMap(({ payments }) => payments);
  return sent.some(({ paymentId }) => paymentId.startsWith(cut)) ? cut : undefined;
}

/** From the payee's account comes a little less than what had left: charges, perhaps. A person says. */
function shortCandidates(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  const iban = advice.counterparty?.iban;
  return batches.flatMap((batch) =>
    batch.payments
      .filter((one) => iban === one.iban && mayComeBack(one, advice) && isBackInTime(advice, batch))
      .filter((one) => chargesTaken(one.amountCents, advice.amountCents) !== undefined)
      .map((one) => ({ batch, payments: [one], certain: false, reason: 'less-charges' as const })),
  );
}

/** A little more than what is left of a run, or than one payment to that account: with charges, perhaps. A person says. */
function dearCandidates(advice: BankAdvice, batches: readonly SentBatch[]): Candidate[] {
  const iban = advice.counterparty?.iban;
  return batches
    .filter((batch) => isInTime(advice, batch))
    .flatMap((batch) => {
      const open = batch.payments.filter((one) => isOpenTo(one, advice));
      const rest = batch.payments.filter(isUnanswered);
      const wholes = rest.length < open.length ? [open, rest] : [open];
      const singles = open.filter((one) => one.iban === iban).map((one) => [one]);
      return (iban === undefined ? wholes : singles)
        .filter((payments) => chargesBeside(advice, payments) !== undefined)
        .map((payments) => ({ batch, payments, certain: false, reason: 'with-charges' as const }));
    });
}

/** What the bank took for itself in the booking of some payments, in cents; undefined when that cannot be it. */
export function chargesBeside(
  { kind, amountCents = 0 }: BankAdvice,
  payments: readonly Pick<Sent, 'amountCents'>[],
): number | undefined {
  const sum = payments.reduce((cents, one) => cents + one.amountCents, 0);
  return kind === 'settled' ? chargesTaken(amountCents, sum) : undefined;
}

/** Executed as far as we know, or on its way; and this booking would be its own, not a second one. */
function isOpenTo(
  { state, settledAt, debits = [] }: Sent,
  advice: BankAdvice,
  scope: BankAdvice['scope'] = 'batch',
): boolean {
  const left = state === 'in-run' || state === 'accepted' || state === 'settled' || settledAt !== undefined;
  return left && (debits.length === 0 || placeOf(debits, { ...bookingReportOf(advice), scope }) >= 0);
}

/** Sent, and the bank has neither booked nor refused it as far as we know. */
function isUnanswered({ state }: Sent): boolean {
  return state === 'in-run' || state === 'accepted';
}

/** Nothing of it has come back yet, or this booking is what came back, told by another file. */
function mayComeBack({ state, credits = [] }: Sent, advice: BankAdvice): boolean {
  if (credits.length > 0) return placeOf(credits, bookingReportOf(advice)) >= 0;
  return state === 'settled' || state === 'in-run' || state === 'accepted';
}

function isInTime({ on }: BankAdvice, { executionDate }: SentBatch): boolean {
  return daysBetween(executionDate, on) >= -1 && on <= addWorkingDays(executionDate, debitBankDays, 'TARGET');
}

function isBackInTime({ on }: BankAdvice, { executionDate }: SentBatch): boolean {
  const days = daysBetween(executionDate, on);
  return days >= 0 && days <= returnDays;
}

/** Nothing that the bank calls by the name of something else: fees, cards, direct debits. */
function isTransfer({ bankTransactionCode: code = '' }: BankAdvice): boolean {
  if (code.startsWith('CODA-')) return /^CODA-(?:01|02|41)-(?:0\d|54)/.test(code);
  return !/^[A-Z]{4}-/.test(code) || /^PMNT-(?:[IR]CDT|IRCT|RRCT|MCOP|OTHR|NTAV)-/.test(code);
}
