/** State ReferToOperator: nothing mends this by itself; the claim waits for an operator, who is told by mail. */
import { changeClaim, withoutWait } from '../../workflows/claim/claim.ts';
import { referToOperator as contract } from '../../workflows/claim/contracts.ts';
import { instantOf } from '../../workflows/days.ts';
import { mailToOperators } from '../mails/compose.ts';
import { updateClaim } from '../records/claims.ts';
import { defineWait } from '../task.ts';

export const referToOperator = defineWait(contract, async (deps, { claimId, error, taskToken }, answer) => {
  await updateClaim(deps, claimId, async (claim) => {
    if (claim.waiting?.taskToken === taskToken) return { result: undefined };
    if (claim.withdrawnAt) {
      const output = answer({ claimId, route: 'withdrawn' });
      const effects = [{ kind: 'resume', id: `${taskToken}:withdrawn`, taskToken, output } as const];
      return { claim: withoutWait(claim), effects, result: undefined };
    }
    const at = instantOf(deps.clock.now());
    const referred = changeClaim(claim, {
      status: 'under-review',
      waiting: { for: 'operator', since: at, taskToken },
      events: [{ at, actor: 'system', event: 'referred', values: { error } }],
    });
    const effects = await mailToOperators(deps, referred, error, `referred:${referred.history.length}`);
    return { claim: referred, effects, result: undefined };
  });
});
