/** The database behind its interface: gathers writes in groups, commits them, and has the log flushed. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { TransientFailure } from '../../functions/platform/failures.ts';
import { asFailure, couldNotWrite, isFromSqlite } from './database-failures.ts';
import type { Database, WriteOptions } from './database-port.ts';
import type { LogSync } from './log-sync.ts';

interface Group {
  readonly settled: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (failure: TransientFailure) => void;
}

interface Ran<Result> {
  readonly group: Group;
  readonly outcome: () => Result;
}

export class GroupedDatabase implements Database {
  readonly sqlite: DatabaseSync;
  readonly durability: Database['durability'];
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #enter: StatementSync;
  readonly #leave: StatementSync;
  readonly #log: LogSync | undefined;
  #open: Group | undefined;
  /** Committed, and on its way to the disk. */
  #syncing: Group | undefined;
  /** Why nothing can be written any more. */
  #broken: TransientFailure | undefined;
  #working = false;
  lostGroups = 0;
  readonly #beforeCommit: (() => void)[] = [];
  readonly #onLost: (() => void)[] = [];

  constructor(sqlite: DatabaseSync, durability: Database['durability'], log?: LogSync) {
    this.sqlite = sqlite;
    this.durability = durability;
    this.#log = log;
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
    return (this.#open ?? this.#syncing)?.settled ?? Promise.resolve();
  }

  emptyLog(): boolean {
    if (this.#open || this.#syncing) return false;
    this.sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return true;
  }

  close(): void {
    const { open, syncing } = { open: this.#open, syncing: this.#syncing };
    this.#syncing = undefined;
    if (open) this.#commitOpen(open);
    try {
      this.#log?.now();
      syncing?.resolve();
      open?.resolve();
    } catch (error) {
      for (const group of [syncing, open]) group?.reject(couldNotWrite(error));
    }
    this.#log?.close();
    this.sqlite.close();
  }

  #openGroup(): Group {
    if (this.#broken) throw this.#broken;
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
    this.#commitSoon(group);
    return group;
  }

  #commitSoon(group: Group): void {
    setImmediate(() => this.#commitGroup(group));
  }

  /** At the end of the turn; while the group before is on its way to the disk, at the end of that. */
  #commitGroup(group: Group): void {
    if (group !== this.#open || this.#syncing) return;
    if (!this.#commitOpen(group)) return;
    if (this.#log) {
      this.#syncing = group;
      this.#log.start((error) => this.#synced(group, error));
    } else group.resolve();
  }

  #commitOpen(group: Group): boolean {
    try {
      for (const work of this.#beforeCommit) work();
      this.#commit.run();
      this.#open = undefined;
      return true;
    } catch (error) {
      this.#abandon(group, error);
      return false;
    }
  }

  #synced(group: Group, error: Error | null): void {
    if (group !== this.#syncing) return;
    this.#syncing = undefined;
    if (error) this.#break(group, error);
    else group.resolve();
    if (this.#open) this.#commitSoon(this.#open);
  }

  /** What was committed cannot be taken back, and nobody knows whether it will be there after a crash. */
  #break(group: Group, error: Error): void {
    this.#broken = couldNotWrite(error);
    group.reject(this.#broken);
    if (this.#open) this.#abandon(this.#open, error);
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
