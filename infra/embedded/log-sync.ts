/**
 * Makes what was committed durable without holding the event loop: the write-ahead log is flushed to the disk on a
 * thread of the pool while the next group gathers. Before it the commits of the database, after it the disk.
 */
import { close, fdatasync, fdatasyncSync, openSync } from 'node:fs';

export interface LogSync {
  /** Calls back once everything in the log at this moment is on the disk, or with why that cannot be known. */
  start(done: (error: Error | null) => void): void;
  /** The same, at once. @throws Error */
  now(): void;
  close(): void;
}

/** @param databasePath the database, whose log exists already */
export function openLogSync(databasePath: string): LogSync {
  // SQLite holds its locks on the database file, so that closing this descriptor gives none of them up.
  const descriptor = openSync(`${databasePath}-wal`, 'r+');
  let underWay = 0;
  let isClosed = false;
  const closeWhenFree = () => {
    if (isClosed && underWay === 0) close(descriptor, () => undefined);
  };
  return {
    start(done) {
      underWay += 1;
      fdatasync(descriptor, (error) => {
        underWay -= 1;
        closeWhenFree();
        done(error);
      });
    },
    now: () => fdatasyncSync(descriptor),
    close() {
      isClosed = true;
      closeWhenFree();
    },
  };
}
