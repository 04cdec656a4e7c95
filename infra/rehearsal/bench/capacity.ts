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
  /** Each wakes the function that carries effects out, unless others came in the same moment. */
  readonly transactionsWithEffects: number;
}

/** Write units by partition key; those of the index by `index` and its partition key. */
export type UnitsByKey = ReadonlyMap<string, number>;

export interface Meter {
  around(store: Store): Store;
  read(): Capacity;
  /** What was written so far, key by key. */
  byKey(): UnitsByKey;
}

export function createMeter(): Meter {
  const spent = { writeUnits: 0, readUnits: 0, transactionsWithEffects: 0 };
  const byKey = new Map<string, number>();
  const charge = ({ key, units }: Charge): void => {
    spent.writeUnits += units;
    byKey.set(key, (byKey.get(key) ?? 0) + units);
  };
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
        writeCost(write, before[at]).forEach(charge);
      });
      effects.map(effectCost).forEach(charge);
      // Whoever carries an effect out reads it first, and looks at a mail once more right before it goes.
      spent.readUnits += effects.reduce((sum, { kind }) => sum + (kind === 'mail' ? 2 : 1), 0);
      if (effects.length > 0) spent.transactionsWithEffects += 1;
    },
  });
  return { around, read: () => ({ ...spent }), byKey: () => new Map(byKey) };
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

interface Charge {
  readonly key: string;
  readonly units: number;
}

/** @param before the item as it was; absent when it is created */
function writeCost(write: Write, before: Item | undefined): Charge[] {
  const onTable = { key: write.key.pk, units: 2 * Math.max(1, tableUnits(write, before)) };
  if (write.op === 'check' || write.op === 'add') return [onTable];
  return [onTable, ...indexCost(before?.index, write.op === 'put' ? write.index : undefined)];
}

/** Of the larger of the item before and the item after. */
function tableUnits(write: Write, before: Item | undefined): number {
  const old = before ? writeUnits(itemBytes(before)) : 0;
  if (write.op !== 'put') return old;
  const { key, data, index, expiresAt } = write;
  const item = { ...key, data, counters: write.counters ?? before?.counters ?? {} };
  const bytes = itemBytes({
    ...item,
    ...(index && { index }),
    ...(expiresAt !== undefined && { expiresAt }),
  });
  return Math.max(old, writeUnits(bytes));
}

/** An entry of the index holds keys alone: one that moves is taken out and put in again, and no other is written. */
function indexCost(from: Item['index'], to: Item['index']): Charge[] {
  if (from && to && sameKey(from, to)) return [];
  return [from, to].flatMap((place) => (place ? [{ key: `index ${place.pk}`, units: 1 }] : []));
}

/** Stored with the transaction, and noted as done; no list has it unless it is late. */
function effectCost(effect: Effect): Charge {
  const key = effectKey(effect.id);
  return { key: key.pk, units: 3 * writeUnits(itemBytes({ ...key, data: effect })) };
}
