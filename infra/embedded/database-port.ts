/** The embedded database as its users see it: group commits, and what an acknowledged write survives. */

import type { DatabaseSync } from 'node:sqlite';

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
   * Runs `work` at once, in the open group transaction, and settles when the group is durable: with the
   * result, or with what `work` threw (its own writes rolled back). Nobody learns an outcome, good or bad,
   * that a crash could still undo.
   * @throws TransientFailure when the group could not be committed (disk full, I/O error): nothing was written; or
   *   when the disk does not say whether it kept what was committed, and the program must be started again
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
   * @throws TransientFailure when the last group could not be committed, as for `write`
   */
  flushed(): Promise<void>;
  /** Empties the log into the file, so that what was erased stands in neither; false while a group is on its way. */
  emptyLog(): boolean;
  /** Commits what is open and closes the file. */
  close(): void;
}

export type Durability = 'full' | 'normal';
