/** What a payment run hands to the bank: the content of a pain.001 file, before it is checked and written. */

/** The customer credit transfer messages that banks here take; each bank says which. */
export type CreditTransferVersion = 'pain.001.001.09' | 'pain.001.001.03';

/** What the creditor reads beside the money: a free text, or a structured reference in electronic form. */
export type Remittance =
  | { readonly kind: 'unstructured'; readonly text: string }
  | { readonly kind: 'belgian'; readonly reference: string }
  | { readonly kind: 'rf'; readonly reference: string };

export interface TransferCreditor {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string | undefined;
  /** Two-letter country of residence. */
  readonly country?: string | undefined;
}

export interface TransferDebtor {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string | undefined;
}

/**
 * One transfer; `paymentId` is its EndToEndId and its InstrId, and comes back in every answer of the bank.
 */
export interface TransferPayment {
  readonly paymentId: string;
  readonly amountCents: number;
  readonly creditor: TransferCreditor;
  readonly remittance: Remittance;
}

/** The payments of one debtor account on one TARGET day (`YYYY-MM-DD`). */
export interface TransferBatch {
  readonly batchId: string;
  readonly executionDate: string;
  readonly debtor: TransferDebtor;
  readonly payments: readonly TransferPayment[];
  /** One booking for the whole batch, or one per payment; absent leaves it to the agreement with the bank. */
  readonly batchBooking?: boolean | undefined;
}

/** A whole file; `createdAt` is an ISO 8601 instant in UTC. */
export interface CreditTransferFile {
  readonly version: CreditTransferVersion;
  readonly messageId: string;
  readonly createdAt: string;
  /** `issuer` names the register of `id`, such as `KBO-BCE` for Belgian enterprise numbers. */
  readonly initiator: {
    readonly name: string;
    readonly id?: string | undefined;
    readonly issuer?: string | undefined;
  };
  readonly batches: readonly TransferBatch[];
}

/** The sum of some payments in cents; exact while it stays a safe integer, which the check makes sure of. */
export function sumCents(payments: readonly TransferPayment[]): number {
  return payments.reduce((sum, payment) => sum + payment.amountCents, 0);
}

/**
 * Splits batches that hold more payments than the bank takes in one, in order, as evenly named parts: `B`
 * becomes `B-1`, `B-2`…; batches within the limit stay as they are. Throws a RangeError for a limit below
 * one.
 */
export function splitBatches(batches: readonly TransferBatch[], paymentsPerBatch: number): TransferBatch[] {
  if (!Number.isSafeInteger(paymentsPerBatch) || paymentsPerBatch < 1)
    throw new RangeError('A batch holds at least one payment');
  return batches.flatMap((batch) => {
    const parts = Math.ceil(batch.payments.length / paymentsPerBatch);
    if (parts <= 1) return [batch];
    return Array.from({ length: parts }, (_, part) => ({
      ...batch,
      batchId: `${batch.batchId}-${part + 1}`,
      payments: batch.payments.slice(part * paymentsPerBatch, (part + 1) * paymentsPerBatch),
    }));
  });
}
