/** State AwaitCall: until the call was made, handed over or withdrawn, or it is time to remind. */

import { awaitCall as contract } from '../../../workflows/listening/contracts.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { callRecord } from '../store.ts';

export const awaitCall = defineCallbackTask(contract, async (deps, { callId, taskToken }, answer) => {
  await update(deps, callRecord, callId, (call) => {
    if (call.waiting?.taskToken === taskToken) return { result: undefined };
    if (call.state === 'assigned') return { call: { ...call, waiting: { taskToken } }, result: undefined };
    return { call, effects: resume({ taskToken }, 'done', answer({ callId })), result: undefined };
  });
});
