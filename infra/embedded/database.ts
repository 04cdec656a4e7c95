/**
 * The one SQLite file of the embedded home: before it the store and the state-machine engine, which write
 * through it; after it the disk. Writes of one event-loop turn share one transaction and one flush of the log;
 * while that is under way, the next group gathers.
 */

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DamagedDatabase, explainOpening, requireWritable } from './database-failures.ts';
import type { Database, Durability } from './database-port.ts';
import { GroupedDatabase } from './grouped-database.ts';
import { type LogSync, openLogSync } from './log-sync.ts';

interface DatabaseOptions {
  readonly durability?: Durability;
  /** How the log of the database at a path is flushed. */
  readonly logSync?: (path: string) => LogSync;
}

const LOCK_WAIT_MILLISECONDS = 1_000;

/**
 * Opens the database file for this process alone, creating it when absent.
 * @param path the file, in a folder that exists, or ':memory:'
 * @throws Error naming the file and the reason: another process has it open, it cannot be written, or it is
 *   no whole database, in which case it is left as it is
 */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database {
  const { durability = 'full', logSync = openLogSync } = options;
  if (path !== ':memory:') requireWritable(path);
  let sqlite: DatabaseSync | undefined;
  try {
    requireWhole(path);
    sqlite = new DatabaseSync(path, { timeout: LOCK_WAIT_MILLISECONDS });
    configure(sqlite);
  } catch (error) {
    sqlite?.close();
    throw explainOpening(path, error);
  }
  if (path === ':memory:') return new GroupedDatabase(sqlite, 'memory');
  return new GroupedDatabase(sqlite, durability, durability === 'full' ? logSync(path) : undefined);
}

/**
 * Looks through a file that exists, without writing to it or to its log: better than finding out at the first claim.
 * @throws Error when pages are missing or do not hang together
 */
function requireWhole(path: string): void {
  if (!existsSync(path)) return;
  const looking = new DatabaseSync(path, { readOnly: true, timeout: LOCK_WAIT_MILLISECONDS });
  let found: unknown;
  try {
    found = looking.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  } finally {
    looking.close();
  }
  if (found !== 'ok') throw new DamagedDatabase(path, String(found));
}

function configure(sqlite: DatabaseSync): void {
  sqlite.exec('PRAGMA locking_mode = EXCLUSIVE');
  sqlite.exec('PRAGMA page_size = 8192');
  sqlite.exec('PRAGMA journal_mode = WAL');
  // A commit then leaves the log whole, whatever happens; making it durable is ours to do, and to wait for.
  sqlite.exec('PRAGMA synchronous = NORMAL');
  sqlite.exec('PRAGMA cache_size = -16384');
  sqlite.exec('PRAGMA wal_autocheckpoint = 2000');
  sqlite.exec('PRAGMA journal_size_limit = 33554432');
  sqlite.exec('PRAGMA temp_store = MEMORY');
  // Takes the exclusive lock now rather than at the first write.
  sqlite.exec('BEGIN IMMEDIATE; COMMIT');
}
