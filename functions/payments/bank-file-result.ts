/** What came of a file of the bank. */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import type { FileRemark } from '../../workflows/bank/bank-file.ts';
import type { UnmatchedReason } from './unmatched/store.ts';

export interface UnmatchedEntry {
  readonly endToEndId?: string;
  readonly amountCents?: number;
  /** As the bank wrote it, with its currency, where it is not in euro or cannot be read. */
  readonly amountText?: string;
  readonly on: string;
  readonly kind: BankAdvice['kind'];
  readonly why: UnmatchedReason;
}

export interface BankFileResult {
  /** Lines of the file that speak of a payment of ours. */
  readonly matched: number;
  /** Payments settled by this file. */
  readonly settled: number;
  /** Payments rejected by the bank or sent back, by this file. */
  readonly returned: number;
  /** Money that arrived under a reference of ours, taken in by this file. */
  readonly received: number;
  readonly unmatched: number;
  readonly unmatchedEntries: readonly UnmatchedEntry[];
  /** Payments that failed without their payees' doing, and are in the next run. */
  readonly putBack?: number;
  /** What a person should know of the file itself. */
  readonly remarks?: readonly FileRemark[];
  readonly alreadyImported?: true;
}
