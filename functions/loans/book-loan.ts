/**
 * The ledger's side of loans. The claim's own posting gives the money from the envelope to the Activité; beside it
 * stands what the Activité owes, and that part of the envelope that is to come back.
 */

import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { type Loan, repaidCents } from '../../workflows/loan/loan.ts';
import { partsOf } from '../../workflows/loan/repay.ts';
import { wakeQueue } from '../claims/queue.ts';
import { moveBudgets } from '../ledger/activity-budgets.ts';
import { moveCounters } from '../ledger/envelopes-store.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { resume } from '../platform/resume.ts';
import type { Effect, Write } from '../platform/store/port.ts';

interface Entry {
  readonly step: string;
  readonly debit: string;
  readonly credit: string;
  readonly amountCents: number;
  readonly reason: string;
}

/** An entry of the loan: its id comes from the loan and the step. */
export function loanTransfer(loan: Pick<Loan, 'loanId'>, entry: Entry, at: string): Transfer {
  const { step, ...rest } = entry;
  return { ...rest, transferId: `${loan.loanId}:loan:${step}`, kind: 'direct', at, claimId: loan.loanId };
}

export function lendingTransfer(loan: Loan): Transfer {
  const { loanId, envelopeId, principalCents: amountCents, lentAt } = loan;
  const [debit, credit] = [accounts.loan(loanId), accounts.lent(envelopeId)];
  return loanTransfer(loan, { step: 'lent', debit, credit, amountCents, reason: 'loan' }, lentAt);
}

/**
 * The writes of an amount that comes back: from `source` to the envelope, whose counters make room for others, and
 * off what the Activité owes unless it was written off.
 * @param before the loan as it was before this repayment
 */
export async function bookRepayment(
  deps: Deps,
  before: Loan,
  amountCents: number,
  source: string,
  at: string,
): Promise<Write[]> {
  const { envelopeId } = before;
  const step = `back-${before.repayments.length + 1}`;
  const transfers = [
    loanTransfer(
      before,
      { step, debit: source, credit: accounts.envelope(envelopeId), amountCents, reason: 'repayment' },
      at,
    ),
    ...(before.state === 'written-off' ? [] : [settlingTransfer(before, `${step}-owed`, amountCents, at)]),
  ];
  const moves = partsOf(before, repaidCents(before), amountCents).map((part) => ({
    shard: part.shard,
    spent: -part.amountCents,
    available: part.amountCents,
  }));
  return [
    ...transfers.flatMap(bookTransfer),
    ...moveCounters(envelopeId, moves),
    ...(await moveBudgets(deps, transfers)),
  ];
}

/** To be called once money is back in the envelope: the first claim that waits for it may find room. */
export async function wakeQueueAfter(deps: Deps, loan: Loan): Promise<void> {
  await wakeQueue(deps, loan.envelopeId, `loan:${loan.loanId}:${loan.repayments.length}`);
}

/** What the Activité no longer owes: paid back, or given up and then borne by the envelope for good. */
export function settlingTransfer(loan: Loan, step: string, amountCents: number, at: string): Transfer {
  const [debit, credit] = [accounts.lent(loan.envelopeId), accounts.loan(loan.loanId)];
  return loanTransfer(loan, { step, debit, credit, amountCents, reason: 'loan' }, at);
}

/** Ends the wait of the loan's machine, so that it sees at once that the loan is over. */
export function wakeLoan(loan: Loan, cause: string): Effect[] {
  return resume(loan.waiting, cause, { claimId: loan.loanId });
}
