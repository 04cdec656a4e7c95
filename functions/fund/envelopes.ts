/** Envelopes at the door: how the fund stands, and the votes that raise or lower a ceiling. */
import * as z from 'zod';
import { instantOf } from '../../workflows/days.ts';
import {
  type ShardCounters,
  type ShardPart,
  spreadChange,
  totals,
  type Vote,
} from '../../workflows/ledger/envelope.ts';
import { sumCents } from '../../workflows/money.ts';
import { ConditionFailed, type Effect } from '../adapters/store/port.ts';
import type { Remember } from '../claims/idempotency.ts';
import type { Deps } from '../deps.ts';
import {
  findEnvelope,
  listEnvelopes,
  moveCounters,
  putEnvelope,
  type StoredEnvelope,
} from '../records/envelopes.ts';
import { wakeFirst, wakeQueue } from '../records/queue.ts';
import type { Person } from '../records/registers.ts';
import { conflict, forbidden, notFound, unprocessable } from '../web/problem.ts';

export interface EnvelopeView {
  readonly envelopeId: string;
  readonly measure: string;
  readonly country: string;
  readonly period: string;
  readonly ceilingCents: number;
  readonly reservedCents: number;
  readonly spentCents: number;
  readonly availableCents: number;
  readonly votes: readonly Vote[];
}

export async function envelopeViews(deps: Deps): Promise<EnvelopeView[]> {
  return (await listEnvelopes(deps)).map(viewOf);
}

function viewOf({ envelope, shards }: StoredEnvelope): EnvelopeView {
  const { envelopeId, measure, country, period, ceilingCents, votes } = envelope;
  return { envelopeId, measure, country, period, ceilingCents, ...totals(shards), votes };
}

export const voteSchema = z.object({
  motion: z.string().trim().min(1).max(200),
  votedOn: z.iso.date(),
  ceilingCents: z.int().min(0).max(1_000_000_000_00),
  document: z.string().trim().max(200).optional(),
});
export type VoteInput = z.infer<typeof voteSchema>;

const attempts = 20;

/**
 * Records a vote of the General Assembly and moves the ceiling; claims in the queue go on by themselves.
 * @throws Problem 403 for anybody but a board delegate, 404, 422 `below-reserved` with the figure when the new
 *   ceiling is under what is reserved and spent
 */
export async function voteCeiling(
  deps: Deps,
  actor: Person,
  envelopeId: string,
  input: VoteInput,
  remember: Remember<EnvelopeView> = () => [],
): Promise<EnvelopeView> {
  if (!actor.roles.includes('board-delegate')) throw forbidden('Only a delegate of the board records votes.');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored =
      (await findEnvelope(deps, envelopeId)) ??
      (await listEnvelopes(deps)).find((one) => one.envelope.envelopeId === envelopeId);
    if (!stored) throw notFound();
    try {
      const view = await saveVote(deps, actor, stored, input, remember);
      await wakeQueue(deps, envelopeId, `voted:${view.votes.length}`);
      return view;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw conflict('busy', 'The envelope is changing too fast right now. Please try again.');
}

/** @returns the envelope as the vote leaves it */
async function saveVote(
  deps: Deps,
  actor: Person,
  stored: StoredEnvelope,
  input: VoteInput,
  remember: Remember<EnvelopeView>,
): Promise<EnvelopeView> {
  const { envelope, shards, version } = stored;
  const { reservedCents, spentCents } = totals(shards);
  const parts = spreadChange(shards, input.ceilingCents - envelope.ceilingCents);
  if (!parts) {
    const bound = ((reservedCents + spentCents) / 100).toFixed(2);
    const message = `${bound} € are reserved and spent already; the ceiling cannot be lower.`;
    throw unprocessable('below-reserved', message, [
      { path: 'ceilingCents', code: 'below-reserved', message },
    ]);
  }
  const vote: Vote = {
    motion: input.motion,
    votedOn: input.votedOn,
    ceilingCents: input.ceilingCents,
    recordedBy: actor.personId,
    recordedAt: instantOf(deps.clock.now()),
    ...(input.document !== undefined && { document: input.document }),
  };
  const voted = { ...envelope, ceilingCents: input.ceilingCents, votes: [...envelope.votes, vote] };
  const moves = parts
    .filter((part) => part.amountCents !== 0)
    .map(({ shard, amountCents }) => ({ shard, available: amountCents }));
  const raised = input.ceilingCents > envelope.ceilingCents;
  const woken: Effect[] = raised
    ? await wakeFirst(deps, envelope.envelopeId, `vote:${voted.votes.length}`)
    : [];
  const view = viewOf({ ...stored, envelope: voted, shards: movedShards(shards, parts) });
  const writes = [putEnvelope(voted, { version }), ...moveCounters(envelope.envelopeId, moves)];
  await deps.store.transact([...writes, ...remember(view)], woken);
  return view;
}

function movedShards(shards: readonly ShardCounters[], parts: readonly ShardPart[]): ShardCounters[] {
  return shards.map((one) => {
    const moved = parts.filter((part) => part.shard === one.shard);
    return { ...one, availableCents: one.availableCents + sumCents(moved.map((part) => part.amountCents)) };
  });
}
