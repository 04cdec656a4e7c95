/** What SQLite's errors mean to those who open the embedded database and write to it. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageFull, TransientFailure } from '../../functions/platform/failures.ts';
import { readOwner } from './folder-owner.ts';

const BUSY = 5;
const FULL = 13;
const READ_ONLY = 8;
/** Malformed, not a database. */
const DAMAGED = new Set([11, 26]);

/** SQLite's primary result codes for which the same write may succeed later. */
const TRANSIENT_CODES = new Map([
  [5, 'the file is busy'],
  [7, 'out of memory'],
  [8, 'the file is read-only'],
  [10, 'input or output error'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
]);

/** A file that is no whole database; it is left as it is. */
export class DamagedDatabase extends Error {
  constructor(path: string, why: string) {
    super(
      `${path} is damaged (${why.replaceAll(/\s+/g, ' ')}) and cannot be used as a database. Nothing in it was changed: put a backup of the data folder in its place, or choose another data folder.`,
    );
  }
}

/** A file that was cut to nothing; a new system begins where there is no file at all. */
export class EmptyDatabase extends Error {
  constructor(path: string) {
    super(
      `${path} is empty, although a database stood there. Nothing was changed: put a backup of the data folder in its place. Only if nothing was ever kept in it, remove the file, and a new system begins.`,
    );
  }
}

/** A file that is gone while its log, which holds what was written last, is there. */
export class LostDatabase extends Error {
  constructor(path: string) {
    super(
      `${path} is gone, although its log ${path}-wal is there. Nothing was changed: put the file back, or a backup of the data folder in its place. Only if nothing was ever kept in it, remove the log as well, and a new system begins.`,
    );
  }
}

/** A folder of a program that is older or newer than this one. */
export class OtherFormat extends Error {
  constructor(path: string, found: number, known: number) {
    const [which, advice] =
      found < known
        ? ['an earlier', 'Start the version that made it, or choose another data folder.']
        : ['a later', 'Start that version, or choose another data folder.'];
    super(
      `${path} was made by ${which} version of this program (format ${found}; this one reads format ${known}). Nothing was changed. ${advice}`,
    );
  }
}

/** Why a file could not be opened, naming it and what to do. */
export function explainOpening(path: string, error: unknown): Error {
  const told = [DamagedDatabase, EmptyDatabase, LostDatabase, OtherFormat];
  if (error instanceof Error && told.some((one) => error instanceof one)) return error;
  const why = error instanceof Error ? error.message : String(error);
  const code = primaryCode(error) ?? -1;
  if (DAMAGED.has(code)) return new DamagedDatabase(path, why);
  return new Error(whyNotOpened(path, code, why), { cause: error });
}

function whyNotOpened(path: string, code: number, why: string): string {
  if (code === BUSY) {
    const owner = readOwner(path);
    const which = owner === undefined ? 'Another process' : `Another process (pid ${owner})`;
    return `${which} is using ${path}. Stop that process first, or choose another data folder for this one.`;
  }
  if (code === READ_ONLY) return notWritable(path);
  return `${path} cannot be used as a database: ${why}`;
}

/** @throws Error naming what cannot be written: the folder, or the file in it */
export function requireWritable(path: string): void {
  for (const place of [dirname(path), path].filter(existsSync)) {
    try {
      accessSync(place, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new Error(notWritable(place), { cause: error });
    }
  }
}

function notWritable(place: string): string {
  return `${place} cannot be written. Give it to the user whom this program runs as, or choose another data folder.`;
}

export function isFromSqlite(error: unknown): boolean {
  return primaryCode(error) !== undefined;
}

/** SQLite's primary result code, or undefined when the error is not SQLite's. */
function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}

/** What a caller hears: of a cause that may pass, TransientFailure; anything else as it was thrown. */
export function asFailure(error: unknown): unknown {
  return TRANSIENT_CODES.has(primaryCode(error) ?? -1) ? couldNotWrite(error) : error;
}

/** The failure of a write, whatever its cause. */
export function couldNotWrite(cause: unknown): TransientFailure {
  const known = TRANSIENT_CODES.get(primaryCode(cause) ?? -1);
  const why = known ?? (cause instanceof Error ? cause.message : String(cause));
  const Failure = primaryCode(cause) === FULL ? StorageFull : TransientFailure;
  return new Failure(`The database could not be written: ${why}`, { cause });
}
