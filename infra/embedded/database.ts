/**
 * The one SQLite file of the embedded home: before it the store and the state-machine engine, which write
 * through it; after it the disk. Writes of one event-loop turn share one transaction and one fsync.
 */
import { DatabaseSync } from 'node:sqlite';
import { TransientFailure } from '../../functions/adapters/failures.ts';

export type Durability = 'full' | 'normal';

export interface WriteOptions {
  /**
   * Default true: a work that throws takes back its own writes alone. With false there is nothing to take back
   * to, which is cheaper: for works that throw only before their first write. If SQLite itself fails in such a
   * work, the whole group is rolled back and every write in it rejects with TransientFailure.
   */
  readonly savepoint?: boolean;
}

export interface Database {
  /** For reads, which see the writes of the open group, and for preparing statements. */
  readonly sqlite: DatabaseSync;
  /** What an acknowledged write survives: `full` a power cut, `normal` a killed process, `memory` nothing. */
  readonly durability: Durability | 'memory';
  /**
   * Runs `work` at once, in the open group transaction, and settles when the group is committed: with the
   * result, or with what `work` threw (its own writes rolled back). Nobody learns an outcome, good or bad,
   * that a crash could still undo.
   * @throws TransientFailure when the group could not be committed (disk full, I/O error): nothing was written
   */
  write<Result>(work: (sqlite: DatabaseSync) => Result, options?: WriteOptions): Promise<Result>;
  /**
   * Resolves when everything written so far is durable; while a group is open, the same promise at every call.
   * @throws TransientFailure when the open group could not be committed
   */
  flushed(): Promise<void>;
  /** Commits what is open and closes the file. */
  close(): void;
}

/** SQLite's primary result codes for which the same write may succeed later. */
const TRANSIENT_CODES = new Map([
  [5, 'the file is busy'],
  [7, 'out of memory'],
  [8, 'the file is read-only'],
  [10, 'input or output error'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
]);

const LOCK_WAIT_MILLISECONDS = 1_000;

/**
 * Opens the database file for this process alone, creating it when absent.
 * @param path the file, in a folder that exists, or ':memory:'
 * @throws Error naming the file and the reason: another process has it open, or it is no database
 */
export function openDatabase(path: string, options: { readonly durability?: Durability } = {}): Database {
  const durability = options.durability ?? 'full';
  const sqlite = new DatabaseSync(path, { timeout: LOCK_WAIT_MILLISECONDS });
  try {
    configure(sqlite, durability);
  } catch (error) {
    sqlite.close();
    throw explainOpening(path, error);
  }
  return groupWrites(sqlite, path === ':memory:' ? 'memory' : durability);
}

function explainOpening(path: string, error: unknown): Error {
  const busy = primaryCode(error) === 5;
  const why = busy
    ? `Another process is using ${path}. Stop that process first, or choose another data folder for this one.`
    : `${path} cannot be used as a database: ${error instanceof Error ? error.message : error}`;
  return new Error(why, { cause: error });
}

function configure(sqlite: DatabaseSync, durability: Durability): void {
  sqlite.exec('PRAGMA locking_mode = EXCLUSIVE');
  sqlite.exec('PRAGMA page_size = 8192');
  sqlite.exec('PRAGMA journal_mode = WAL');
  sqlite.exec(`PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
  sqlite.exec('PRAGMA cache_size = -32768');
  sqlite.exec('PRAGMA wal_autocheckpoint = 2000');
  sqlite.exec('PRAGMA journal_size_limit = 33554432');
  sqlite.exec('PRAGMA temp_store = MEMORY');
  // Takes the exclusive lock now rather than at the first write.
  sqlite.exec('BEGIN IMMEDIATE; COMMIT');
}

interface Group {
  readonly settled: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (failure: TransientFailure) => void;
}

function groupWrites(sqlite: DatabaseSync, durability: Database['durability']): Database {
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const enter = sqlite.prepare('SAVEPOINT work');
  const leave = sqlite.prepare('RELEASE work');
  let open: Group | undefined;
  let working = false;

  function openGroup(): Group {
    if (open) return open;
    begin.run();
    const { promise: settled, resolve, reject } = Promise.withResolvers<void>();
    // Each write reports the failure to its own caller.
    settled.catch(() => undefined);
    open = { settled, resolve, reject };
    setImmediate(commitGroup, open);
    return open;
  }

  function commitGroup(group: Group): void {
    if (group !== open) return;
    try {
      commit.run();
      open = undefined;
      group.resolve();
    } catch (error) {
      abandonGroup(group, error);
    }
  }

  function abandonGroup(group: Group, error: unknown): void {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
    open = undefined;
    group.reject(
      new TransientFailure(`The database could not be written: ${reasonOf(error)}`, { cause: error }),
    );
  }

  function attempt<Result>(group: Group, work: (sqlite: DatabaseSync) => Result, savepoint: boolean) {
    working = true;
    try {
      if (savepoint) enter.run();
      const result = work(sqlite);
      if (savepoint) leave.run();
      return group.settled.then(() => result);
    } catch (error) {
      const recoverable = sqlite.isTransaction && (savepoint || primaryCode(error) === undefined);
      if (!recoverable) abandonGroup(group, error);
      else if (savepoint) sqlite.exec('ROLLBACK TO work; RELEASE work');
      return group.settled.then(() => Promise.reject(asFailure(error)));
    } finally {
      working = false;
    }
  }

  return {
    sqlite,
    durability,
    async write(work, { savepoint = true } = {}) {
      if (working) throw new Error('A write cannot start another write.');
      let group: Group;
      try {
        group = openGroup();
      } catch (error) {
        throw asFailure(error);
      }
      return attempt(group, work, savepoint);
    },
    flushed: () => open?.settled ?? Promise.resolve(),
    close() {
      if (open) commitGroup(open);
      sqlite.close();
    },
  };
}

/** SQLite's primary result code, or undefined when the error is not SQLite's. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

function reasonOf(error: unknown): string {
  const known = TRANSIENT_CODES.get(primaryCode(error) ?? -1);
  return known ?? (error instanceof Error ? error.message : String(error));
}

function asFailure(error: unknown): unknown {
  if (!TRANSIENT_CODES.has(primaryCode(error) ?? -1)) return error;
  return new TransientFailure(`The database could not be written: ${reasonOf(error)}`, { cause: error });
}
