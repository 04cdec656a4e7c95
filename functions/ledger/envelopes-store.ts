/** Envelopes in the store: made from the policy when first needed, read with their shards, guarded by counters. */

import { type Envelope, prorateChange, type ShardCounters } from '../../workflows/ledger/envelope.ts';
import { envelopeId } from '../../workflows/measures/decide.ts';
import { offers, type Plan, policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Item, type Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { ensureFirstPolicy } from '../policies/store.ts';

export interface StoredEnvelope {
  readonly envelope: Envelope;
  readonly version: number;
  readonly shards: readonly ShardCounters[];
}

/** @throws PermanentFailure when there is no such envelope */
export async function loadEnvelope(deps: Pick<Deps, 'store'>, id: string): Promise<StoredEnvelope> {
  const found = await findEnvelope(deps, id);
  if (!found) throw new PermanentFailure(`there is no envelope ${id}`);
  return found;
}

export async function findEnvelope(
  deps: Pick<Deps, 'store'>,
  id: string,
): Promise<StoredEnvelope | undefined> {
  const items = await readAll(deps.store, { pk: keys.envelope(id).pk });
  const head = items.find((item) => item.sk === keys.envelope(id).sk) as Item<Envelope> | undefined;
  if (!head) return undefined;
  const shards = items.filter((item) => item.sk.startsWith('SHARD#')).map(toCounters);
  return { envelope: head.data, version: head.version, shards };
}

function toCounters(item: Item): ShardCounters {
  const { available = 0, reserved = 0, spent = 0 } = item.counters;
  return {
    shard: Number(item.sk.slice('SHARD#'.length)),
    availableCents: available,
    reservedCents: reserved,
    spentCents: spent,
  };
}

/** Every envelope of every plan, those of closed measures included; missing ones are made with their provisional ceiling. */
export async function ensureEnvelopes(deps: Deps): Promise<void> {
  await ensureFirstPolicy(deps);
  const items = await readAll<Envelope>(deps.store, { pk: indexes.envelopes, index: true });
  const known = new Set(items.map((item) => item.data.envelopeId));
  for (const plan of await deps.policies.coming()) await ensureEnvelopesOf(deps, plan, known);
}

async function ensureEnvelopesOf(deps: Deps, plan: Plan, known: ReadonlySet<string>): Promise<void> {
  for (const measure of deps.measures.filter(({ id }) => offers(plan, id))) {
    for (const setting of policyOf(plan, measure).settings.envelopes) {
      const id = envelopeId(measure.id, setting);
      if (known.has(id)) continue;
      const { country, period, provisionalCeilingCents: ceilingCents } = setting;
      await createEnvelope(deps, {
        envelopeId: id,
        measure: measure.id,
        planId: plan.id,
        country,
        period,
        ceilingCents,
        shards: deps.envelopeShards,
        votes: [],
      });
    }
  }
}

async function createEnvelope(deps: Deps, envelope: Envelope): Promise<void> {
  const empty = Array.from({ length: envelope.shards }, (_, shard) => zeroShard(shard));
  const parts = prorateChange(empty, envelope.ceilingCents) ?? [];
  const shardWrites = parts.map(
    (part): Write => ({
      op: 'put',
      key: keys.envelopeShard(envelope.envelopeId, part.shard),
      data: {},
      counters: { available: part.amountCents, reserved: 0, spent: 0 },
      when: 'absent',
    }),
  );
  try {
    await deps.store.transact([putEnvelope(envelope, 'absent'), ...shardWrites]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

function zeroShard(shard: number): ShardCounters {
  return { shard, availableCents: 0, reservedCents: 0, spentCents: 0 };
}

export function putEnvelope(envelope: Envelope, when: 'absent' | { readonly version: number }): Write {
  return {
    op: 'put',
    key: keys.envelope(envelope.envelopeId),
    data: envelope,
    when,
    index: { pk: indexes.envelopes, sk: envelope.envelopeId },
  };
}

/** Every envelope with its counters, by id; those that are missing are made. */
export async function listEnvelopes(deps: Deps): Promise<StoredEnvelope[]> {
  await ensureEnvelopes(deps);
  return storedEnvelopes(deps);
}

/** Those that exist, by id; makes none. */
export async function storedEnvelopes(deps: Pick<Deps, 'store'>): Promise<StoredEnvelope[]> {
  const items = await readAll<Envelope>(deps.store, { pk: indexes.envelopes, index: true });
  return Promise.all(items.map((item) => loadEnvelope(deps, item.data.envelopeId)));
}

/** Moves cents between the counters of a shard; one write per shard, however many parts it has. */
export function moveCounters(
  envelope: string,
  moves: readonly { shard: number; available?: number; reserved?: number; spent?: number }[],
): Write[] {
  const byShard = new Map<number, { available: number; reserved: number; spent: number }>();
  for (const move of moves) {
    const sum = byShard.get(move.shard) ?? { available: 0, reserved: 0, spent: 0 };
    sum.available += move.available ?? 0;
    sum.reserved += move.reserved ?? 0;
    sum.spent += move.spent ?? 0;
    byShard.set(move.shard, sum);
  }
  return [...byShard].map(([shard, sum]) => ({
    op: 'add',
    key: keys.envelopeShard(envelope, shard),
    counters: Object.fromEntries(Object.entries(sum).filter(([, value]) => value !== 0)),
  }));
}
