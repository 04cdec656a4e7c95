/** State CollectInstalments: takes what is due from the Activité's budget, tells arrears, says when to look again. */
import { dayOf, daysInMilliseconds, instantOf, morningOf } from '../../../workflows/calendar.ts';
import { accounts } from '../../../workflows/ledger/transfer.ts';
import { lookAtLoan, nextLookOn } from '../../../workflows/loan/collect-instalments.ts';
import { collectInstalments as contract } from '../../../workflows/loan/contracts.ts';
import { isOver, type Loan, openRequest } from '../../../workflows/loan/loan.ts';
import { lapseRequest } from '../../../workflows/loan/requests.ts';
import { readBudget } from '../../ledger/activity-budgets.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Effect } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { bookRepayment, wakeQueueAfter } from '../book-loan.ts';
import { loanTerms } from '../loan-terms.ts';
import { mailAboutLoan, mailLoanToStaff } from '../mail-loan.ts';
import { type LoanChange, loanRecord } from '../store.ts';

export const collectInstalments = defineTask(contract, async (deps, { claimId }) => {
  const loan = await update(deps, loanRecord, claimId, (current) => collect(deps, current));
  await wakeQueueAfter(deps, loan);
  const seconds = await secondsUntilNextLook(deps, loan);
  return seconds === undefined
    ? { claimId, route: 'over' as const, seconds: 1 }
    : { claimId, route: 'wait' as const, seconds };
});

async function collect(deps: Deps, loan: Loan): Promise<LoanChange<Loan>> {
  if (isOver(loan)) return { result: loan };
  const now = deps.clock.now();
  const moment = { at: instantOf(now), today: dayOf(now) };
  const terms = await loanTerms(deps, loan);
  const { availableCents } = await readBudget(deps, loan.activityId);
  const current = lapseOldRequest(deps, loan, terms.requestDays);
  const look = lookAtLoan(current, availableCents, moment, terms.arrears);
  if (look.loan === loan) return { result: loan };
  const source = accounts.activity(loan.activityId);
  const booked =
    look.collectedCents > 0 ? await bookRepayment(deps, loan, look.collectedCents, source, moment.at) : [];
  return {
    loan: look.loan,
    writes: booked,
    effects: await mailsOf(deps, look),
    result: look.loan,
  };
}

async function mailsOf(
  deps: Deps,
  { loan, tell, missedCents }: ReturnType<typeof lookAtLoan>,
): Promise<Effect[]> {
  if (tell === 'nothing') return [];
  const occasion = `missed:${loan.arrears?.lastTriedOn}`;
  const values = { missed: { cents: missedCents } };
  const told = await mailAboutLoan(deps, loan, { kind: 'loan-in-arrears', occasion, values });
  return tell === 'missed'
    ? [told]
    : [
        told,
        ...(await mailLoanToStaff(deps, loan, 'finance', { kind: 'loan-needs-finance', occasion, values })),
      ];
}

function lapseOldRequest(deps: Deps, loan: Loan, requestDays: number): Loan {
  const request = openRequest(loan);
  const now = deps.clock.now();
  const late = request && Date.parse(request.requestedAt) + daysInMilliseconds(requestDays) <= now;
  return late ? lapseRequest(loan, request.requestId, { at: instantOf(now), today: dayOf(now) }) : loan;
}

/** Looks are in the morning of their day, Brussels time; undefined when the loan is over. */
async function secondsUntilNextLook(deps: Deps, loan: Loan): Promise<number | undefined> {
  const now = deps.clock.now();
  const on = nextLookOn(loan, dayOf(now), (await loanTerms(deps, loan)).arrears);
  if (on === undefined) return undefined;
  return Math.max(1, Math.ceil((morningOf(on) - now) / 1000));
}
