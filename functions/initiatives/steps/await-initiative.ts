/** State AwaitInitiative: until the next day that matters; a report, or the word about it, ends the wait. */
import { instantOf } from '../../../workflows/calendar.ts';
import { awaitInitiative as contract } from '../../../workflows/initiative/contracts.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { initiativeRecord } from '../store.ts';

export const awaitInitiative = defineCallbackTask(
  contract,
  async (deps, { claimId, taskToken, seconds }, answer) => {
    await update(deps, initiativeRecord, claimId, (initiative) => {
      if (initiative.waiting?.taskToken === taskToken) return { result: undefined };
      // What happened between the look and this wait is looked at again at once.
      const told = initiative.state === 'reported' && initiative.remindedOn === undefined;
      if (told || initiative.state === 'accepted' || initiative.state === 'lapsed') {
        return { initiative, effects: resume({ taskToken }, 'done', answer({ claimId })), result: undefined };
      }
      const until = instantOf(deps.clock.now() + seconds * 1000);
      return { initiative: { ...initiative, waiting: { taskToken, until } }, result: undefined };
    });
  },
);
