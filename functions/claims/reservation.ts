/** Setting a claim's seat and money aside, or lining it up behind those before it: for the steps that come to it. */

import { instantOf } from '../../workflows/calendar.ts';
import type { Claim, ClaimEvent, HistoryEntry } from '../../workflows/claim/claim.ts';
import {
  envelopeCents,
  hasReservation,
  pendingTransfer,
  planAllocations,
} from '../../workflows/claim/reserve-funds.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import type { ShardCounters } from '../../workflows/ledger/envelope.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { ensureEnvelopes, findEnvelope, loadEnvelope, moveCounters } from '../ledger/envelopes-store.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { resume } from '../platform/resume.ts';
import type { Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { freeSeats, takeSeat } from '../registers/seats.ts';
import { measureOf } from './eligibility-context.ts';
import { mailToMember } from './mails.ts';
import { dequeue, firstQueued, queuedItem, queuePlace, wakeQueue } from './queue.ts';
import { type ClaimChange, claimRecord } from './store.ts';

/** `seated`: it has its seat now, and its money is next. */
type Route = 'reserved' | 'queued' | 'withdrawn' | 'seated';

export interface Reserved {
  readonly route: Route;
  /** The queue whose next claim may have its turn now, and why it is woken. */
  readonly next?: { readonly line: string; readonly cause: string };
}

/**
 * What follows once the reservation stands: those behind it have their turn, and who has a seat now has its money set
 * aside in a transaction of its own.
 * @throws TransientFailure when others keep getting in first
 */
export async function followReservation(
  deps: Deps,
  claimId: string,
  { route, next }: Reserved,
): Promise<Exclude<Route, 'seated'>> {
  if (next) await serveQueue(deps, next);
  if (route !== 'seated') return route;
  const money = await update(deps, claimRecord, claimId, (claim) => reserve(deps, claim));
  if (money.next) await serveQueue(deps, money.next);
  if (money.route === 'seated') throw new TransientFailure(`the seat of claim ${claimId} is not kept`);
  return money.route;
}

/** So many of those behind are served by the one before them; the next of the line then serves as many. */
const servedAtOnce = 25;

/** Sets money aside for those who wait next, in their order, as long as there is room; then the next one is woken. */
async function serveQueue(deps: Deps, { line, cause }: NonNullable<Reserved['next']>): Promise<void> {
  for (let served = 0; served < servedAtOnce; served += 1) {
    const first = await firstQueued(deps, line);
    if (!first) return;
    const { claimId } = first.data;
    if (!(await update(deps, claimRecord, claimId, (claim) => serve(deps, claim, cause)))) break;
  }
  await wakeQueue(deps, line, cause);
}

/** Of a claim that waits for money alone: what it becomes, and that its machine goes on. */
async function serve(deps: Deps, claim: Claim, cause: string): Promise<ClaimChange<boolean>> {
  const { claimId, waiting } = claim;
  if (waiting?.for !== 'funds' || claim.seat?.state === 'wanted') return { result: false };
  const { claim: kept, writes = [], effects = [], result } = await reserve(deps, claim);
  if (!kept || result.route !== 'reserved') return { result: false };
  const woken = resume(waiting, `wake:${cause}`, { claimId, route: 'retry' });
  return { claim: withoutWait(kept), writes, effects: [...effects, ...woken], result: true };
}

/** What the claim becomes, with its transfers, its place in a queue, and the mail about that. */
export async function reserve(deps: Deps, claim: Claim): Promise<ClaimChange<Reserved>> {
  if (claim.withdrawnAt) return { result: { route: 'withdrawn' } };
  if (hasReservation(claim)) {
    const result = reservedIn(claim);
    return claim.status === 'submitted'
      ? { claim: changeClaim(claim, { status: 'awaiting-approval' }), result }
      : { result };
  }
  const seatsId = seatWanted(deps, claim);
  if (seatsId !== undefined) return reserveSeat(deps, claim, seatsId);
  const needed = envelopeCents(claim);
  const shards = needed > 0 && claim.envelopeId ? await shardsOf(deps, claim.envelopeId) : [];
  const first = needed > 0 && claim.envelopeId ? await firstQueued(deps, claim.envelopeId) : undefined;
  const itsTurn = !first || first.data.claimId === claim.claimId || queuePlace(claim) < first.sk;
  const allocations = itsTurn ? planAllocations(claim, shards, creditOf(deps, claim)) : undefined;
  return allocations
    ? keepReservation(deps, claim, allocations, first !== undefined)
    : enqueue(deps, claim, { line: claim.envelopeId, amountCents: needed });
}

/** What the claim still has to take a seat of. */
function seatWanted(deps: Deps, claim: Claim): string | undefined {
  return claim.seat?.state === 'taken' ? undefined : measureOf(deps, claim.measure).seatsOf?.(claim.form);
}

/** Takes a seat when there is one and nobody waits before the claim; the counter of seats never falls below none. */
async function reserveSeat(deps: Deps, claim: Claim, seatsId: string): Promise<ClaimChange<Reserved>> {
  const [free, first] = await Promise.all([freeSeats(deps, seatsId), firstQueued(deps, seatsId)]);
  const itsTurn = !first || first.data.claimId === claim.claimId || queuePlace(claim) < first.sk;
  const wanting = { ...claim, seat: { seatsId, state: 'wanted' } } as const;
  if (!itsTurn || free < 1) return enqueue(deps, wanting, { line: seatsId, amountCents: 0 });
  const own = claim.seat ? await queuedItem(deps, claim) : undefined;
  const next = first && { line: seatsId, cause: `seated:${claim.claimId}:${claim.round}` };
  return {
    claim: changeClaim(claim, { seat: { seatsId, state: 'taken' } }),
    writes: [...takeSeat(claim, seatsId), ...dequeue(own)],
    result: { route: 'seated', ...(next && { next }) },
  };
}

function creditOf(deps: Deps, claim: Claim): string {
  const { settlement } = measureOf(deps, claim.measure);
  if (settlement === 'internal') return accounts.activity(claim.activityId ?? '');
  const wage = claim.decision?.payees.find((payee) => payee.wage)?.wage;
  if (wage) return accounts.payroll(wage.country);
  return accounts.bank(debtorAccountFor(deps.plan, claim.country).accountId);
}

function reservedIn({ claimId, round, envelopeId }: Claim): Reserved {
  const next = envelopeId !== undefined && { line: envelopeId, cause: `reserved:${claimId}:${round}` };
  return { route: 'reserved', ...(next && { next }) };
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
    events: reservedEvents(claim, at),
  });
  return {
    claim: kept,
    writes: [
      ...allocations.flatMap((cell) => bookTransfer(pendingTransfer(claim, cell, at))),
      ...moveCounters(claim.envelopeId ?? '', moves),
      ...dequeue(own),
    ],
    result: othersWait ? reservedIn(claim) : { route: 'reserved' },
  };
}

async function enqueue(
  deps: Deps,
  claim: Claim,
  { line, amountCents }: { readonly line: string | undefined; readonly amountCents: number },
): Promise<ClaimChange<Reserved>> {
  if (line === undefined) throw new PermanentFailure('the plan has no envelope for this claim');
  if (await queuedItem(deps, claim)) return { result: { route: 'queued' } };
  const event: ClaimEvent = 'queued';
  const queued = changeClaim(claim, {
    status: 'queued',
    events: [{ at: instantOf(deps.clock.now()), actor: 'system', event }],
  });
  const place: Write = {
    op: 'put',
    key: keys.queued(line, queuePlace(claim)),
    data: { claimId: claim.claimId, amountCents },
    when: 'absent',
  };
  return {
    claim: queued,
    writes: [place],
    effects: [await mailOfLine(deps, queued)],
    result: { route: 'queued' },
  };
}

function mailOfLine(deps: Deps, claim: Claim) {
  return claim.seat?.state === 'wanted'
    ? mailToMember(deps, claim, 'waiting-list', `${claim.round}:waiting-list`)
    : mailToMember(deps, claim, 'claim-queued', `${claim.round}:queued`);
}

/** Nothing is told of a claim that costs the plan nothing. */
function reservedEvents({ amountCents }: Claim, at: string): HistoryEntry[] {
  if (amountCents === 0) return [];
  return [{ at, actor: 'system', event: 'funds-reserved', values: { amount: { cents: amountCents } } }];
}
