/** State AwaitAidEnd: the entry waits for its member's word that it is over; the time-out is its last day. */

import { awaitAidEnd as contract } from '../../../workflows/mutual-aid/contracts.ts';
import { digest } from '../../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../../platform/failures.ts';
import { ConditionFailed, type Effect } from '../../platform/store/port.ts';
import { defineWait } from '../../platform/task.ts';
import { findAidEntry, putAidEntry } from '../store.ts';

export const awaitAidEnd = defineWait(contract, async (deps, { claimId, taskToken }, answer) => {
  const item = await findAidEntry(deps, claimId);
  if (!item) throw new PermanentFailure(`there is no entry ${claimId}`);
  if (item.data.waiting?.taskToken === taskToken) return;
  const over = item.data.state !== 'open';
  const output = answer({ claimId });
  const effects: Effect[] = over
    ? [{ kind: 'resume', id: `${digest(taskToken)}:over`, taskToken, output }]
    : [];
  const entry = over ? item.data : { ...item.data, waiting: { taskToken } };
  try {
    await deps.store.transact([putAidEntry(entry, { version: item.version })], effects);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new TransientFailure(`entry ${claimId} was changed meanwhile`);
  }
});
