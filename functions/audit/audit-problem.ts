/** What the audit of the ledger finds: each difference with the entry or record that it is about. */
import type { LedgerProblem } from '../../workflows/ledger/balances.ts';
import type { ChainProblem } from '../../workflows/ledger/chain.ts';

export interface AuditProblem {
  readonly problem:
    | LedgerProblem['problem']
    | ChainProblem['problem']
    /** A closed month comes to something else than was recorded. */
    | 'month-differs'
    | 'unknown-envelope'
    | 'overspent'
    | 'reserved-differs'
    | 'spent-differs'
    | 'available-differs'
    | 'ceiling-differs'
    /** An allocation of a claim is not what its entry says, or has none. */
    | 'allocation-differs'
    /** The claim does not know of money that was set aside for it. */
    | 'allocation-unknown'
    | 'payment-missing'
    | 'payment-differs'
    /** A payment is settled, and its money is still set aside or was released. */
    | 'payment-not-posted'
    /** What left the bank for a claim is not what its settled payments come to. */
    | 'paid-differs'
    | 'paid-above-approved';
  /** The entry that does not fit. */
  readonly transferId?: string;
  /** What it is about: `block 3`, `month 2020-04`, `envelope …`, `claim …`, `payment …`. */
  readonly subject?: string;
  /** What the entries come to, and what the record says instead. */
  readonly entriesCents?: number;
  readonly recordedCents?: number;
}

export function ofChain({ block, problem, transferId }: ChainProblem): AuditProblem {
  return { problem, subject: `block ${block}`, ...(transferId !== undefined && { transferId }) };
}
