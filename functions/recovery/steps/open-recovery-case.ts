/** State OpenRecoveryCase: makes the case of a claim, or finds it, and says where it goes on. */
import { openRecoveryCase as contract } from '../../../workflows/recovery/contracts.ts';
import { routeOf } from '../../../workflows/recovery/route.ts';
import { recoveryWaits } from '../../../workflows/recovery/waits.ts';
import { defineTask } from '../../platform/task.ts';
import { openCase } from '../open-case.ts';
import { recoveryTimes } from '../times.ts';

export const openRecoveryCase = defineTask(contract, async (deps, { claimId }) => {
  const recovery = await openCase(deps, claimId);
  return {
    claimId,
    route: recovery ? routeOf(recovery) : 'closed',
    waits: recoveryWaits(recoveryTimes(deps)),
  };
});
