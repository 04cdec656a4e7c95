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

/** The most that the bank takes in one batch; a payment larger than `cents` alone fits into none. */
export interface BatchLimits {
  readonly payments: number;
  readonly cents?: number;
}

/**
 * Splits batches that hold more than the bank takes in one, in order, as named parts: `B` becomes `B-1`, `B-2`…;
 * batches within the limits stay as they are. The same batches and limits give the same parts. Throws a RangeError
 * for a limit below one, or a payment that is above the limit by itself.
 */
export function splitBatches(batches: readonly TransferBatch[], limits: BatchLimits): TransferBatch[] {
  if (!isLimit(limits.payments) || !isLimit(limits.cents ?? 1))
    throw new RangeError('A batch holds at least one payment');
  return batches.flatMap((batch) => {
    const parts = partsOf(batch.payments, limits);
    if (parts.length <= 1) return [batch];
    return parts.map((payments, part) => ({ ...batch, batchId: `${batch.batchId}-${part + 1}`, payments }));
  });
}

function isLimit(limit: number): boolean {
  return Number.isSafeInteger(limit) && limit >= 1;
}

function partsOf(
  payments: readonly TransferPayment[],
  { payments: most, cents = Number.MAX_SAFE_INTEGER }: BatchLimits,
): TransferPayment[][] {
  const parts: TransferPayment[][] = [];
  let left = 0;
  for (const payment of payments) {
    if (payment.amountCents > cents) throw new RangeError(`payment ${payment.paymentId} fits into no batch`);
    const part = parts.at(-1);
    if (part && part.length < most && payment.amountCents <= left) part.push(payment);
    else {
      parts.push([payment]);
      left = cents;
    }
    left -= payment.amountCents;
  }
  return parts;
}
