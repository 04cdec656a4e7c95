/**
 * The one SQLite file of the embedded home: before it the store and the state-machine engine, which write
 * through it; after it the disk. Writes of one event-loop turn share one transaction and one fsync.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { TransientFailure } from '../../functions/adapters/failures.ts';
import { asFailure, couldNotWrite, explainOpening, isFromSqlite } from './database-failures.ts';

type Durability = 'full' | 'normal';

interface WriteOptions {
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
   * Runs `work` at once, in the open group transaction, and tells its outcome at once: for work whose caller writes
   * to this database too, so that the caller's own write is lost with it.
   */
  stage<Result>(work: (sqlite: DatabaseSync) => Result, options?: WriteOptions): Result;
  /** Runs `work` inside every group before it is committed: for what is gathered in memory while a group is open. */
  beforeCommit(work: () => void): void;
  /** Runs `work` at once when a group was rolled back: what memory holds of it does not stand. */
  onLost(work: () => void): void;
  /** How many groups were rolled back. */
  readonly lostGroups: number;
  /**
   * Resolves when everything written so far is durable; while a group is open, the same promise at every call.
   * @throws TransientFailure when the open group could not be committed
   */
  flushed(): Promise<void>;
  /** Commits what is open and closes the file. */
  close(): void;
}

const LOCK_WAIT_MILLISECONDS = 1_000;

/**
 * Opens the database file for this process alone, creating it when absent.
 * @param path the file, in a folder that exists, or ':memory:'
 * @throws Error naming the file and the reason: another process has it open, or it is no database
 */
export function openDatabase(path: string, options: { readonly durability?: Durability } = {}): Database {
  const durability = options.durability ?? 'full';
  let sqlite: DatabaseSync | undefined;
  try {
    sqlite = new DatabaseSync(path, { timeout: LOCK_WAIT_MILLISECONDS });
    configure(sqlite, durability);
  } catch (error) {
    sqlite?.close();
    throw explainOpening(path, error);
  }
  return new GroupedDatabase(sqlite, path === ':memory:' ? 'memory' : durability);
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

interface Ran<Result> {
  readonly group: Group;
  readonly outcome: () => Result;
}

class GroupedDatabase implements Database {
  readonly sqlite: DatabaseSync;
  readonly durability: Database['durability'];
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #enter: StatementSync;
  readonly #leave: StatementSync;
  #open: Group | undefined;
  #working = false;
  lostGroups = 0;
  readonly #beforeCommit: (() => void)[] = [];
  readonly #onLost: (() => void)[] = [];

  constructor(sqlite: DatabaseSync, durability: Database['durability']) {
    this.sqlite = sqlite;
    this.durability = durability;
    this.#begin = sqlite.prepare('BEGIN IMMEDIATE');
    this.#commit = sqlite.prepare('COMMIT');
    this.#enter = sqlite.prepare('SAVEPOINT work');
    this.#leave = sqlite.prepare('RELEASE work');
  }

  async write<Result>(work: (sqlite: DatabaseSync) => Result, options: WriteOptions = {}): Promise<Result> {
    const { group, outcome } = this.#run(work, options);
    await group.settled;
    return outcome();
  }

  stage<Result>(work: (sqlite: DatabaseSync) => Result, options: WriteOptions = {}): Result {
    return this.#run(work, options).outcome();
  }

  beforeCommit(work: () => void): void {
    this.#beforeCommit.push(work);
  }

  onLost(work: () => void): void {
    this.#onLost.push(work);
  }

  #run<Result>(work: (sqlite: DatabaseSync) => Result, options: WriteOptions): Ran<Result> {
    if (this.#working) throw new Error('A write cannot start another write.');
    const savepoint = options.savepoint ?? true;
    const group = this.#openGroup();
    let outcome: () => Result;
    this.#working = true;
    try {
      if (savepoint) this.#enter.run();
      const result = work(this.sqlite);
      if (savepoint) this.#leave.run();
      outcome = () => result;
    } catch (error) {
      this.#undo(group, error, savepoint);
      outcome = () => {
        throw asFailure(error);
      };
    } finally {
      this.#working = false;
    }
    return { group, outcome };
  }

  flushed(): Promise<void> {
    return this.#open?.settled ?? Promise.resolve();
  }

  close(): void {
    if (this.#open) this.#commitGroup(this.#open);
    this.sqlite.close();
  }

  #openGroup(): Group {
    if (this.#open) return this.#open;
    try {
      this.#begin.run();
    } catch (error) {
      throw asFailure(error);
    }
    const { promise: settled, resolve, reject } = Promise.withResolvers<void>();
    // Each write tells its own caller.
    settled.catch(() => undefined);
    const group = { settled, resolve, reject };
    this.#open = group;
    setImmediate(() => this.#commitGroup(group));
    return group;
  }

  #commitGroup(group: Group): void {
    if (group !== this.#open) return;
    try {
      for (const work of this.#beforeCommit) work();
      this.#commit.run();
      this.#open = undefined;
      group.resolve();
    } catch (error) {
      this.#abandon(group, error);
    }
  }

  /** Takes back what a work wrote before it threw; the whole group when there is no way to tell. */
  #undo(group: Group, error: unknown, savepoint: boolean): void {
    const alone = this.sqlite.isTransaction && (savepoint || !isFromSqlite(error));
    if (!alone) this.#abandon(group, error);
    else if (savepoint) this.sqlite.exec('ROLLBACK TO work; RELEASE work');
  }

  #abandon(group: Group, error: unknown): void {
    if (this.sqlite.isTransaction) this.sqlite.exec('ROLLBACK');
    this.#open = undefined;
    this.lostGroups += 1;
    for (const work of this.#onLost) work();
    group.reject(couldNotWrite(error));
  }
}
