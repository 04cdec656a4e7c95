/**
 * An envelope of the fund: a ceiling and what is reserved and spent under it. Its counters are kept in several
 * parts (shards), so that many claims can reserve at once without waiting for one row.
 */
import type { Cents } from '../money.ts';
import { splitByWeights, sumCents } from '../money.ts';

export interface Envelope {
  readonly envelopeId: string;
  readonly measure: string;
  /** Absent: that of the home. */
  readonly planId?: string;
  readonly country: string;
  readonly period: string;
  readonly ceilingCents: Cents;
  /** How many shards hold its counters, numbered from 0. */
  readonly shards: number;
  readonly votes: readonly Vote[];
}

/** A vote of the General Assembly on a ceiling. */
export interface Vote {
  readonly motion: string;
  readonly votedOn: string;
  readonly ceilingCents: Cents;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** The minutes or the motion, as it was uploaded. */
  readonly document?: VoteDocument;
}

/**
 * The ceiling once a vote is recorded: the newest vote by its own date stands, whatever the order in which they are
 * typed; of one day, the one recorded last.
 */
export function ceilingAfter(
  { ceilingCents, votes }: Pick<Envelope, 'ceilingCents' | 'votes'>,
  vote: Pick<Vote, 'votedOn' | 'ceilingCents'>,
): Cents {
  return votes.some((one) => one.votedOn > vote.votedOn) ? ceilingCents : vote.ceilingCents;
}

export interface VoteDocument {
  readonly documentId: string;
  readonly name: string;
}

export interface ShardCounters {
  readonly shard: number;
  readonly availableCents: Cents;
  readonly reservedCents: Cents;
  readonly spentCents: Cents;
}

/** A part of an amount taken from one shard. */
export interface ShardPart {
  readonly shard: number;
  readonly amountCents: Cents;
}

/**
 * Where to take an amount from: the preferred shard when it holds enough, else as few others as will do,
 * fullest first. Undefined when all of them together do not hold it.
 */
export function takeFromShards(
  shards: readonly ShardCounters[],
  amountCents: Cents,
  preferred: number,
): ShardPart[] | undefined {
  if (amountCents === 0) return [];
  const first = shards.find((one) => one.shard === preferred && one.availableCents >= amountCents);
  if (first) return [{ shard: first.shard, amountCents }];
  const parts: ShardPart[] = [];
  let missing = amountCents;
  for (const one of shards.toSorted((a, b) => b.availableCents - a.availableCents || a.shard - b.shard)) {
    const taken = Math.min(missing, one.availableCents);
    if (taken > 0) parts.push({ shard: one.shard, amountCents: taken });
    missing -= taken;
    if (missing === 0) return parts;
  }
  return undefined;
}

/** How a change of the ceiling is spread: evenly when raised; when lowered, from what each shard has free. */
export function prorateChange(shards: readonly ShardCounters[], changeCents: Cents): ShardPart[] | undefined {
  if (changeCents >= 0) {
    const parts = splitByWeights(
      changeCents,
      shards.map(() => 1),
    );
    return shards.map((one, position) => ({ shard: one.shard, amountCents: parts[position] ?? 0 }));
  }
  const taken = takeFromShards(shards, -changeCents, -1);
  return taken?.map((part) => ({ shard: part.shard, amountCents: -part.amountCents }));
}

/** The shard that a claim starts at: spread by its id, the same at every attempt. */
export function preferredShard(claimId: string, shards: number): number {
  let hash = 0;
  for (let position = 0; position < claimId.length; position += 1) {
    hash = (Math.imul(hash, 31) + claimId.charCodeAt(position)) >>> 0;
  }
  return hash % Math.max(1, shards);
}

export function totals(shards: readonly ShardCounters[]) {
  return {
    availableCents: sumCents(shards.map((one) => one.availableCents)),
    reservedCents: sumCents(shards.map((one) => one.reservedCents)),
    spentCents: sumCents(shards.map((one) => one.spentCents)),
  };
}
