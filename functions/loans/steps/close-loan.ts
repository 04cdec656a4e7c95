/** State CloseLoan: the last step of a loan; the coordinator is told how it ended. */

import { dayOf, instantOf } from '../../../workflows/calendar.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { closeLoan as contract } from '../../../workflows/loan/contracts.ts';
import { openRequest } from '../../../workflows/loan/loan.ts';
import { lapseRequest } from '../../../workflows/loan/requests.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { mailAboutLoan } from '../mail-loan.ts';
import { loanRecord } from '../store.ts';

export const closeLoan = defineTask(contract, async (deps, { claimId }) => ({
  claimId,
  state: await update(deps, loanRecord, claimId, async (loan) => {
    const now = deps.clock.now();
    const request = openRequest(loan);
    const moment = { at: instantOf(now), today: dayOf(now) };
    const closed = withoutWait(request ? lapseRequest(loan, request.requestId, moment) : loan);
    const kind = loan.state === 'written-off' ? 'loan-written-off' : 'loan-repaid';
    return {
      loan: closed,
      effects: [await mailAboutLoan(deps, closed, { kind, occasion: 'closed' })],
      result: loan.state,
    };
  }),
}));
