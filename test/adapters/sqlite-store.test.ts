/** The SQLite side of the store port: the contract, and what it promises beyond it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TransientFailure } from '../../functions/platform/failures.ts';
import { ConditionFailed, type Effect } from '../../functions/platform/store/port.ts';
import { openDatabase } from '../../infra/embedded/database.ts';
import type { Database } from '../../infra/embedded/database-port.ts';
import { createSqliteStore, type SqliteStore } from '../../infra/embedded/store.ts';
import { add, create, remove, replace, resume, times } from './store-contract/writes.ts';
import { storeContract } from './store-contract.ts';

storeContract(
  'SQLite',
  async () => {
    const database = openDatabase(':memory:');
    const store = createSqliteStore(database);
    return { store, pendingEffects: async () => store.pendingEffects(), close: async () => database.close() };
  },
  { documents: 500 },
);

describe('SQLite store', () => {
  const key = { pk: 'CLAIM#1', sk: 'CLAIM' };
  let folder: string;
  let database: Database;
  let store: SqliteStore;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'store-'));
    open();
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  function open(): void {
    database = openDatabase(path.join(folder, 'test.db'));
    store = createSqliteStore(database);
  }

  function reopen(): void {
    database.close();
    open();
  }

  /** Makes the commit of the open group fail, as a full disk would. */
  function spoilCommit(): void {
    database.sqlite.exec('CREATE TABLE owners (name TEXT PRIMARY KEY) STRICT');
    database.sqlite.exec(
      'CREATE TABLE pets (owner TEXT REFERENCES owners (name) DEFERRABLE INITIALLY DEFERRED) STRICT',
    );
    database.sqlite.exec("INSERT INTO pets VALUES ('nobody')");
  }

  it('keeps everything when it is opened again', async () => {
    const index = { pk: 'OPEN', sk: '1' };
    await store.transact([{ ...create(key, { a: 1 }, { paid: 5 }), index, expiresAt: 99 }], [resume('r')]);
    reopen();
    expect((await store.query({ pk: 'OPEN', index: true })).items).toEqual([
      { ...key, version: 1, data: { a: 1 }, counters: { paid: 5 }, index, expiresAt: 99 },
    ]);
    expect(store.pendingEffects()).toEqual([resume('r')]);
  });

  describe('reads and refusals', () => {
    it('are not told while a crash could undo what they saw', async () => {
      const told: string[] = [];
      const writing = store.transact([create(key)]).then(() => told.push('written'));
      const reading = [
        store.get(key).then((item) => told.push(`get ${item?.version}`)),
        store.query({ pk: key.pk }).then(({ items }) => told.push(`query ${items.length}`)),
        store.transact([create(key)]).catch(() => told.push('refused')),
      ];
      const elsewhere = await store.get({ pk: 'ELSEWHERE', sk: 'CLAIM' });
      expect([elsewhere, told]).toEqual([undefined, []]);
      await Promise.all([writing, ...reading]);
      expect(told.toSorted()).toEqual(['get 1', 'query 1', 'refused', 'written']);
    });

    it('fail with the commit that they hang on', async () => {
      const before = { ...key, version: 1, data: 'before', counters: {} };
      await store.transact([create(key, 'before')]);
      const outcomes = [
        store.transact([replace(key, 1, 'after')], [resume('r')]),
        store.get(key),
        store.query({ pk: key.pk }),
        store.query({ pk: 'INDEX', index: true }),
        store.transact([create(key)]),
      ];
      spoilCommit();
      for (const outcome of await Promise.allSettled(outcomes)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(TransientFailure) });
      }
      expect(await store.get(key)).toEqual(before);
      expect(store.pendingEffects()).toEqual([]);
    });
  });

  describe('effects', () => {
    let heard: string[];
    const note = (effects: readonly Effect[]) => heard.push(...effects.map(({ id }) => id));
    beforeEach(() => {
      heard = [];
    });

    it('are heard in the group that holds them, in the order of their transactions', async () => {
      store.onWritten(() => expect(database.sqlite.isTransaction).toBe(true));
      store.onWritten(note);
      const writing = times(5, (at) => store.transact([], [resume(`${at}/a`), resume(`${at}/b`)]));
      await Promise.all(writing);
      expect(heard).toEqual(['0/a', '0/b', '1/a', '1/b', '2/a', '2/b', '3/a', '3/b', '4/a', '4/b']);
    });

    it('are not heard when the transaction is refused, nor by who stopped listening', async () => {
      const stop = store.onWritten(note);
      await store.transact([create(key)]);
      await expect(store.transact([create(key)], [resume('a')])).rejects.toThrow(ConditionFailed);
      stop();
      await store.transact([], [resume('b')]);
      expect(heard).toEqual([]);
    });

    it('are pending, oldest first, until they are done, and then never again', async () => {
      await store.transact([], [resume('z'), resume('b')]);
      await store.transact([], [resume('a')]);
      store.effectDone('b');
      expect(['z', 'b', 'a', 'x'].map(store.isPending)).toEqual([true, false, true, false]);
      await database.flushed();
      reopen();
      store.onWritten(note);
      expect(store.pendingEffects()).toEqual([resume('z'), resume('a')]);
      await store.transact([], [resume('b'), resume('a'), resume('c')]);
      expect(heard).toEqual(['c']);
      expect(store.pendingEffects()).toEqual([resume('z'), resume('a'), resume('c')]);
    });

    it('that nobody knows are done already', () => {
      expect(store.effectDone('unknown')).toBeUndefined();
    });

    it('that are done in their own group leave their id alone behind', async () => {
      store.onWritten((effects) => {
        for (const { id } of effects) store.effectDone(id);
      });
      await store.transact([], [resume('a')]);
      reopen();
      expect([store.pendingEffects(), store.isPending('a')]).toEqual([[], false]);
      store.onWritten(note);
      await store.transact([], [resume('a')]);
      expect(heard).toEqual([]);
    });
  });

  it('purges what has expired, and nothing else', async () => {
    const keys = times(4, (at) => ({ pk: 'LINK', sk: `${at}` }));
    const expiries = [100, 101, 102];
    await store.transact(
      keys.map((link, at) => {
        const expiresAt = expiries[at];
        return expiresAt === undefined ? create(link) : { ...create(link), expiresAt };
      }),
    );
    expect(await store.purgeExpired(101)).toBe(2);
    expect((await store.query({ pk: 'LINK' })).items.map(({ sk }) => sk)).toEqual(['2', '3']);
    expect(await store.purgeExpired(101)).toBe(0);
  });

  it('counts what was written', async () => {
    await store.transact([create(key, 0, { n: 1 })], [resume('a'), resume('b')]);
    await store.transact([
      remove(key, 1),
      create({ ...key, sk: 'x' }),
      { op: 'check', key: { ...key, sk: 'y' }, when: 'absent' },
    ]);
    await expect(store.transact([remove(key, 1), add({ ...key, sk: 'x' }, { n: 1 })])).rejects.toThrow(
      ConditionFailed,
    );
    expect(store.stats()).toEqual({ writes: 3, transactions: 2, effects: 2 });
  });
});
