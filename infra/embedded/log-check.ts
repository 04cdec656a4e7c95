/**
 * Looks through SQLite's write-ahead log before it is opened. SQLite passes over everything from the first frame on that
 * does not fit, which is right for the torn end of a transaction, and silently loses the rest of a log that was damaged
 * in the middle. Format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
import { existsSync, readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;
/** The last bit says in which order the bytes of a word are summed. */
const magic = 0x377f0682;
/** A power cut may leave one transaction that was not flushed, with frames missing; more than one it cannot. */
const mostTornTransactions = 1;

type Sums = readonly [number, number];

/** Why the log of this database cannot be trusted, or undefined when it can, or there is none. */
export function findLogDamage(databasePath: string): string | undefined {
  const file = `${databasePath}-wal`;
  if (!existsSync(file)) return undefined;
  const log = readFileSync(file);
  // Cut off while its first bytes were written.
  if (log.length < headerBytes) return undefined;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  const sums = sum(log.subarray(0, 24), isBigEndian, [0, 0]);
  const isHeader = (log.readUInt32BE(0) & ~1) === magic && fits(log, 24, sums);
  if (!isHeader) return 'the beginning of the log is not what was written';
  const lost = transactionsAfterDamage(log, isBigEndian, sums);
  return lost > mostTornTransactions ? `the log is damaged before its last ${lost} transactions` : undefined;
}

/** How many transactions of this log end after the first frame that does not fit. */
function transactionsAfterDamage(log: Buffer, isBigEndian: boolean, headerSums: Sums): number {
  const pageBytes = log.readUInt32BE(8);
  let sums: Sums | undefined = headerSums;
  let lost = 0;
  for (
    let at = headerBytes;
    at + frameHeaderBytes + pageBytes <= log.length;
    at += frameHeaderBytes + pageBytes
  ) {
    // A frame of an earlier round of the log, which is in the database already.
    const isOfThisRound = log.compare(log, 16, 24, at + 8, at + 16) === 0;
    if (sums && isOfThisRound) {
      const begun = sum(log.subarray(at, at + 8), isBigEndian, sums);
      const page = log.subarray(at + frameHeaderBytes, at + frameHeaderBytes + pageBytes);
      const ended = sum(page, isBigEndian, begun);
      if (fits(log, at + 16, ended)) {
        sums = ended;
        continue;
      }
    }
    sums = undefined;
    const endsTransaction = log.readUInt32BE(at + 4) !== 0;
    if (isOfThisRound && endsTransaction) lost += 1;
  }
  return lost;
}

function sum(bytes: Buffer, isBigEndian: boolean, [first, second]: Sums): Sums {
  let [s0, s1] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    s0 = (s0 + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + s1) >>> 0;
    s1 = (s1 + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + s0) >>> 0;
  }
  return [s0, s1];
}

function fits(log: Buffer, at: number, [s0, s1]: Sums): boolean {
  return log.readUInt32BE(at) === s0 && log.readUInt32BE(at + 4) === s1;
}
