/** State AwaitClientPayment: waits for the pledge to be paid, reminds when it is overdue, then hands over to finance. */
import { instantOf } from '../../../workflows/calendar.ts';
import { awaitClientPayment as contract } from '../../../workflows/recovery/contracts.ts';
import { changeCase } from '../../../workflows/recovery/recovery-case.ts';
import { paymentAttempt } from '../../../workflows/recovery/waits.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { mailToClient } from '../case-mails.ts';
import { recoveryTimes } from '../times.ts';
import { waitIn } from '../wait-step.ts';

export const awaitClientPayment = defineCallbackTask(contract, async (deps, input) => {
  await waitIn(deps, 'await-payment', input, async (recovery) => {
    const at = instantOf(deps.clock.now());
    const action = paymentAttempt(recoveryTimes(deps), input.attempt);
    if (action === 'first') return { recovery, effects: [] };
    if (action === 'give-up') {
      const events = [{ at, actor: 'system', event: 'overdue' } as const];
      return { recovery: changeCase(recovery, { status: 'overdue', events }), effects: [] };
    }
    const { recovery: linked, effects } = mailToClient(deps, recovery, 'client-overdue');
    const events = [{ at, actor: 'system', event: 'payment-reminded' } as const];
    return { recovery: changeCase(linked, { events }), effects };
  });
});
