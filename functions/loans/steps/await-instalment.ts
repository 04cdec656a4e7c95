/** State AwaitInstalment: the loan keeps the token of its wait, so that an early end is seen at once. */
import { instantOf } from '../../../workflows/calendar.ts';
import { awaitInstalment as contract } from '../../../workflows/loan/contracts.ts';
import { isOver } from '../../../workflows/loan/loan.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { loanRecord } from '../store.ts';

export const awaitInstalment = defineCallbackTask(
  contract,
  async (deps, { claimId, taskToken, seconds }, answer) => {
    await update(deps, loanRecord, claimId, (loan) => {
      if (loan.waiting?.taskToken === taskToken) return { result: undefined };
      if (isOver(loan)) {
        return { loan, effects: resume({ taskToken }, 'over', answer({ claimId })), result: undefined };
      }
      const now = deps.clock.now();
      const until = instantOf(now + seconds * 1000);
      return { loan: { ...loan, waiting: { taskToken, since: instantOf(now), until } }, result: undefined };
    });
  },
);
