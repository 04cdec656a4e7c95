/**
 * The one SQLite file of the embedded runtime: before it the store and the state-machine engine, which write
 * through it; after it the disk. Writes of one event-loop turn share one transaction and one flush of the log;
 * while that is under way, the next group gathers.
 */

import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import {
  DamagedDatabase,
  EmptyDatabase,
  explainOpening,
  LostDatabase,
  OtherFormat,
  requireWritable,
} from './database-failures.ts';
import type { Database, Durability } from './database-port.ts';
import { GroupedDatabase } from './grouped-database.ts';
import { findLogDamage } from './log-check.ts';
import { type LogSync, openLogSync } from './log-sync.ts';

interface DatabaseOptions {
  readonly durability?: Durability;
  /** How the log of the database at a path is flushed. */
  readonly logSync?: (path: string) => LogSync;
}

const LOCK_WAIT_MILLISECONDS = 1_000;
/**
 * How what is kept in a data folder is laid out, noted in the file itself. One more whenever a program cannot go on with
 * what the one before it left.
 */
const FOLDER_FORMAT = 4;

/**
 * Opens the database file for this process alone, creating it when absent.
 * @param path the file, in a folder that exists, or ':memory:'
 * @throws Error naming the file and the reason: another process has it open, it cannot be written, it is empty, of
 *   another format, or no whole database, or it is gone and its log is not; in which cases all is left as it is
 */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database {
  const { durability = 'full', logSync = openLogSync } = options;
  if (path !== ':memory:') requireWritable(path);
  let sqlite: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') prepareFile(path);
    sqlite = new DatabaseSync(path, { timeout: LOCK_WAIT_MILLISECONDS });
    configure(sqlite);
  } catch (error) {
    sqlite?.close();
    throw explainOpening(path, error);
  }
  if (path === ':memory:') return new GroupedDatabase(sqlite, 'memory');
  return new GroupedDatabase(sqlite, durability, durability === 'full' ? logSync(path) : undefined);
}

function prepareFile(path: string): void {
  if (!existsSync(path)) {
    // SQLite would take a new file for it, and throw the log away.
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) throw new LostDatabase(path);
    makeFile(path);
    return;
  }
  // SQLite takes an empty file for a new database: people would find that they had never filed anything.
  if (statSync(path).size === 0) throw new EmptyDatabase(path);
  const damage = findLogDamage(path);
  if (damage !== undefined) throw new DamagedDatabase(`${path}-wal`, damage);
  requireWhole(path);
}

/** Under its name there is a database of our format or none, whenever the machine stops. */
function makeFile(path: string): void {
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  const sqlite = new DatabaseSync(unfinished);
  sqlite.exec('PRAGMA page_size = 8192');
  sqlite.exec(`PRAGMA user_version = ${FOLDER_FORMAT}`);
  sqlite.close();
  renameSync(unfinished, path);
}

/**
 * Looks through a file that exists, without writing to it or to its log: better than finding out at the first claim.
 * @throws Error when pages are missing or do not hang together, or it is of another format
 */
function requireWhole(path: string): void {
  const looking = new DatabaseSync(path, { readOnly: true, timeout: LOCK_WAIT_MILLISECONDS });
  let found: unknown;
  let format: unknown;
  try {
    found = looking.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    format = looking.prepare('PRAGMA user_version').get()?.user_version;
  } finally {
    looking.close();
  }
  if (found !== 'ok') throw new DamagedDatabase(path, String(found));
  if (format !== FOLDER_FORMAT) throw new OtherFormat(path, Number(format), FOLDER_FORMAT);
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
  // What is deleted or replaced is overwritten in the file: erased words are not to be read from it.
  sqlite.exec('PRAGMA secure_delete = ON');
  // Takes the exclusive lock now rather than at the first write.
  sqlite.exec('BEGIN IMMEDIATE; COMMIT');
}
