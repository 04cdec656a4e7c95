/** State CloseAidEntry: an entry that is still open now has run out; its member is told. */
import { closeAidEntry as contract } from '../../../workflows/mutual-aid/contracts.ts';
import { defineTask } from '../../platform/task.ts';
import { endEntry } from '../end-entry.ts';

export const closeAidEntry = defineTask(contract, async (deps, { claimId }) => ({
  claimId,
  state: await endEntry(deps, claimId, 'expired'),
}));
