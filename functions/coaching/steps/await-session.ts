/** State AwaitSession: until the next day that matters, or until the coach or the member does something. */
import { awaitSession as contract } from '../../../workflows/coaching/contracts.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { keepWait } from '../keep-wait.ts';

export const awaitSession = defineCallbackTask(contract, async (deps, input, answer) => {
  const output = answer({ claimId: input.claimId });
  await keepWait(deps, input, output, (coaching) => coaching.state !== 'running');
});
