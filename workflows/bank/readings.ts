/** Turns a bank file into one flat list of readings, each of which can be acted on by itself. */

import { accountReadings, readingsOfEntry, sourceOf } from './account-readings.ts';
import type { BankFile, LineStatus } from './bank-file.ts';
import { readCoda } from './coda/read-coda.ts';
import { decodeUndeclared, decodeXml } from './decode-bank-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readableFormat, readDocument } from './parse-bank-file.ts';
import { takeEntry } from './read-account-report.ts';
import { takeLine } from './read-status-report.ts';
import type { Reading } from './reading.ts';
import { statusReadings, statusReadingsInPieces } from './status-readings.ts';
import { readXmlInPieces, type TakeElement } from './xml-reading.ts';

/**
 * Everything that a bank file says, in its order. Two facts of one file never share a key: the second payment
 * of the same amount, on the same day, from the same person counts as the second one, in this file and in
 * every other.
 */
export function readings(file: BankFile): Reading[] {
  const numbered = numbering();
  return (file.kind === 'pain.002' ? statusReadings(file) : accountReadings(file)).map(numbered);
}

/**
 * The same straight from a file, piece by piece: between two of them others may be served, and of what was read only the
 * readings stay in memory. Throws BankFileRejected; then nothing of the file may be used.
 */
export function* readingsInPieces(file: string | Uint8Array): Generator<void, Reading[]> {
  const found: Reading[] = [];
  yield* eachReading(file, (one) => found.push(one));
  return found;
}

/** The same, one reading after the other to `take`, in the file's order: what it does not keep is in memory no longer. */
export function* eachReading(
  file: string | Uint8Array,
  take: (reading: Reading) => unknown,
): Generator<void, void> {
  yield* readableFormat(file) === 'coda' ? readingsOfCoda(file, take) : readingsOfXml(file, take);
}

type TakeReading = (reading: Reading) => unknown;

function* readingsOfCoda(file: string | Uint8Array, found: TakeReading): Generator<void, void> {
  const numbered = numbering();
  yield* readCoda(decodeUndeclared(file), ({ entries }, { createdAt }) => {
    const source = sourceOf('coda', createdAt);
    for (const entry of entries)
      for (const one of readingsOfEntry(entry, source)) found(numbered(detached(one)));
  });
}

function* readingsOfXml(file: string | Uint8Array, found: TakeReading): Generator<void, void> {
  const numbered = numbering();
  const lines: LineStatus[] = [];
  const take: TakeElement = (element, parent, around) => {
    const line = takeLine(element, parent);
    if (line) lines.push(detached(line));
    const taken = line ? undefined : takeEntry(element, parent, around);
    if (!taken) return line !== undefined;
    const source = sourceOf(taken.kind, taken.createdAt);
    for (const one of readingsOfEntry(taken.entry, source)) found(numbered(detached(one)));
    return true;
  };
  const document = readDocument(yield* readXmlInPieces(decodeXml(file), take), lines);
  if (document.kind === 'pain.002') {
    for (const one of yield* statusReadingsInPieces(document)) found(numbered(one));
  } else for (const one of accountReadings(document)) found(numbered(one));
}

/** A copy: texts that were cut out of a file keep all of it in memory. */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function numbering(): (reading: Reading) => Reading {
  const counts = new Map<string, number>();
  return (reading) => {
    // Of fifty thousand keys their fingerprints are a tenth of what they take.
    const known = fingerprintOf(reading.key);
    const count = (counts.get(known) ?? 0) + 1;
    counts.set(known, count);
    return count === 1 ? reading : { ...reading, key: `${reading.key}|${count}`, nth: count };
  };
}
