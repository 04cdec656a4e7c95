/** State InviteClient: asks the client by mail, reminds them, and hands over to finance when no answer comes. */
import { instantOf } from '../../../workflows/calendar.ts';
import { inviteClient as contract } from '../../../workflows/recovery/contracts.ts';
import { changeCase } from '../../../workflows/recovery/recovery-case.ts';
import { answerAttempt } from '../../../workflows/recovery/waits.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { mailToClient } from '../case-mails.ts';
import { recoveryTimes } from '../times.ts';
import { waitIn } from '../wait-step.ts';

export const inviteClient = defineCallbackTask(contract, async (deps, input) => {
  await waitIn(deps, 'invite', input, async (recovery) => {
    const at = instantOf(deps.clock.now());
    const action = answerAttempt(recoveryTimes(deps), input.attempt);
    if (action === 'give-up') {
      const events = [{ at, actor: 'system', event: 'silent' } as const];
      return { recovery: changeCase(recovery, { status: 'silent', events }), effects: [] };
    }
    // Begun anew after a technical failure: the client has the invitation already.
    if (action === 'first' && recovery.status === 'invited') return { recovery, effects: [] };
    const reminds = action === 'remind';
    const { recovery: linked, effects } = mailToClient(
      deps,
      recovery,
      reminds ? 'client-reminder' : 'client-invitation',
    );
    const event = reminds ? 'reminded' : 'invited';
    const events = [{ at, actor: 'system', event } as const];
    return { recovery: changeCase(linked, { status: 'invited', events }), effects };
  });
});
