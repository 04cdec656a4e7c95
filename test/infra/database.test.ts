/** Writes that go to the database in groups. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TransientFailure } from '../../functions/platform/failures.ts';
import { openDatabase } from '../../infra/embedded/database.ts';
import type { Database } from '../../infra/embedded/database-port.ts';
import { type LogSync, openLogSync } from '../../infra/embedded/log-sync.ts';

let folder: string;
let file: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'database-'));
  file = path.join(folder, 'test.db');
  open();
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

function open(
  durability: 'full' | 'normal' = 'full',
  logSync: (path: string) => LogSync = openLogSync,
): void {
  database = openDatabase(file, { durability, logSync });
  database.sqlite.exec('CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY) STRICT');
}

function insert(name: string): Promise<unknown> {
  return database.write((sqlite) => {
    sqlite.prepare('INSERT INTO notes VALUES (?)').run(name);
  });
}

function fail(name: string): Promise<unknown> {
  return database.write((sqlite) => {
    sqlite.prepare('INSERT OR IGNORE INTO notes VALUES (?)').run(name);
    throw new Error(`not ${name}`);
  });
}

function names(): unknown[] {
  return database.sqlite
    .prepare('SELECT name FROM notes ORDER BY rowid')
    .all()
    .map((row) => row.name);
}

async function afterMicrotasks(): Promise<void> {
  for (let hops = 0; hops < 20; hops += 1) await Promise.resolve();
}

function reason(outcome: PromiseSettledResult<unknown>): unknown {
  return outcome.status === 'rejected' ? outcome.reason : outcome;
}

function times<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

describe('a group', () => {
  it('is open until the turn ends, and tells no outcome before', async () => {
    const outcomes: string[] = [];
    const told = [insert('a'), insert('b'), fail('c')].map((write, at) =>
      write.then(
        () => outcomes.push(`${at} done`),
        () => outcomes.push(`${at} failed`),
      ),
    );
    await afterMicrotasks();
    expect(database.sqlite.isTransaction).toBe(true);
    expect(outcomes).toEqual([]);
    await Promise.all(told);
    expect(database.sqlite.isTransaction).toBe(false);
    expect(outcomes).toEqual(['0 done', '1 done', '2 failed']);
  });

  it('runs each work at once, in order, and resolves with its result', async () => {
    const write = database.write((sqlite) => sqlite.prepare('SELECT count(*) AS n FROM notes').get()?.n);
    const after = insert('a').then(() => names());
    expect(names()).toEqual(['a']);
    expect(await write).toBe(0);
    expect(await after).toEqual(['a']);
  });

  it('is flushed when it is durable, and nothing waits when nothing was written', async () => {
    await database.flushed();
    void insert('a');
    expect(database.flushed()).toBe(database.flushed());
    await database.flushed();
    expect(database.sqlite.isTransaction).toBe(false);
    database.close();
    open();
    expect(names()).toEqual(['a']);
  });

  it('is committed when the database is closed', async () => {
    const write = insert('a');
    database.close();
    await write;
    open();
    expect(names()).toEqual(['a']);
  });

  it('takes no write inside a write', async () => {
    let inner: Promise<unknown> = Promise.resolve();
    await database.write(() => {
      inner = insert('b');
      inner.catch(() => undefined);
    });
    await expect(inner).rejects.toThrow('A write cannot start another write.');
    expect(names()).toEqual([]);
  });

  it('holds what the works that did not throw wrote, whatever the others did', async () => {
    const work = fc.record({ name: fc.string({ maxLength: 3 }), throws: fc.boolean(), turn: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 40 }), async (works) => {
        database.sqlite.exec('DELETE FROM notes');
        const model: string[] = [];
        const told: Promise<unknown>[] = [];
        for (const { name, throws, turn } of works) {
          // A name that is there already makes SQLite itself refuse, half way through the work.
          const refused = throws || model.includes(name);
          if (!refused) model.push(name);
          const outcome = throws ? fail(name) : insert(name);
          told.push(
            outcome
              .then(
                () => 'done',
                () => 'refused',
              )
              .then((word) => expect(word).toBe(refused ? 'refused' : 'done')),
          );
          if (turn) await database.flushed();
        }
        await Promise.all(told);
        expect(names()).toEqual(model);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is gathered in memory', () => {
  it('is told at once when it is staged, and durable with the group', async () => {
    expect(database.stage((sqlite) => sqlite.exec("INSERT INTO notes VALUES ('a')"))).toBeUndefined();
    expect(database.sqlite.isTransaction).toBe(true);
    expect(() =>
      database.stage(() => {
        throw new RangeError('no');
      }),
    ).toThrow(RangeError);
    await database.flushed();
    database.close();
    open();
    expect(names()).toEqual(['a']);
  });

  it('is written before each commit', async () => {
    const gathered: string[] = [];
    database.beforeCommit(() => {
      for (const name of gathered.splice(0))
        database.sqlite.prepare('INSERT INTO notes VALUES (?)').run(name);
    });
    await database.write(() => gathered.push('a'));
    await database.write(() => gathered.push('b'));
    expect([names(), gathered]).toEqual([['a', 'b'], []]);
  });

  it('takes the group with it when it cannot be written, and hears of that', async () => {
    const heard: string[] = [];
    let fails = true;
    database.beforeCommit(() => {
      if (fails) throw new Error('full');
    });
    database.onLost(() => heard.push(`lost ${database.lostGroups}`));
    const outcomes = await Promise.allSettled([insert('a'), database.flushed()]);
    expect(outcomes.map(reason)).toEqual([expect.any(TransientFailure), expect.any(TransientFailure)]);
    fails = false;
    await insert('b');
    expect([names(), heard]).toEqual([['b'], ['lost 1']]);
  });
});

describe('a failure', () => {
  it('of one work takes back its writes alone, and is told as it was thrown', async () => {
    const first = insert('a');
    const thrown = new Error('half way');
    const second = database.write((sqlite) => {
      sqlite.exec("INSERT INTO notes VALUES ('b')");
      throw thrown;
    });
    const third = insert('c');
    await Promise.all([first, expect(second).rejects.toBe(thrown), third]);
    expect(names()).toEqual(['a', 'c']);
  });

  it('of SQLite in a work without a savepoint takes back the group', async () => {
    await insert('a');
    const outcomes = await Promise.allSettled([
      insert('b'),
      database.write((sqlite) => sqlite.exec("INSERT INTO notes VALUES ('a')"), { savepoint: false }),
    ]);
    expect(outcomes.map(reason)).toEqual([expect.any(TransientFailure), expect.any(TransientFailure)]);
    await insert('c');
    expect(names()).toEqual(['a', 'c']);
  });

  it('before the first write of a work without a savepoint leaves the group alone', async () => {
    const first = insert('a');
    const thrown = new Error('not now');
    const second = database.write(
      () => {
        throw thrown;
      },
      { savepoint: false },
    );
    await Promise.all([first, expect(second).rejects.toBe(thrown)]);
    expect(names()).toEqual(['a']);
  });

  it('of the commit rejects every write of the group, and the next group stands', async () => {
    database.sqlite.exec('CREATE TABLE owners (name TEXT PRIMARY KEY) STRICT');
    database.sqlite.exec(
      'CREATE TABLE pets (owner TEXT REFERENCES owners (name) DEFERRABLE INITIALLY DEFERRED) STRICT',
    );
    const outcomes = await Promise.allSettled([
      insert('a'),
      database.write((sqlite) => sqlite.exec("INSERT INTO pets VALUES ('nobody')")),
      fail('b'),
      database.flushed(),
    ]);
    for (const outcome of outcomes) expect(reason(outcome)).toBeInstanceOf(TransientFailure);
    expect(names()).toEqual([]);
    await insert('c');
    expect(names()).toEqual(['c']);
  });

  it('for want of space is transient, and the database goes on when there is space', async () => {
    const [{ page_count: pages } = { page_count: 0 }] = database.sqlite.prepare('PRAGMA page_count').all();
    database.sqlite.exec(`PRAGMA max_page_count = ${Number(pages) + 4}`);
    const outcomes = await Promise.allSettled(times(20, (at) => insert(`${at}${'x'.repeat(5_000)}`)));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const outcome of refused) expect(reason(outcome)).toMatchObject({ message: /the disk is full/ });
    expect(names()).toHaveLength(outcomes.length - refused.length);
    database.sqlite.exec('PRAGMA max_page_count = 100000');
    await insert('room again');
    expect(names()).toContain('room again');
  });
});
