/** Money for a loan that came through the bank: off the loan, and what is too much to the Activité. */
import { dayOfInstant } from '../../workflows/calendar.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import { isOver, type Loan } from '../../workflows/loan/loan.ts';
import { recover, repay, takesCents } from '../../workflows/loan/repay.ts';
import { moveBudgets } from '../ledger/activity-budgets.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { ArrivalHandler } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { handOver } from '../receipts/book-arrival.ts';
import { bookRepayment, wakeLoan, wakeQueueAfter } from './book-loan.ts';
import { findLoan, putLoan } from './store.ts';

export const arriveForLoan: ArrivalHandler = async (deps, receipt, arrival) => {
  const item = await findLoan(deps, receipt.owner);
  if (!item) throw new PermanentFailure(`there is no loan ${receipt.owner}`);
  const loan = item.data;
  const moment = { at: arrival.at, today: dayOfInstant(arrival.at) };
  const takenCents = takesCents(loan, arrival.amountCents);
  const after = takenCents === 0 ? loan : takeOff(loan, takenCents, moment);
  const surplusCents = arrival.amountCents - takenCents;
  const surplus =
    surplusCents > 0
      ? [
          handOver(receipt, arrival, {
            credit: accounts.activity(loan.activityId),
            amountCents: surplusCents,
            step: 'surplus',
          }),
        ]
      : [];
  const source = accounts.expected(receipt.receiptId);
  const booked = takenCents > 0 ? await bookRepayment(deps, loan, takenCents, source, arrival.at) : [];
  return {
    writes: [
      putLoan(after, { version: item.version }),
      ...booked,
      ...surplus.flatMap(bookTransfer),
      ...(await moveBudgets(deps, surplus)),
    ],
    effects: isOver(after) ? wakeLoan(after, `arrival:${arrival.entryKey}`) : [],
    after: () => wakeQueueAfter(deps, after),
  };
};

function takeOff(loan: Loan, amountCents: number, moment: { at: string; today: string }): Loan {
  if (loan.state === 'written-off') return recover(loan, amountCents, moment);
  return repay(loan, amountCents, 'outside', 'bank', moment);
}
