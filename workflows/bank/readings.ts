/** Turns a bank file into one flat list of readings, each of which can be acted on by itself. */

import { accountReadings, readingsOfEntry, sourceOf } from './account-readings.ts';
import type { BankFile, LineStatus } from './bank-file.ts';
import { readCoda } from './coda/read-coda.ts';
import { decodeUndeclared, decodeXml } from './decode-bank-file.ts';
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
  return readableFormat(file) === 'coda' ? yield* readingsOfCoda(file) : yield* readingsOfXml(file);
}

function* readingsOfCoda(file: string | Uint8Array): Generator<void, Reading[]> {
  const numbered = numbering();
  const found: Reading[] = [];
  yield* readCoda(decodeUndeclared(file), ({ entries }, { createdAt }) => {
    const source = sourceOf('coda', createdAt);
    for (const entry of entries)
      for (const one of readingsOfEntry(entry, source)) found.push(numbered(detached(one)));
  });
  return found;
}

function* readingsOfXml(file: string | Uint8Array): Generator<void, Reading[]> {
  const numbered = numbering();
  const found: Reading[] = [];
  const lines: LineStatus[] = [];
  const take: TakeElement = (element, parent, around) => {
    const line = takeLine(element, parent);
    if (line) lines.push(detached(line));
    const taken = line ? undefined : takeEntry(element, parent, around);
    if (!taken) return line !== undefined;
    const source = sourceOf(taken.kind, taken.createdAt);
    for (const one of readingsOfEntry(taken.entry, source)) found.push(numbered(detached(one)));
    return true;
  };
  const document = readDocument(yield* readXmlInPieces(decodeXml(file), take), lines);
  if (document.kind === 'pain.002') {
    for (const one of yield* statusReadingsInPieces(document)) found.push(numbered(one));
  } else for (const one of accountReadings(document)) found.push(numbered(one));
  return found;
}

/** A copy: texts that were cut out of a file keep all of it in memory. */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function numbering(): (reading: Reading) => Reading {
  const counts = new Map<string, number>();
  return (reading) => {
    const count = (counts.get(reading.key) ?? 0) + 1;
    counts.set(reading.key, count);
    return count === 1 ? reading : { ...reading, key: `${reading.key}|${count}`, nth: count };
  };
}
