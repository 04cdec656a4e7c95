/**
 * What the store's work would be billed on DynamoDB, counted where the functions hand it over: a transaction's writes
 * twice, the index beside, reads by their size. Sizes are held against DynamoDB Local in `test/adapters/dynamodb-local`.
 */
import { effectKey, PENDING_EFFECTS } from '../../../functions/platform/store/dynamodb-items.ts';
import type { Effect, Item, Key, Store, Write } from '../../../functions/platform/store/port.ts';
import { itemBytes, readUnits, sameKey, writeUnits } from './item-size.ts';

export interface Capacity {
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Each wakes the function that carries effects out. */
  readonly transactionsWithEffects: number;
}

export interface Meter {
  around(store: Store): Store;
  read(): Capacity;
}

export function createMeter(): Meter {
  const spent = { writeUnits: 0, readUnits: 0, transactionsWithEffects: 0 };
  const around = (base: Store): Store => ({
    async get<Data>(key: Key) {
      const item = await base.get<Data>(key);
      spent.readUnits += item ? readUnits(itemBytes(item)) : 1;
      return item;
    },
    async query<Data>(query: Parameters<Store['query']>[0]) {
      const page = await base.query<Data>(query);
      const units = readUnits(page.items.reduce((sum, item) => sum + itemBytes(item), 0));
      spent.readUnits += query.index ? units / 2 : units;
      return page;
    },
    async transact(writes, effects = []) {
      const before = await Promise.all(writes.map(({ key }) => base.get(key)));
      await base.transact(writes, effects);
      writes.forEach((write, at) => {
        spent.writeUnits += writeCost(write, before[at]);
      });
      for (const effect of effects) spent.writeUnits += effectCost(effect);
      // Whoever carries an effect out reads it first.
      spent.readUnits += effects.length;
      if (effects.length > 0) spent.transactionsWithEffects += 1;
    },
  });
  return { around, read: () => ({ ...spent }) };
}

/** @param before the item as it was; absent when it is created */
function writeCost(write: Write, before: Item | undefined): number {
  const old = before ? writeUnits(itemBytes(before)) : 0;
  if (write.op === 'check') return 2 * Math.max(1, old);
  if (write.op === 'delete') return 2 * old + (before?.index ? old : 0);
  if (write.op === 'add') return 2 * old + (before?.index ? old : 0);
  const { key, data, index, expiresAt } = write;
  const item = { ...key, data, counters: write.counters ?? before?.counters ?? {} };
  const bytes = itemBytes({
    ...item,
    ...(index && { index }),
    ...(expiresAt !== undefined && { expiresAt }),
  });
  const now = writeUnits(bytes);
  return 2 * Math.max(old, now) + indexCost(before?.index, index, old, now);
}

/** An entry of the index that moves is taken out and put in again. */
function indexCost(from: Item['index'], to: Item['index'], old: number, now: number): number {
  if (from && to && sameKey(from, to)) return Math.max(old, now);
  return (from ? old : 0) + (to ? now : 0);
}

/** Stored with the transaction and listed; noted as done and taken from the list. */
function effectCost(effect: Effect): number {
  const index = { pk: PENDING_EFFECTS, sk: `2020-04-01T07:00:00.000Z#${effect.id}` };
  const units = writeUnits(itemBytes({ ...effectKey(effect.id), data: effect, index }));
  return 2 * units + units + units + units;
}
