/**
 * Which process has a data folder open, for the message to whoever opens it a second time. The lock on the database
 * is what keeps two apart; this is a note beside it, which may be left over from a process that was killed.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ownerFile = (databasePath: string) => join(dirname(databasePath), 'entraide.pid');

/** Notes that this process has the database open; a note that cannot be written is no reason to stop. */
export function noteOwner(databasePath: string): void {
  try {
    writeFileSync(ownerFile(databasePath), `${process.pid}\n`);
  } catch (error) {
    console.error(error);
  }
}

export function forgetOwner(databasePath: string): void {
  rmSync(ownerFile(databasePath), { force: true });
}

/** The process that noted itself last; undefined when there is no note that can be read. */
export function readOwner(databasePath: string): number | undefined {
  try {
    return Number(/^\d+$/m.exec(readFileSync(ownerFile(databasePath), 'utf8'))?.[0]) || undefined;
  } catch {
    return undefined;
  }
}
