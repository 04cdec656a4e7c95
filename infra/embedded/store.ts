/**
 * The store port on SQLite: before it the functions that load and save, after it the database file, and the
 * listener that carries out effects once they are committed.
 */
import { pageSize, prepareTransaction } from '../../functions/adapters/store/limits.ts';
import {
  ConditionFailed,
  type Effect,
  type Item,
  type Key,
  type Page,
  type Query,
  type Store,
  type Write,
} from '../../functions/adapters/store/port.ts';
import type { Database } from './database.ts';
import { prepareEffects } from './store-effects.ts';
import { prepareItems } from './store-items.ts';

type EffectListener = (effects: readonly Effect[]) => void;

interface StoreStats {
  /** Items written or deleted since the store was opened. */
  readonly writes: number;
  readonly transactions: number;
  readonly effects: number;
}

export interface SqliteStore extends Store {
  /**
   * Calls `listener` with the effects of each transaction, in the order of their commits, once they are durable.
   * @returns what ends it
   */
  onCommitted(listener: EffectListener): () => void;
  /** The effects that were stored and not done yet, oldest first: what a start has to take up again. */
  pendingEffects(): Effect[];
  /** Marks an effect as carried out. Its id stays known: the same effect stored again is not carried out again. */
  effectDone(id: string): Promise<void>;
  /** Deletes items whose `expiresAt` has passed, a bounded number at once; resolves with how many. */
  purgeExpired(nowSeconds: number): Promise<number>;
  stats(): StoreStats;
}

/** Opens the store's tables in the database, creating them when absent. */
export function createSqliteStore(database: Database): SqliteStore {
  const items = prepareItems(database.sqlite);
  const effectRows = prepareEffects(database.sqlite);
  const listeners = new Set<EffectListener>();
  const unsettled = trackPartitions(database);
  const counts = { writes: 0, transactions: 0, effects: 0 };

  async function transact(writes: readonly Write[], effects: readonly Effect[] = []): Promise<void> {
    const json = prepareTransaction(writes, effects);
    if (writes.length === 0 && effects.length === 0) return;
    const committing = database.write(
      () => {
        const rows = writes.map((write) => items.find(write.key));
        const failed = writes.flatMap((write, at) => (items.allows(write, rows[at]) ? [] : [at]));
        if (failed.length > 0) throw new ConditionFailed(failed);
        writes.forEach((write, at) => {
          items.apply(write, rows[at], json.writes[at] ?? '');
        });
        return effects.flatMap(({ id }, at) => effectRows.insert(id, json.effects[at] ?? ''));
      },
      // Conditions are all tested before the first write.
      { savepoint: false },
    );
    unsettled.add(writes);
    const fresh = await committing;
    count(writes, fresh);
    if (fresh.length > 0) queueMicrotask(() => tell(fresh));
  }

  /** Apart from the transaction, which stands whatever a listener throws. */
  function tell(effects: readonly Effect[]): void {
    for (const listener of listeners) listener(effects);
  }

  function count(writes: readonly Write[], effects: readonly Effect[]): void {
    counts.transactions += 1;
    counts.effects += effects.length;
    for (const { op } of writes) if (op !== 'check') counts.writes += 1;
  }

  return {
    transact,
    async get<Data>(key: Key): Promise<Item<Data> | undefined> {
      const item = items.get(key);
      if (unsettled.has(key.pk)) await database.flushed();
      return item as Item<Data> | undefined;
    },
    async query<Data>(query: Query): Promise<Page<Data>> {
      const page = items.query(query, pageSize(query));
      if (query.index || unsettled.has(query.pk)) await database.flushed();
      return page as Page<Data>;
    },
    onCommitted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pendingEffects: effectRows.pending,
    effectDone: (id) => database.write(() => effectRows.finish(id), { savepoint: false }),
    purgeExpired: (nowSeconds) => database.write(() => items.purge(nowSeconds)),
    stats: () => ({ ...counts }),
  };
}

/** Which partitions the open group has touched: what is read there waits until it can no longer be undone. */
function trackPartitions(database: Database) {
  let group: Promise<void> | undefined;
  const partitions = new Set<string>();
  return {
    add(writes: readonly Write[]): void {
      const current = database.flushed();
      if (group !== current) partitions.clear();
      group = current;
      for (const { key } of writes) partitions.add(key.pk);
    },
    has: (pk: string) => partitions.has(pk) && group === database.flushed(),
  };
}
