/**
 * The store port on SQLite: before it the functions that load and save, after it the database file, and the
 * listener that carries out effects.
 */
import { checkTransaction, keyText, pageSize, refuseLarge } from '../../functions/platform/store/limits.ts';
import {
  ConditionFailed,
  type Effect,
  type Item,
  type Key,
  type Page,
  type Query,
  type Store,
  type Write,
} from '../../functions/platform/store/port.ts';
import type { Database } from './database-port.ts';
import { type Document, documentOf, noDocument } from './store-documents.ts';
import { prepareEffects } from './store-effects.ts';
import { prepareItems } from './store-items.ts';
import { StoreMemory } from './store-memory.ts';
import type { Row } from './store-row.ts';

type EffectListener = (effects: readonly Effect[]) => void;

interface StoreStats {
  /** Items written or deleted since the store was opened. */
  readonly writes: number;
  readonly transactions: number;
  readonly effects: number;
}

export interface SqliteStore extends Store {
  /**
   * The same items for work whose own outcome is written to this database: it is told at once what it wrote, and
   * reads what is not durable yet. Whatever leaves the process must wait for the database's `flushed`.
   */
  readonly ahead: Store;
  /**
   * Calls `listener` with the effects of each transaction, in the order of the transactions, in the turn in which
   * they were written: they are as durable as what the listener writes itself.
   * @returns what ends it
   */
  onWritten(listener: EffectListener): () => void;
  /** The effects that were stored and not done yet, oldest first: what a start has to take up again. */
  pendingEffects(): Effect[];
  /** Whether the effect is stored and not done: false when the transaction that asked for it was taken back. */
  isPending(id: string): boolean;
  /** Marks an effect as carried out, with the group. Its id stays known: the same effect again is not carried out again. */
  effectDone(id: string): void;
  /** Deletes items whose `expiresAt` has passed, a bounded number at once; resolves with how many. */
  purgeExpired(nowSeconds: number): Promise<number>;
  stats(): StoreStats;
}

/**
 * Opens the store's tables in the database, creating them when absent.
 * @param options.memorySize how much of what was used last is kept in memory, in characters of JSON
 */
export function createSqliteStore(
  database: Database,
  { memorySize = 3_000_000 }: { readonly memorySize?: number } = {},
): SqliteStore {
  const table = prepareItems(database.sqlite);
  const memory = new StoreMemory(table, memorySize);
  const effectRows = prepareEffects(database.sqlite);
  const listeners = new Set<EffectListener>();
  const unsettled = trackPartitions(database);
  const counts = { writes: 0, transactions: 0, effects: 0 };
  database.beforeCommit(() => {
    memory.flush();
    effectRows.flush();
  });
  database.onLost(() => {
    memory.clear();
    effectRows.clear();
  });

  /** What a transaction does inside the group; it throws before it changes anything. */
  function prepare(writes: readonly Write[], effects: readonly Effect[]): () => void {
    checkTransaction(writes, effects);
    return () => {
      const rows = writes.map(({ key }) => memory.find(key));
      const failed = writes.flatMap((write, at) => (isAllowed(write, rows[at]) ? [] : [at]));
      if (failed.length > 0) throw new ConditionFailed(failed);
      const documents = writes.map((write, at) =>
        write.op === 'put' ? toDocument(keyText(write.key), write.data, rows[at]?.document) : noDocument,
      );
      const told = effects.map((effect) => toDocument(effect.id, effect));
      refuseLarge([...documents, ...told]);
      writes.forEach((write, at) => {
        memory.apply(write, rows[at], documents[at] ?? noDocument);
      });
      const fresh = told.map(({ value }) => value as Effect).filter(effectRows.add);
      count(writes, fresh);
      if (fresh.length > 0) queueMicrotask(() => tell(fresh));
    };
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

  const read = <Data>(key: Key) => memory.find(key)?.item as Item<Data> | undefined;
  const readPage = <Data>(query: Query) => memory.query(query, pageSize(query)) as Page<Data>;
  // Conditions are all tested before the first write.
  const savepoint = false;

  const ahead: Store = {
    get: async <Data>(key: Key) => read<Data>(key),
    query: async <Data>(query: Query) => readPage<Data>(query),
    async transact(writes, effects = []) {
      const work = prepare(writes, effects);
      if (writes.length === 0 && effects.length === 0) return;
      database.stage(work, { savepoint });
      unsettled.add(writes);
    },
  };
  return {
    ahead,
    async get<Data>(key: Key) {
      const item = read<Data>(key);
      await unsettled.settled(key.pk);
      return item;
    },
    async query<Data>(query: Query) {
      const page = readPage<Data>(query);
      await (query.index ? database.flushed() : unsettled.settled(query.pk));
      return page;
    },
    async transact(writes, effects = []) {
      const work = prepare(writes, effects);
      if (writes.length === 0 && effects.length === 0) return;
      const committing = database.write(work, { savepoint });
      unsettled.add(writes);
      await committing;
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pendingEffects: effectRows.pending,
    isPending: effectRows.isPending,
    effectDone: (id) => database.stage(() => effectRows.finish(id), { savepoint }),
    purgeExpired: (nowSeconds) =>
      database.write(() => {
        memory.flush();
        memory.clear();
        return table.purge(nowSeconds);
      }),
    stats: () => ({ ...counts }),
  };
}

/** @throws TypeError when JSON cannot hold it */
function toDocument(owner: string, data: unknown, before?: Document): Document {
  const document = documentOf(data, before);
  if (!document) throw new TypeError(`Nothing that JSON can hold: ${owner}`);
  return document;
}

/** Whether the write's condition holds for what stands at its key. */
function isAllowed(write: Write, row: Row | undefined): boolean {
  if (write.op === 'add') {
    if (!row) return false;
    return Object.entries(write.counters).every(([name, amount]) => (row.counters[name] ?? 0) + amount >= 0);
  }
  return write.when === 'absent' ? row === undefined : row?.version === write.when.version;
}

/** Which partitions were touched by groups that are not durable yet: what is read there waits for the last of them. */
function trackPartitions(database: Database) {
  const touchedBy = new Map<string, Promise<void>>();
  const touched = new Map<Promise<void>, Set<string>>();

  function begin(group: Promise<void>): Set<string> {
    const partitions = new Set<string>();
    touched.set(group, partitions);
    const forget = () => {
      touched.delete(group);
      for (const pk of partitions) if (touchedBy.get(pk) === group) touchedBy.delete(pk);
    };
    group.then(forget, forget);
    return partitions;
  }
  return {
    add(writes: readonly Write[]): void {
      const group = database.flushed();
      const partitions = touched.get(group) ?? begin(group);
      for (const { key } of writes) {
        partitions.add(key.pk);
        touchedBy.set(key.pk, group);
      }
    },
    /** Undefined when nothing is to be waited for. */
    settled: (pk: string): Promise<void> | undefined => touchedBy.get(pk),
  };
}
