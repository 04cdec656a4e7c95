/**
 * Money that somebody outside is to pay under a structured reference: before it whatever makes it expected (a
 * pledge, a financing, a loan), after it the arrivals that bank files tell of.
 */
import type { Cents } from '../money.ts';
import type { Country } from '../registers/records.ts';

export const receiptKinds = [
  'third-party-financing',
  'loan-repayment',
  'client-payment',
  'public-aid',
] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/**
 * `open`: nothing has come. `partial`: less than expected. `received`: all of it, or more. `expired` and
 * `cancelled`: nobody waits any more; money that comes all the same is still booked and given to its owner.
 */
export type ReceiptState = 'open' | 'partial' | 'received' | 'expired' | 'cancelled';

export interface ExpectedReceipt {
  readonly receiptId: string;
  /** In electronic form: 12 digits for Belgium, RF elsewhere. */
  readonly reference: string;
  readonly kind: ReceiptKind;
  /** Whom it is for, by the kind: the claim of a financing, the loan, the recovery case, the collection. */
  readonly owner: string;
  /** The claim that the ledger's entries are filed under, where there is one. */
  readonly claimId?: string;
  /** Who is to pay it, by name, where that is known. */
  readonly payer?: string;
  readonly country: Country;
  /** 0: any amount is welcome. */
  readonly expectedCents: Cents;
  readonly receivedCents: Cents;
  readonly state: ReceiptState;
  readonly createdAt: string;
  readonly arrivals: readonly Arrival[];
  /** The task token of the journey that waits for the money. Never shown. */
  readonly waiting?: { readonly taskToken: string; readonly since: string };
}

/** One booking of the bank. */
export interface Arrival {
  /** The reading's key, the same in every file that tells of this booking. */
  readonly entryKey: string;
  readonly amountCents: Cents;
  /** The day of booking. */
  readonly on: string;
  /** When it was taken in, ISO 8601. */
  readonly at: string;
  readonly payerName?: string;
  readonly payerIban?: string;
}

/** The receipt with one arrival more; the state follows the sum. */
export function recordArrival(receipt: ExpectedReceipt, arrival: Arrival): ExpectedReceipt {
  const receivedCents = receipt.receivedCents + arrival.amountCents;
  return {
    ...receipt,
    receivedCents,
    state: receivedCents >= receipt.expectedCents ? 'received' : 'partial',
    arrivals: [...receipt.arrivals, arrival],
  };
}

/** Nobody waits for it any more; what is received stays received. */
export function stopExpecting(receipt: ExpectedReceipt, state: 'expired' | 'cancelled'): ExpectedReceipt {
  return receipt.state === 'received' ? receipt : { ...receipt, state };
}

/** What is still to come, never below zero. */
export function outstandingCents(receipt: ExpectedReceipt): Cents {
  return Math.max(0, receipt.expectedCents - receipt.receivedCents);
}
