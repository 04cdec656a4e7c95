/** State ForgetCall: deletes what was said, to whom, when and where; only that there was a call is left. */
import { forget } from '../../../workflows/listening/call.ts';
import { forgetCall as contract } from '../../../workflows/listening/contracts.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { callRecord } from '../store.ts';

export const forgetCall = defineTask(contract, async (deps, { callId }) => {
  await update(deps, callRecord, callId, (call) =>
    call.state === 'forgotten' ? { result: undefined } : { call: forget(call), result: undefined },
  );
  return { callId };
});
