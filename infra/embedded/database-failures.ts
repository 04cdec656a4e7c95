/** What SQLite's errors mean to those who open the embedded database and write to it. */
import { TransientFailure } from '../../functions/adapters/failures.ts';

/** SQLite's primary result codes for which the same write may succeed later. */
const TRANSIENT_CODES = new Map([
  [5, 'the file is busy'],
  [7, 'out of memory'],
  [8, 'the file is read-only'],
  [10, 'input or output error'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
]);

/** Why a file could not be opened, naming it and what to do. */
export function explainOpening(path: string, error: unknown): Error {
  const busy = primaryCode(error) === 5;
  const why = busy
    ? `Another process is using ${path}. Stop that process first, or choose another data folder for this one.`
    : `${path} cannot be used as a database: ${error instanceof Error ? error.message : error}`;
  return new Error(why, { cause: error });
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
  return new TransientFailure(`The database could not be written: ${why}`, { cause });
}
