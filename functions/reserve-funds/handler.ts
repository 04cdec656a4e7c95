/** State ReserveFunds: sets the claim's money aside in its envelope, or lines the claim up behind those before it. */
import { type Claim, type ClaimEvent, changeClaim } from '../../workflows/claim/claim.ts';
import { reserveFunds as contract } from '../../workflows/claim/contracts.ts';
import { envelopeCents, pendingTransfer, planAllocations } from '../../workflows/claim/reserve-funds.ts';
import { instantOf } from '../../workflows/days.ts';
import type { ShardCounters } from '../../workflows/ledger/envelope.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { PermanentFailure } from '../adapters/failures.ts';
import type { Write } from '../adapters/store/port.ts';
import { measureOf } from '../claims/case.ts';
import type { Deps } from '../deps.ts';
import { mailToMember } from '../mails/compose.ts';
import { type ClaimChange, updateClaim } from '../records/claims.ts';
import { ensureEnvelopes, findEnvelope, loadEnvelope, moveCounters } from '../records/envelopes.ts';
import { keys } from '../records/keys.ts';
import { bookTransfer } from '../records/ledger.ts';
import { firstQueued, leaveQueue, queuedItem, queuePlace, wakeQueue } from '../records/queue.ts';
import { defineTask } from '../task.ts';

type Route = 'reserved' | 'queued' | 'withdrawn';

interface Reserved {
  readonly route: Route;
  /** The queue whose next claim may have its turn now, and why it is woken. */
  readonly next?: { readonly envelopeId: string; readonly cause: string };
}

export const reserveFunds = defineTask(contract, async (deps, { claimId }) => {
  const { route, next } = await updateClaim(deps, claimId, (claim) => reserve(deps, claim));
  if (next) await wakeQueue(deps, next.envelopeId, next.cause);
  return { claimId, route };
});

async function reserve(deps: Deps, claim: Claim): Promise<ClaimChange<Reserved>> {
  if (claim.withdrawnAt) return { result: { route: 'withdrawn' } };
  if (hasReservation(claim)) {
    const result = reservedIn(claim);
    return claim.status === 'submitted'
      ? { claim: changeClaim(claim, { status: 'awaiting-approval' }), result }
      : { result };
  }
  const needed = envelopeCents(claim);
  const shards = needed > 0 && claim.envelopeId ? await shardsOf(deps, claim.envelopeId) : [];
  const first = needed > 0 && claim.envelopeId ? await firstQueued(deps, claim.envelopeId) : undefined;
  const itsTurn = !first || first.data.claimId === claim.claimId || queuePlace(claim) < first.sk;
  const allocations = itsTurn ? planAllocations(claim, shards, creditOf(deps, claim)) : undefined;
  return allocations
    ? keepReservation(deps, claim, allocations, first !== undefined)
    : joinQueue(deps, claim, needed);
}

function creditOf(deps: Deps, claim: Claim): string {
  if (measureOf(deps, claim.measure).settlement === 'internal')
    return accounts.activity(claim.activityId ?? '');
  return accounts.bank(debtorAccountFor(deps.plan, claim.country).accountId);
}

function reservedIn({ claimId, round, envelopeId }: Claim): Reserved {
  const next = envelopeId !== undefined && { envelopeId, cause: `reserved:${claimId}:${round}` };
  return { route: 'reserved', ...(next && { next }) };
}

/** Money set aside in this round already: the step ran before, or an operator sent the claim round again. */
function hasReservation(claim: Claim): boolean {
  return claim.allocations.some((cell) => cell.round === claim.round && cell.state !== 'voided');
}

async function shardsOf(deps: Deps, envelopeId: string): Promise<readonly ShardCounters[]> {
  const found = await findEnvelope(deps, envelopeId);
  if (found) return found.shards;
  await ensureEnvelopes(deps);
  return (await loadEnvelope(deps, envelopeId)).shards;
}

async function keepReservation(
  deps: Deps,
  claim: Claim,
  allocations: Claim['allocations'],
  othersWait: boolean,
): Promise<ClaimChange<Reserved>> {
  const at = instantOf(deps.clock.now());
  const own = claim.status === 'queued' ? await queuedItem(deps, claim) : undefined;
  const taken = allocations.filter((cell) => cell.shard !== undefined);
  const moves = taken.map(({ shard = 0, amountCents }) => ({
    shard,
    available: -amountCents,
    reserved: amountCents,
  }));
  const kept = changeClaim(claim, {
    status: 'awaiting-approval',
    allocations: [...claim.allocations, ...allocations],
    events: [
      { at, actor: 'system', event: 'funds-reserved', values: { amount: { cents: claim.amountCents } } },
    ],
  });
  return {
    claim: kept,
    writes: [
      ...allocations.map((cell) => bookTransfer(pendingTransfer(claim, cell, at))),
      ...moveCounters(claim.envelopeId ?? '', moves),
      ...leaveQueue(own),
    ],
    result: othersWait ? reservedIn(claim) : { route: 'reserved' },
  };
}

async function joinQueue(deps: Deps, claim: Claim, amountCents: number): Promise<ClaimChange<Reserved>> {
  if (claim.envelopeId === undefined) throw new PermanentFailure('the plan has no envelope for this claim');
  if (await queuedItem(deps, claim)) return { result: { route: 'queued' } };
  const event: ClaimEvent = 'queued';
  const queued = changeClaim(claim, {
    status: 'queued',
    events: [{ at: instantOf(deps.clock.now()), actor: 'system', event }],
  });
  const place: Write = {
    op: 'put',
    key: keys.queued(claim.envelopeId, queuePlace(claim)),
    data: { claimId: claim.claimId, amountCents },
    when: 'absent',
  };
  return {
    claim: queued,
    writes: [place],
    effects: [await mailToMember(deps, queued, 'claim-queued', `${claim.round}:queued`)],
    result: { route: 'queued' },
  };
}
