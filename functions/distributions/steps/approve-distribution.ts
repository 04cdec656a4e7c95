/** State ApproveDistribution: asks the people of finance other than the one who recorded the receipt, and waits. */
import { instantOf } from '../../../workflows/calendar.ts';
import { approveDistribution as contract } from '../../../workflows/distribution/contracts.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { mailsAbout } from '../mails.ts';
import { type DistributionChange, distributionRecord } from '../store.ts';

export const approveDistribution = defineCallbackTask(contract, async (deps, input, answer) => {
  const { distributionId, attempt, taskToken } = input;
  await update(
    deps,
    distributionRecord,
    distributionId,
    async (before): Promise<DistributionChange<void>> => {
      if (before.waiting?.taskToken === taskToken) return { result: undefined };
      if (before.state !== 'prepared') {
        const route = before.state === 'rejected' ? 'rejected' : 'approved';
        const effects = resume({ taskToken }, route, answer({ distributionId, route }));
        const { waiting: _ended, ...rest } = before;
        return { distribution: rest, effects, result: undefined };
      }
      const waiting = { taskToken, since: instantOf(deps.clock.now()) };
      const people = (await deps.registers.staffWithRole('finance')).filter(
        (one) => one.personId !== before.createdBy,
      );
      const effects = mailsAbout(deps, before, 'distribution-request', people, `request:${attempt}`);
      return { distribution: { ...before, waiting }, effects, result: undefined };
    },
  );
});
