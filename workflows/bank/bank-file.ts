/** What a bank file says once it is read: a status report on our payments, or the entries of our accounts. */

export type BankFileRejection =
  | 'not-well-formed'
  | 'other-format'
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
  /** What a sentence for people can name: what kind of file it is, or where in it something is wrong. */
  readonly about: RejectedFile;

  constructor(code: BankFileRejection, message: string, about: RejectedFile = {}) {
    super(message);
    this.code = code;
    this.about = about;
  }
}

export interface RejectedFile {
  readonly format?: string;
  readonly message?: string;
  readonly line?: number;
}

export type BankFile = StatusReport | AccountReport;

/** What of a file a person should know though it was read: `cut` when it counts other entries than it holds. */
export type FileRemark =
  | { readonly code: 'extract'; readonly count: number }
  | { readonly code: 'cut'; readonly told: number; readonly found: number };

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
  /** The message that is answered, as the bank names it; banks may wrap ours in one of their own, or leave it out. */
  readonly originalMessageId?: string;
  readonly groupStatus?: string;
  readonly groupReason?: BankReason;
  readonly batches: readonly BatchStatus[];
  readonly lines: readonly LineStatus[];
}

export interface BatchStatus {
  readonly batchId?: string;
  readonly status?: string;
  readonly reason?: BankReason;
}

export interface LineStatus {
  readonly endToEndId?: string;
  readonly instructionId?: string;
  readonly batchId?: string;
  /** ISO external payment transaction status; absent when the bank gave the line no status of its own, `unclear` when it gave several. */
  readonly status?: string;
  readonly reasonCode?: string;
  readonly reasonText?: string;
  readonly amountCents?: number;
  readonly currency?: string;
}

/**
 * What tells of an account's entries: camt.052 (during the day), camt.053 (a day's statement), camt.054 (single
 * entries), CODA (the coded statement of Belgian banks).
 */
export type AccountReportKind = 'camt.052' | 'camt.053' | 'camt.054' | 'coda';

export interface AccountReport {
  readonly kind: AccountReportKind;
  readonly messageId: string;
  readonly createdAt: string;
  readonly statements: readonly AccountStatement[];
}

export interface AccountStatement {
  readonly statementId: string;
  readonly accountIban: string;
  readonly entries: readonly (AccountEntry | UnreadableEntry)[];
}

/** An entry in which something is wrong: it alone is not understood, and a person looks at it. */
export interface UnreadableEntry {
  readonly unreadable: string;
  readonly accountIban: string;
  readonly bankReference?: string;
  /** Its amount and currency as far as they can be read, for people. */
  readonly amountText?: string;
  readonly currency?: string;
  /** What its bytes come to: the same entry told again is the same. */
  readonly fingerprint: string;
}

export type Direction = 'credit' | 'debit';

/** One booking on the account; `amountCents` in hundredths of its currency where it has such, always positive. */
export interface AccountEntry {
  readonly entryRef?: string;
  readonly bankReference?: string;
  /** Which booking it is within all reports of its kind, where the kind of report numbers them (CODA). */
  readonly identity?: string;
  readonly accountIban: string;
  readonly bookedOn?: string;
  readonly valueOn?: string;
  readonly direction: Direction;
  /** BOOK, PDNG, INFO or FUTR. */
  readonly status: string;
  /** True when the booking undoes an earlier one of the other direction. */
  readonly reversal: boolean;
  readonly amountCents?: number;
  /** In euro: what banks took off before they booked it. */
  readonly chargesCents?: number;
  readonly currency: string;
  /** The amount as the bank wrote it. */
  readonly written: string;
  readonly bankTransactionCode: string;
  /** What else the bank says of it, in its own words. */
  readonly information?: string;
  /** Our ids wherever else the bank has put them. */
  readonly mentions: readonly string[];
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
  readonly identity?: string;
  readonly mentions: readonly string[];
  readonly endToEndId?: string;
  readonly instructionId?: string;
  readonly transactionId?: string;
  readonly bankReference?: string;
  readonly batchId?: string;
  readonly messageId?: string;
  readonly amountCents?: number;
  readonly currency?: string;
  /** In euro: what was ordered, and what banks took off on the way. */
  readonly orderedCents?: number;
  readonly chargesCents?: number;
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
