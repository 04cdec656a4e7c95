/**
 * What one answer of the bank does to one payment, whatever came before it: the whole table. Answers come in any
 * order, repeated, late, and against each other; each has one result, and what contradicts is for a person to see.
 */
import type { BankAdvice } from '../bank/advice.ts';
import { type Booking, type BookingReport, placeOf } from './bookings.ts';

export type PaymentState = 'ready' | 'held' | 'in-run' | 'accepted' | 'settled' | 'returned' | 'cancelled';

/** An entry that was booked aside: which of the payment's debits or credits it is, and whose a person has found it to be. */
export interface Dispute {
  readonly direction: 'debit' | 'credit';
  readonly place: number;
  readonly amountCents: number;
  readonly movedTo?: string;
}

/** What is known of a payment that has left. */
export interface SentState {
  readonly state: PaymentState;
  /** Present once it was executed, also when it came back afterwards. */
  readonly settledAt?: string;
  /** The day of the bank's report that accepted it: told once more, it is old news. */
  readonly acceptedOn?: string;
  /** The bookings that the bank has told: debits of the account, and credits with its return. */
  readonly debits?: readonly Booking[];
  readonly credits?: readonly Booking[];
  /** Entries of the bank that do not fit were booked to its `disputed` account. */
  readonly disputed?: boolean;
  readonly disputes?: readonly Dispute[];
  /** No later attempt has replaced it, and its money is still set aside. */
  readonly replaceable: boolean;
}

/**
 * - `settle`, `accept`, `reject`, `return`: as the bank says.
 * - `settle-and-return`: a booked return proves the debit that has not been told yet.
 * - `settle-after-all`: refused first and executed nevertheless, before anything was paid in its place.
 * - `note-debit`, `note-credit`: known already; what the bank says of the booking is kept, to know it again.
 * - `dispute-debit`, `dispute-credit`: money moved that this payment cannot explain; booked aside, so that the
 *   books say what the account says, and a person clears it up.
 * - `contradict`: changes nothing, and a person is told.
 */
export type AnswerOutcome =
  | 'unchanged'
  | 'accept'
  | 'settle'
  | 'reject'
  | 'return'
  | 'settle-and-return'
  | 'settle-after-all'
  | 'note-debit'
  | 'note-credit'
  | 'dispute-debit'
  | 'dispute-credit'
  | 'contradict';

type Answer = Pick<BankAdvice, 'kind' | 'accountIban'> & BookingReport;

/** For a payment of a released run. */
export function answerOutcome(payment: SentState, answer: Answer): AnswerOutcome {
  switch (answer.kind) {
    case 'pending':
      return 'unchanged';
    case 'accepted':
      return accepted(payment);
    case 'rejected':
      return rejected(payment);
    case 'settled':
      return settled(payment, answer);
    case 'returned':
      return returned(payment, answer);
    case 'taken-back':
      return takenBack(payment, answer);
    default:
      return 'contradict';
  }
}

function isOpen({ state }: SentState): boolean {
  return state === 'in-run' || state === 'accepted';
}

/** Refused by the bank, and never executed as far as we know. */
export function isRefused({ state, settledAt }: Pick<SentState, 'state' | 'settledAt'>): boolean {
  return state === 'returned' && settledAt === undefined;
}

function accepted(payment: SentState): AnswerOutcome {
  if (payment.state === 'in-run') return 'accept';
  return isRefused(payment) && payment.acceptedOn === undefined ? 'contradict' : 'unchanged';
}

function rejected(payment: SentState): AnswerOutcome {
  if (isOpen(payment)) return 'reject';
  return payment.state === 'settled' ? 'contradict' : 'unchanged';
}

function settled(payment: SentState, answer: Answer): AnswerOutcome {
  if (isOpen(payment)) return 'settle';
  const isDebit = answer.accountIban !== undefined;
  if (!isDebit) return isRefused(payment) && answer.scope === 'line' ? 'contradict' : 'unchanged';
  const { debits = [], replaceable, disputed = false } = payment;
  const known = placeOf(debits, answer) >= 0;
  if (isRefused(payment)) {
    if (known) return 'note-debit';
    return replaceable && !disputed ? 'settle-after-all' : 'dispute-debit';
  }
  return debits.length === 0 || known ? 'note-debit' : 'dispute-debit';
}

/** What had come back has left again: no payment of ours explains it. Of money that never came back it says nothing. */
function takenBack({ credits = [], debits = [] }: SentState, answer: Answer): AnswerOutcome {
  if (credits.length === 0) return 'contradict';
  return placeOf(debits, answer) >= 0 ? 'note-debit' : 'dispute-debit';
}

function returned(payment: SentState, answer: Answer): AnswerOutcome {
  const { credits = [] } = payment;
  const known = placeOf(credits, answer) >= 0;
  if (known) return 'note-credit';
  // Debited more often than once: what comes back first is what should never have left.
  if (ownOf(payment, 'debit') - ownOf(payment, 'credit') > 1) return 'dispute-credit';
  if (payment.state === 'settled') return 'return';
  if (isOpen(payment)) return 'settle-and-return';
  if (isRefused(payment)) return 'dispute-credit';
  return credits.length === 0 ? 'note-credit' : 'dispute-credit';
}

/** How many bookings of one direction are the payment's, without those that are another's. */
function ownOf(
  { debits = [], credits = [], disputes = [] }: SentState,
  direction: Dispute['direction'],
): number {
  const moved = disputes.filter((one) => one.direction === direction && one.movedTo !== undefined);
  return (direction === 'debit' ? debits : credits).length - moved.length;
}
