/** Votes move the ceiling of their envelope: at once, when another delegate has confirmed them, or when their day comes. */
import {
  ceilingOn,
  type Envelope,
  prorateChange,
  type ShardCounters,
  totals,
} from '../../workflows/ledger/envelope.ts';
import { sumCents } from '../../workflows/money.ts';
import { wakeFirst } from '../claims/queue.ts';
import { moveCounters, putEnvelope, type StoredEnvelope } from '../ledger/envelopes-store.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect, Write } from '../platform/store/port.ts';

export interface MovedCeiling {
  readonly after: StoredEnvelope;
  readonly writes: readonly Write[];
  readonly effects: readonly Effect[];
}

/**
 * The envelope with its votes as given and the ceiling that they come to today.
 * @param voted the envelope with its votes; its ceiling is that of before
 * @returns undefined when the ceiling would be under what is reserved and spent
 */
export async function moveCeiling(
  deps: Pick<Deps, 'store'>,
  stored: StoredEnvelope,
  voted: Envelope,
  today: string,
): Promise<MovedCeiling | undefined> {
  return moveTo(deps, stored, voted, ceilingOn(voted, today));
}

/**
 * The ceiling that came due by itself: as low as what is reserved and spent lets it be; the rest follows as that goes.
 * @returns undefined when there is nothing to move
 */
export async function moveDueCeiling(
  deps: Pick<Deps, 'store'>,
  stored: StoredEnvelope,
  today: string,
): Promise<MovedCeiling | undefined> {
  const { envelope, shards } = stored;
  const { reservedCents, spentCents } = totals(shards);
  const due = Math.max(
    ceilingOn(envelope, today),
    Math.min(envelope.ceilingCents, reservedCents + spentCents),
  );
  return due === envelope.ceilingCents ? undefined : moveTo(deps, stored, envelope, due);
}

async function moveTo(
  deps: Pick<Deps, 'store'>,
  stored: StoredEnvelope,
  voted: Envelope,
  ceilingCents: number,
): Promise<MovedCeiling | undefined> {
  const { shards, version } = stored;
  const { envelopeId } = voted;
  const parts = prorateChange(shards, ceilingCents - voted.ceilingCents);
  if (!parts) return undefined;
  const moved = parts.filter((part) => part.amountCents !== 0);
  const envelope = { ...voted, ceilingCents };
  const raised = ceilingCents > voted.ceilingCents;
  return {
    after: {
      ...stored,
      envelope,
      shards: shards.map((one) => ({ ...one, availableCents: one.availableCents + movedOf(one) })),
    },
    writes: [
      putEnvelope(envelope, { version }),
      ...moveCounters(
        envelopeId,
        moved.map(({ shard, amountCents }) => ({ shard, available: amountCents })),
      ),
    ],
    effects: raised ? await wakeFirst(deps, envelopeId, `ceiling:${version + 1}`) : [],
  };

  function movedOf({ shard }: ShardCounters): number {
    return sumCents(moved.filter((part) => part.shard === shard).map((part) => part.amountCents));
  }
}
