/** State GatherReport: some pages more of a report; its route says whether there are others. */
import { gatherReport as contract } from '../../../workflows/report/contracts.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { advanceReport } from '../gather.ts';

export const gatherReport = defineTask(contract, async (deps, { reportId }) => {
  try {
    return { reportId, route: await advanceReport(deps, reportId) };
  } catch (error) {
    if (error instanceof ConditionFailed) throw new TransientFailure('the same step was taken twice at once');
    throw error;
  }
});
