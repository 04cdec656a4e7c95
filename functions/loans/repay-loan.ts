/** Paying a loan back sooner: from the Activité's budget at once, or from outside with a reference of its own. */
import * as z from 'zod';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import { isOver, type Loan, outstandingCents } from '../../workflows/loan/loan.ts';
import { repay } from '../../workflows/loan/repay.ts';
import { readBudget } from '../ledger/activity-budgets.ts';
import type { Deps } from '../platform/deps.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { update } from '../platform/update.ts';
import { planReceipt } from '../receipts/store.ts';
import { type ReceiptView, viewOfReceipt } from '../receipts/view-receipts.ts';
import type { Person } from '../registers/store.ts';
import { bookRepayment, wakeLoan, wakeQueueAfter } from './book-loan.ts';
import { coordinates, loanFor } from './loan-access.ts';
import { type LoanChange, loanRecord } from './store.ts';
import { type LoanView, viewOfLoan } from './view-loan.ts';

export const repaymentSchema = z.object({
  amountCents: z.int().min(1).max(10_000_000_000),
  /** `budget`: taken from the Activité now. `outside`: somebody pays by bank under the reference in the answer. */
  from: z.enum(['budget', 'outside']).default('budget'),
});
export type RepaymentInput = z.infer<typeof repaymentSchema>;

export interface RepaymentAnswer {
  readonly loan: LoanView;
  readonly receipt?: ReceiptView;
}

/**
 * @throws Problem 403 for anybody but a coordinator of the Activité, 404, 409 `loan-over`, 422 `more-than-owed`
 *   or `budget-too-small` with the figure
 */
export async function repayLoan(
  deps: Deps,
  actor: Person,
  loanId: string,
  { amountCents, from }: RepaymentInput,
): Promise<RepaymentAnswer> {
  const seen = await loanFor(deps, actor, loanId);
  if (!(await coordinates(deps, actor, seen.activityId))) throw problem('forbidden');
  const { loan, receipt } = await update(
    deps,
    loanRecord,
    loanId,
    async (current): Promise<LoanChange<Paid>> => {
      if (isOver(current)) throw problem('loan-over.repayment');
      const owedCents = outstandingCents(current);
      if (amountCents > owedCents) throw refuse('more-than-owed', owedCents);
      return from === 'outside'
        ? giveReference(deps, current, amountCents)
        : payFromBudget(deps, actor, current, amountCents);
    },
  );
  await wakeQueueAfter(deps, loan);
  const view = await viewOfLoan(deps, actor, loan);
  return receipt ? { loan: view, receipt } : { loan: view };
}

interface Paid {
  readonly loan: Loan;
  readonly receipt?: ReceiptView;
}

async function payFromBudget(
  deps: Deps,
  actor: Person,
  loan: Loan,
  amountCents: number,
): Promise<LoanChange<Paid>> {
  const { availableCents } = await readBudget(deps, loan.activityId);
  if (amountCents > availableCents) throw refuse('budget-too-small', Math.max(0, availableCents));
  const now = deps.clock.now();
  const moment = { at: instantOf(now), today: dayOf(now) };
  const after = repay(loan, amountCents, 'early', actor.personId, moment);
  return {
    loan: after,
    writes: await bookRepayment(deps, loan, amountCents, accounts.activity(loan.activityId), moment.at),
    effects: isOver(after) ? wakeLoan(after, `early-${after.repayments.length}`) : [],
    result: { loan: after },
  };
}

async function giveReference(deps: Deps, loan: Loan, amountCents: number): Promise<LoanChange<Paid>> {
  const after = { ...loan, references: loan.references + 1 };
  const { receipt, writes } = await planReceipt(deps, {
    receiptId: `loan-${loan.loanId}-${after.references}`,
    kind: 'loan-repayment',
    owner: loan.loanId,
    claimId: loan.loanId,
    country: loan.country,
    expectedCents: amountCents,
    createdAt: instantOf(deps.clock.now()),
  });
  return { loan: after, writes, result: { loan: after, receipt: viewOfReceipt(receipt) } };
}

function refuse(code: 'more-than-owed' | 'budget-too-small', boundCents: number): Problem {
  return problem(code, { bound: { cents: boundCents } }, { errors: [{ path: 'amountCents', code }] });
}
