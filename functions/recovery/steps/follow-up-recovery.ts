/** State FollowUpRecovery: the case does not go on by itself; finance is told, and told again while it waits. */
import { knownLanguage } from '../../../workflows/language.ts';
import { followUpRecovery as contract } from '../../../workflows/recovery/contracts.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { mailToPeople } from '../case-mails.ts';
import { statusText } from '../labels.ts';
import { waitIn } from '../wait-step.ts';

export const followUpRecovery = defineCallbackTask(contract, async (deps, input) => {
  await waitIn(deps, 'follow-up', input, async (recovery) => {
    const people = await deps.registers.staffWithRole('finance');
    const occasion = `follow-up:${recovery.history.length}:${input.attempt}`;
    const effects = people.flatMap((person) =>
      mailToPeople(deps, recovery, [person], {
        kind: 'recovery-follow-up',
        occasion,
        values: { reason: statusText(recovery.status, knownLanguage(person.language)) },
      }),
    );
    return { recovery, effects };
  });
});
