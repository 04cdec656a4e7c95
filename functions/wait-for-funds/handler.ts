/** State WaitForFunds: the claim stands in its envelope's queue until there may be room for it. */
import { changeClaim, withoutWait } from '../../workflows/claim/claim.ts';
import { waitForFunds as contract } from '../../workflows/claim/contracts.ts';
import { envelopeCents } from '../../workflows/claim/reserve-funds.ts';
import { instantOf } from '../../workflows/days.ts';
import { totals } from '../../workflows/ledger/envelope.ts';
import { updateClaim } from '../records/claims.ts';
import { findEnvelope } from '../records/envelopes.ts';
import { firstQueued } from '../records/queue.ts';
import { defineWait } from '../task.ts';

export const waitForFunds = defineWait(contract, async (deps, { claimId, taskToken }, answer) => {
  await updateClaim(deps, claimId, (claim) => {
    if (claim.waiting?.taskToken === taskToken) return { result: undefined };
    const since = instantOf(deps.clock.now());
    const waiting = { for: 'funds', since, taskToken } as const;
    if (!claim.withdrawnAt) return { claim: changeClaim(claim, { waiting }), result: undefined };
    const output = answer({ claimId, route: 'withdrawn' });
    return {
      claim: withoutWait(claim),
      effects: [{ kind: 'resume', id: `${taskToken}:withdrawn`, taskToken, output }],
      result: undefined,
    };
  });
  // Room may have come between joining the queue and this wait, when nobody could wake the claim yet.
  await updateClaim(deps, claimId, async (claim) => {
    if (claim.waiting?.taskToken !== taskToken || !claim.envelopeId) return { result: undefined };
    const [first, stored] = await Promise.all([
      firstQueued(deps, claim.envelopeId),
      findEnvelope(deps, claim.envelopeId),
    ]);
    const room = stored ? totals(stored.shards).availableCents : 0;
    if (first?.data.claimId !== claimId || room < envelopeCents(claim)) return { result: undefined };
    const output = answer({ claimId, route: 'retry' });
    return {
      claim: withoutWait(claim),
      effects: [{ kind: 'resume', id: `${taskToken}:room`, taskToken, output }],
      result: undefined,
    };
  });
});
