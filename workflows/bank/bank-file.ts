/** What a bank file says once it is read: a status report on our payments, or the entries of our accounts. */

export type BankFileRejection =
  | 'not-well-formed'
  | 'dtd-not-allowed'
  | 'unknown-schema'
  | 'invalid-for-schema'
  | 'too-large'
  | 'wrong-encoding';

/**
 * The file cannot be trusted; nothing of it counts. The message says where and what, and repeats no content.
 */
export class BankFileRejected extends Error {
  override readonly name = 'BankFileRejected';
  readonly code: BankFileRejection;

  constructor(code: BankFileRejection, message: string) {
    super(message);
    this.code = code;
  }
}

export type BankFile = StatusReport | AccountReport;

/** A reason that a bank gave: an ISO code where it used one, and its own words. */
export interface BankReason {
  readonly code?: string;
  readonly text?: string;
}

/** pain.002: what became of a pain.001 message, as a whole, by batch, or line by line. */
export interface StatusReport {
  readonly kind: 'pain.002';
  readonly messageId: string;
  readonly createdAt: string;
  readonly originalMessageId: string;
  /** The kind of message that is answered, `pain.001.001.09` for ours. */
  readonly originalMessageName: string;
  readonly groupStatus?: string;
  readonly groupReason?: BankReason;
  readonly batches: readonly BatchStatus[];
  readonly lines: readonly LineStatus[];
}

export interface BatchStatus {
  readonly batchId: string;
  readonly status?: string;
  readonly reason?: BankReason;
}

export interface LineStatus {
  readonly endToEndId?: string;
  readonly instructionId?: string;
  readonly batchId: string;
  /** ISO external payment transaction status; absent when the bank gave the line no status of its own. */
  readonly status?: string;
  readonly reasonCode?: string;
  readonly reasonText?: string;
  readonly amountCents?: number;
  readonly currency?: string;
}

/** camt.053 (a day's statement) or camt.054 (notification of single entries). */
export interface AccountReport {
  readonly kind: 'camt.053' | 'camt.054';
  readonly messageId: string;
  readonly createdAt: string;
  readonly statements: readonly AccountStatement[];
}

export interface AccountStatement {
  readonly statementId: string;
  readonly accountIban: string;
  readonly balances: readonly AccountBalance[];
  readonly entries: readonly AccountEntry[];
}

/** `code` as ISO has it: OPBD opening booked, CLBD closing booked…; a debit balance is negative. */
export interface AccountBalance {
  readonly code: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly on: string;
}

export type Direction = 'credit' | 'debit';

/** One booking on the account; `amountCents` in hundredths of its currency, always positive. */
export interface AccountEntry {
  readonly entryRef?: string;
  readonly bankReference?: string;
  readonly accountIban: string;
  readonly bookedOn?: string;
  readonly valueOn?: string;
  readonly direction: Direction;
  /** BOOK, PDNG, INFO or FUTR. */
  readonly status: string;
  /** True when the booking undoes an earlier one of the other direction. */
  readonly reversal: boolean;
  readonly amountCents: number;
  readonly currency: string;
  readonly bankTransactionCode: string;
  readonly batch?: EntryBatch;
  readonly details: readonly EntryDetail[];
}

/** Which of our batches a single booking stands for. */
export interface EntryBatch {
  readonly messageId?: string;
  readonly batchId?: string;
  readonly count?: number;
}

export interface EntryDetail {
  readonly endToEndId?: string;
  readonly instructionId?: string;
  readonly transactionId?: string;
  readonly bankReference?: string;
  readonly batchId?: string;
  readonly messageId?: string;
  readonly amountCents?: number;
  readonly currency?: string;
  readonly direction?: Direction;
  readonly bankTransactionCode: string;
  readonly remittance: { readonly unstructured: readonly string[] };
  readonly structuredReference?: string;
  readonly counterparty: Counterparty;
  readonly returnReason?: BankReason;
}

export interface Counterparty {
  readonly name?: string;
  readonly iban?: string;
}
