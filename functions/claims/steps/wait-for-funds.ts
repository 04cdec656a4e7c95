/** State WaitForFunds: the claim stands in the queue of its envelope, or of a seat, until there may be room for it. */

import { instantOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { waitForFunds as contract } from '../../../workflows/claim/contracts.ts';
import { envelopeCents } from '../../../workflows/claim/reserve-funds.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { totals } from '../../../workflows/ledger/envelope.ts';
import { findEnvelope } from '../../ledger/envelopes-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { freeSeats } from '../../registers/seats.ts';
import { firstQueued, queueOf } from '../queue.ts';
import { claimRecord } from '../store.ts';

export const waitForFunds = defineCallbackTask(contract, async (deps, { claimId, taskToken }, answer) => {
  await update(deps, claimRecord, claimId, (claim) => {
    if (claim.waiting?.taskToken === taskToken) return { result: undefined };
    const since = instantOf(deps.clock.now());
    const waiting = { for: 'funds', since, taskToken } as const;
    if (!claim.withdrawnAt) return { claim: changeClaim(claim, { waiting }), result: undefined };
    return {
      claim: withoutWait(claim),
      effects: resume({ taskToken }, 'withdrawn', answer({ claimId, route: 'withdrawn' })),
      result: undefined,
    };
  });
  // Room may have come between joining the queue and this wait, when nobody could wake the claim yet.
  await update(deps, claimRecord, claimId, async (claim) => {
    const line = queueOf(claim);
    if (claim.waiting?.taskToken !== taskToken || line === undefined) return { result: undefined };
    const [first, room] = await Promise.all([firstQueued(deps, line), hasRoom(deps, claim, line)]);
    if (first?.data.claimId !== claimId || !room) return { result: undefined };
    return {
      claim: withoutWait(claim),
      effects: resume({ taskToken }, 'room', answer({ claimId, route: 'retry' })),
      result: undefined,
    };
  });
});

async function hasRoom(deps: Deps, claim: Claim, line: string): Promise<boolean> {
  if (claim.seat?.state === 'wanted') return (await freeSeats(deps, line)) > 0;
  const stored = await findEnvelope(deps, line);
  const room = stored ? totals(stored.shards).availableCents : 0;
  return room >= envelopeCents(claim);
}
