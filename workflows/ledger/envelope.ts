/**
 * An envelope of the fund: a ceiling and what is reserved and spent under it. Its counters are kept in several
 * parts (shards), so that many claims can reserve at once without waiting for one row.
 */
import type { Cents } from '../money.ts';
import { splitByWeights, sumCents } from '../money.ts';

/** One thousand million euro: above it, a ceiling is a slip of the keyboard. */
export const highestCeilingCents = 100_000_000_000;

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
  /** Its number in the envelope's list, from 1; votes recorded earlier have none. */
  readonly voteId?: string;
  readonly motion: string;
  readonly votedOn: string;
  readonly ceilingCents: Cents;
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** It is so large that another delegate has to confirm it before it acts. */
  readonly secondNeeded?: true;
  readonly second?: SecondWord;
  /** The minutes or the motion, as it was uploaded. */
  readonly document?: VoteDocument;
}

/** What another delegate says of a vote that needs a second. */
export interface SecondWord {
  readonly decision: 'confirmed' | 'refused';
  readonly by: string;
  readonly at: string;
}

/** `proposed`: waits for another delegate; `coming`: its day is still to come. */
export type VoteState = 'proposed' | 'refused' | 'coming' | 'recorded';

/** @param today `YYYY-MM-DD` in Brussels */
export function voteState({ secondNeeded, second, votedOn }: Vote, today: string): VoteState {
  if (second?.decision === 'refused') return 'refused';
  if (secondNeeded && !second) return 'proposed';
  return votedOn > today ? 'coming' : 'recorded';
}

/** Votes that act on a day: recorded, confirmed where that is needed, and their day has come. */
export function actingVotes(votes: readonly Vote[], today: string): Vote[] {
  return votes.filter((vote) => voteState(vote, today) === 'recorded');
}

/**
 * The ceiling on a day: the newest acting vote by its own date stands, whatever the order in which they are typed; of
 * one day, the one recorded last.
 */
export function ceilingOn(
  { ceilingCents, votes }: Pick<Envelope, 'ceilingCents' | 'votes'>,
  today: string,
): Cents {
  const standing = actingVotes(votes, today).reduce<Vote | undefined>(
    (newest, vote) => (newest && newest.votedOn > vote.votedOn ? newest : vote),
    undefined,
  );
  return standing?.ceilingCents ?? ceilingCents;
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
