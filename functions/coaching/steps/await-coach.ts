/** State AwaitCoach: nobody is free; whoever gives a place back, or offers one, ends the wait. */
import { awaitCoach as contract } from '../../../workflows/coaching/contracts.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { findPlace } from '../find-place.ts';
import { keepWait } from '../keep-wait.ts';

export const awaitCoach = defineCallbackTask(contract, async (deps, input, answer) => {
  const output = answer({ claimId: input.claimId });
  // A place may have come free between the search and this wait, when nobody could wake the search yet.
  await keepWait(deps, input, output, async (coaching) => {
    return coaching.state !== 'waiting' || (await findPlace(deps, coaching)) !== undefined;
  });
});
