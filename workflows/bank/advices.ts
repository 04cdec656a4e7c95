/** Turns a bank file into one flat list of advices, each of which can be acted on by itself. */

import { accountAdvices, advicesOfEntry, sourceOf } from './account-advices.ts';
import type { BankAdvice } from './advice.ts';
import type { BankFile, FileRemark, LineStatus } from './bank-file.ts';
import { readCoda } from './coda/read-coda.ts';
import { decodeUndeclared, decodeXml } from './decode-bank-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readableFormat, readDocument } from './parse-bank-file.ts';
import { miscounted, takeEntry } from './read-account-report.ts';
import { takeLine } from './read-status-report.ts';
import { statusAdvices, statusAdvicesInPieces } from './status-advices.ts';
import { readXmlInPieces, type TakeElement, type XmlElement } from './xml-reading.ts';

/**
 * Everything that a bank file says, in its order. Two facts of one file never share a key: the second payment
 * of the same amount, on the same day, from the same person counts as the second one, in this file and in
 * every other.
 */
export function advices(file: BankFile): BankAdvice[] {
  const numbered = numbering();
  return (file.kind === 'pain.002' ? statusAdvices(file) : accountAdvices(file)).map(numbered);
}

/**
 * The same straight from a file, piece by piece: between two of them others may be served, and of what was read only the
 * advices stay in memory. Throws BankFileRejected; then nothing of the file may be used.
 */
export function* advicesInPieces(file: string | Uint8Array): Generator<void, BankAdvice[]> {
  const found: BankAdvice[] = [];
  yield* eachAdvice(file, (one) => found.push(one));
  return found;
}

/**
 * The same, one advice after the other to `take`, in the file's order: what it does not keep is in memory no longer.
 * @returns what a person should know of the file itself
 */
export function* eachAdvice(
  file: string | Uint8Array,
  take: (advice: BankAdvice) => unknown,
): Generator<void, FileRemark[]> {
  return yield* readableFormat(file) === 'coda' ? advicesOfCoda(file, take) : advicesOfXml(file, take);
}

type TakeAdvice = (advice: BankAdvice) => unknown;

function* advicesOfCoda(file: string | Uint8Array, found: TakeAdvice): Generator<void, FileRemark[]> {
  const numbered = numbering();
  const { extracts } = yield* readCoda(decodeUndeclared(file), ({ entries }, { createdAt }) => {
    const source = sourceOf('coda', createdAt);
    for (const entry of entries)
      for (const one of advicesOfEntry(entry, source)) found(numbered(detached(one)));
  });
  return extracts === 0 ? [] : [{ code: 'extract', count: extracts }];
}

function* advicesOfXml(file: string | Uint8Array, found: TakeAdvice): Generator<void, FileRemark[]> {
  const numbered = numbering();
  const lines: LineStatus[] = [];
  const remarks: FileRemark[] = [];
  const taken = new Map<XmlElement, number>();
  const take: TakeElement = (element, parent, around) => {
    const line = takeLine(element, parent);
    if (line) lines.push(detached(line));
    const entry = line ? undefined : takeEntry(element, parent, around);
    if (!entry) {
      const counts = miscounted(element, parent, taken.get(element) ?? 0);
      if (counts) remarks.push({ code: 'cut', ...counts });
      return line !== undefined;
    }
    taken.set(parent, (taken.get(parent) ?? 0) + 1);
    const source = sourceOf(entry.kind, entry.createdAt);
    for (const one of advicesOfEntry(entry.entry, source)) found(numbered(detached(one)));
    return true;
  };
  const document = readDocument(yield* readXmlInPieces(decodeXml(file), take), lines);
  if (document.kind === 'pain.002') {
    for (const one of yield* statusAdvicesInPieces(document)) found(numbered(one));
  } else for (const one of accountAdvices(document)) found(numbered(one));
  return remarks;
}

/** A copy: texts that were cut out of a file keep all of it in memory. */
function detached<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function numbering(): (advice: BankAdvice) => BankAdvice {
  const counts = new Map<string, number>();
  return (advice) => {
    // Of fifty thousand keys their fingerprints are a tenth of what they take.
    const known = fingerprintOf(advice.key);
    const count = (counts.get(known) ?? 0) + 1;
    counts.set(known, count);
    return count === 1 ? advice : { ...advice, key: `${advice.key}|${count}`, nth: count };
  };
}
