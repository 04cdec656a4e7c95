/** Envelopes as routes show them: how the fund stands, and who waits for it. */
import { dayOf } from '../../workflows/calendar.ts';
import {
  actingVotes,
  totals,
  type Vote,
  type VoteState,
  voteState,
} from '../../workflows/ledger/envelope.ts';
import { type QueueLength, queueLength } from '../claims/queue.ts';
import { listEnvelopes, type StoredEnvelope } from '../ledger/envelopes-store.ts';
import type { Deps } from '../platform/deps.ts';

export interface EnvelopeView {
  readonly envelopeId: string;
  readonly measure: string;
  /** The plan that it belongs to. */
  readonly planId?: string;
  readonly country: string;
  readonly period: string;
  readonly ceilingCents: number;
  readonly reservedCents: number;
  readonly spentCents: number;
  readonly availableCents: number;
  /** The ceiling is the plan's, and no vote has settled it. */
  readonly provisional: boolean;
  /** Claims in line for this envelope, and what they would take; at most a thousand of them are counted. */
  readonly queued: number;
  readonly queuedCents: number;
  readonly votes: readonly ShownVote[];
}

export interface ShownVote extends Vote {
  readonly state: VoteState;
}

export async function envelopeViews(deps: Deps): Promise<EnvelopeView[]> {
  const stored = await listEnvelopes(deps);
  return Promise.all(
    stored.map(async (one) =>
      envelopeView(one, await queueLength(deps, one.envelope.envelopeId), dayOf(deps.clock.now())),
    ),
  );
}

/** @param today says which votes act */
export function envelopeView(
  { envelope, shards }: StoredEnvelope,
  queue: QueueLength,
  today: string,
): EnvelopeView {
  const { envelopeId, measure, planId, country, period, ceilingCents, votes } = envelope;
  const place = { envelopeId, measure, ...(planId !== undefined && { planId }), country, period };
  return {
    ...place,
    ceilingCents,
    ...totals(shards),
    provisional: actingVotes(votes, today).length === 0,
    queued: queue.count,
    queuedCents: queue.amountCents,
    votes: votes.map((vote) => ({ ...vote, state: voteState(vote, today) })),
  };
}
