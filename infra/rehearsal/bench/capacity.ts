/**
 * What the store's work would be billed on DynamoDB, counted where the functions hand it over: a transaction's writes
 * twice, the index beside, reads by their size. Sizes are held against DynamoDB Local in `test/adapters/dynamodb-local`.
 */
import { effectKey } from '../../../functions/platform/store/dynamodb-items.ts';
import type { Effect, Item, Key, Page, Query, Store, Write } from '../../../functions/platform/store/port.ts';
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
      spent.readUnits += queryCost(query, page);
      return page;
    },
    async transact(writes, effects = []) {
      const before = await Promise.all(writes.map(({ key }) => base.get(key)));
      await base.transact(writes, effects);
      writes.forEach((write, at) => {
        spent.writeUnits += writeCost(write, before[at]);
      });
      for (const effect of effects) spent.writeUnits += effectCost(effect);
      // Whoever carries an effect out reads it first, and looks at a mail once more right before it goes.
      spent.readUnits += effects.reduce((sum, { kind }) => sum + (kind === 'mail' ? 2 : 1), 0);
      if (effects.length > 0) spent.transactionsWithEffects += 1;
    },
  });
  return { around, read: () => ({ ...spent }) };
}

/** The table is read consistently; the index, which holds keys alone, and what stands behind it are not. */
function queryCost({ index }: Query, { items }: Page): number {
  if (!index) return readUnits(items.reduce((sum, item) => sum + itemBytes(item), 0));
  const entries = items.reduce((sum, item) => sum + keyBytes(item), 0);
  return (readUnits(entries) + items.reduce((sum, item) => sum + readUnits(itemBytes(item)), 0)) / 2;
}

function keyBytes({ pk, sk, index }: Item): number {
  return Buffer.byteLength(`pk${pk}sk${sk}ipk${index?.pk}isk${index?.sk}`);
}

/** @param before the item as it was; absent when it is created */
function writeCost(write: Write, before: Item | undefined): number {
  const old = before ? writeUnits(itemBytes(before)) : 0;
  if (write.op === 'check') return 2 * Math.max(1, old);
  if (write.op === 'add') return 2 * old;
  if (write.op === 'delete') return 2 * old + indexCost(before?.index, undefined);
  const { key, data, index, expiresAt } = write;
  const item = { ...key, data, counters: write.counters ?? before?.counters ?? {} };
  const bytes = itemBytes({
    ...item,
    ...(index && { index }),
    ...(expiresAt !== undefined && { expiresAt }),
  });
  return 2 * Math.max(old, writeUnits(bytes)) + indexCost(before?.index, index);
}

/** An entry of the index holds keys alone: one that moves is taken out and put in again, and no other is written. */
function indexCost(from: Item['index'], to: Item['index']): number {
  if (from && to && sameKey(from, to)) return 0;
  return (from ? 1 : 0) + (to ? 1 : 0);
}

/** Stored with the transaction, and noted as done; no list has it unless it is late. */
function effectCost(effect: Effect): number {
  return 3 * writeUnits(itemBytes({ ...effectKey(effect.id), data: effect }));
}
