/** State AwaitAidEnd: the entry waits for its member's word that it is over; the time-out is its last day. */
import { awaitAidEnd as contract } from '../../../workflows/mutual-aid/contracts.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { aidEntryRecord } from '../store.ts';

export const awaitAidEnd = defineCallbackTask(contract, async (deps, { claimId, taskToken }, answer) => {
  await update(deps, aidEntryRecord, claimId, (entry) => {
    if (entry.waiting?.taskToken === taskToken) return { result: undefined };
    if (entry.state === 'open') return { entry: { ...entry, waiting: { taskToken } }, result: undefined };
    return { entry, effects: resume({ taskToken }, 'over', answer({ claimId })), result: undefined };
  });
});
