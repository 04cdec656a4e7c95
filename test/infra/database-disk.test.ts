/** When the disk has it, and how a folder opens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

/** A disk that answers when it is told to. */
class SlowDisk implements LogSync {
  readonly flushes: ((error: Error | null) => void)[] = [];
  start = (done: (error: Error | null) => void) => void this.flushes.push(done);
  now = () => undefined;
  close = () => undefined;
}

function open(
  durability: 'full' | 'normal' = 'full',
  logSync: (path: string) => LogSync = openLogSync,
): void {
  database = openDatabase(file, { durability, logSync });
  database.sqlite.exec('CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY) STRICT');
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function insert(name: string): Promise<unknown> {
  return database.write((sqlite) => {
    sqlite.prepare('INSERT INTO notes VALUES (?)').run(name);
  });
}

function names(): unknown[] {
  return database.sqlite
    .prepare('SELECT name FROM notes ORDER BY rowid')
    .all()
    .map((row) => row.name);
}

describe('the disk', () => {
  let disk: SlowDisk;
  let told: string[];
  const note = (name: string) => {
    insert(name).then(
      () => told.push(name),
      (error: Error) => told.push(`${name} ${error.name}`),
    );
  };
  beforeEach(() => {
    database.close();
    disk = new SlowDisk();
    told = [];
    open('full', () => disk);
  });

  it('has a group before anybody is told; those who come meanwhile are the next group', async () => {
    note('a');
    await turn();
    expect([disk.flushes.length, database.sqlite.isTransaction, told]).toEqual([1, false, []]);
    note('b');
    note('c');
    await turn();
    await turn();
    expect([disk.flushes.length, database.sqlite.isTransaction, told]).toEqual([1, true, []]);
    disk.flushes[0]?.(null);
    await turn();
    await turn();
    expect([disk.flushes.length, database.sqlite.isTransaction, told]).toEqual([2, false, ['a']]);
    disk.flushes[1]?.(null);
    await turn();
    expect(told).toEqual(['a', 'b', 'c']);
  });

  it('that does not say what it kept ends the writing, until the file is opened again', async () => {
    note('a');
    await turn();
    note('b');
    disk.flushes[0]?.(new Error('input or output error'));
    await turn();
    note('c');
    await turn();
    expect(told).toEqual(['a TransientFailure', 'b TransientFailure', 'c TransientFailure']);
    database.close();
    open();
    await insert('d');
    expect(names()).toEqual(['a', 'd']);
  });

  it('has everything when the database is closed', async () => {
    note('a');
    await turn();
    note('b');
    database.close();
    await turn();
    expect(told).toEqual(['a', 'b']);
    disk.flushes[0]?.(null);
    open();
    expect(names()).toEqual(['a', 'b']);
  });

  it('is not waited for with normal durability', async () => {
    database.close();
    open('normal', () => disk);
    await insert('a');
    expect(disk.flushes).toEqual([]);
  });
});

describe('opening', () => {
  it.each(['full', 'normal'] as const)('%s durability is in force', (durability) => {
    database.close();
    open(durability);
    expect(database.durability).toBe(durability);
    expect(database.sqlite.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('in memory says that nothing lasts', () => {
    const memory = openDatabase(':memory:');
    expect(memory.durability).toBe('memory');
    memory.close();
  });

  it('refuses what is not a database', () => {
    const text = path.join(folder, 'letter.txt');
    writeFileSync(text, 'Dear member, '.repeat(100));
    expect(() => openDatabase(text)).toThrow(`${text} is damaged (file is not a database)`);
  });

  it('refuses a folder that is not there', () => {
    const nowhere = path.join(folder, 'nowhere', 'test.db');
    expect(() => openDatabase(nowhere)).toThrow(`${nowhere} cannot be used as a database: unable to open`);
  });

  it('refuses a file that is open already, naming it and saying what to do', () => {
    expect(() => openDatabase(file)).toThrow(`Another process is using ${file}. Stop that process first`);
  });
});
