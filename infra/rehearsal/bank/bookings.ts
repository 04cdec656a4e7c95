/**
 * The simulated bank's books: one booking per payment or batch that it executes, return, or payment that
 * arrives.
 */

import type { SentPayment } from './sent-file.ts';

/** Money that somebody sends to one of the cooperative's accounts. */
export interface IncomingMoney {
  readonly accountIban: string;
  readonly amountCents: number;
  readonly payer: { readonly name: string; readonly iban: string };
  readonly text?: string;
  readonly reference?: string;
  readonly bankReference: string;
}

export interface Transaction {
  readonly amountCents: number;
  readonly endToEndId: string;
  readonly batchId?: string;
  readonly messageId?: string;
  readonly party: { readonly name: string; readonly iban: string };
  readonly text?: string | undefined;
  readonly reference?: string | undefined;
  readonly returnCode?: string;
}

/** One entry of an account; without transactions the bank gives its batch alone. */
export interface Booking {
  readonly accountIban: string;
  readonly on: string;
  readonly direction: 'CRDT' | 'DBIT';
  readonly amountCents: number;
  readonly bankReference: string;
  readonly transactionCode: string;
  readonly batch?: { readonly messageId: string; readonly batchId: string; readonly count: number };
  readonly transactions: readonly Transaction[];
}

/** One debit per payment, or one per batch. */
export function paymentBookings(
  payments: readonly SentPayment[],
  messageId: string,
  batchBooking?: 'detailed' | 'silent',
): Booking[] {
  const groups = Map.groupBy(payments, (payment) => (batchBooking ? payment.batchId : payment.paymentId));
  return Array.from(groups, ([id, group]) => {
    const first = group[0] as SentPayment;
    return {
      accountIban: first.accountIban,
      on: first.executionDate,
      direction: 'DBIT',
      amountCents: group.reduce((sum, { amountCents }) => sum + amountCents, 0),
      bankReference: `D${id.slice(-34)}`,
      transactionCode: 'PMNT-ICDT-ESCT',
      ...(batchBooking ? { batch: { messageId, batchId: first.batchId, count: group.length } } : {}),
      transactions:
        batchBooking === 'silent' ? [] : group.map((payment) => transactionOf(payment, messageId)),
    };
  });
}

/** The credit by which a payment comes back. */
export function returnBooking(
  payment: SentPayment,
  messageId: string,
  returnCode: string,
  on: string,
): Booking {
  return {
    accountIban: payment.accountIban,
    on,
    direction: 'CRDT',
    amountCents: payment.amountCents,
    bankReference: `R${payment.paymentId.slice(-34)}`,
    transactionCode: 'PMNT-ICDT-RRTN',
    transactions: [{ ...transactionOf(payment, messageId), returnCode }],
  };
}

export function incomingBooking(
  { accountIban, amountCents, payer, ...money }: IncomingMoney,
  on: string,
): Booking {
  return {
    accountIban,
    on,
    direction: 'CRDT',
    amountCents,
    bankReference: money.bankReference,
    transactionCode: 'PMNT-RCDT-ESCT',
    transactions: [
      { amountCents, endToEndId: 'NOTPROVIDED', party: payer, text: money.text, reference: money.reference },
    ],
  };
}

function transactionOf(payment: SentPayment, messageId: string): Transaction {
  return {
    amountCents: payment.amountCents,
    endToEndId: payment.paymentId,
    batchId: payment.batchId,
    messageId,
    party: { name: payment.creditorName, iban: payment.creditorIban },
    text: payment.text,
    reference: payment.reference,
  };
}
