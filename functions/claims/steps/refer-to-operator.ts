/** State ReferToOperator: nothing mends this by itself; the claim waits for an operator, who is told by mail. */

import { instantOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { referToOperator as contract } from '../../../workflows/claim/contracts.ts';
import { closedApprovals } from '../../../workflows/claim/request-approval.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import type { Deps } from '../../platform/deps.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { closeTasks } from '../approval-tasks.ts';
import { mailToOperators } from '../mails.ts';
import { dequeue, queuedItem, queueOf, wakeQueue } from '../queue.ts';
import { type ClaimChange, claimRecord } from '../store.ts';

export const referToOperator = defineCallbackTask(
  contract,
  async (deps, { claimId, error, taskToken }, answer) => {
    const claim = await update(deps, claimRecord, claimId, async (current) => {
      if (current.waiting?.taskToken === taskToken) return { result: current };
      if (!closesByItself(current)) return refer(deps, current, error, taskToken);
      const effects = resume({ taskToken }, 'withdrawn', answer({ claimId, route: 'withdrawn' }));
      const withdrawn = changeClaim(withoutWait(current), { events: [referredAt(deps, error)] });
      return { claim: withdrawn, effects, result: withdrawn };
    });
    await wakeQueue(deps, queueOf(claim), `referred:${claimId}:${claim.history.length}`);
  },
);

/** Nobody has to look at what was withdrawn, unless closing it is what failed. */
function closesByItself(claim: Claim): boolean {
  return claim.withdrawnAt !== undefined && claim.history.at(-1)?.event !== 'referred';
}

function referredAt(deps: Deps, error: string) {
  const at = instantOf(deps.clock.now());
  return { at, actor: 'system', event: 'referred', values: { error } } as const;
}

/** While an operator looks, nobody is asked to decide, and those behind the claim in a queue go on. */
async function refer(
  deps: Deps,
  claim: Claim,
  error: string,
  taskToken: string,
): Promise<ClaimChange<Claim>> {
  const event = referredAt(deps, error);
  const referred = changeClaim(claim, {
    status: 'under-review',
    approvals: closedApprovals(claim),
    waiting: { for: 'operator', since: event.at, taskToken },
    events: [event],
  });
  return {
    claim: referred,
    writes: [...(await closeTasks(deps, claim)), ...dequeue(await queuedItem(deps, claim))],
    effects: await mailToOperators(deps, referred, error, `referred:${referred.history.length}`),
    result: referred,
  };
}
