/** What stands in the communication of a CODA movement: free words, or fields by a type of three digits. */

import { type CodaLine, raw } from './coda-lines.ts';
import type { CodaMovement } from './coda-records.ts';

export interface CodaCommunication {
  readonly unstructured: readonly string[];
  /** A reference in electronic form: Belgian (101, 102, 105) or RF (100). */
  readonly reference?: string;
}

/** Where the reference of a type stands behind its three digits. */
const places: Readonly<Record<string, readonly [from: number, length: number]>> = {
  '100': [0, 25],
  '101': [0, 12],
  '102': [0, 12],
  '105': [45, 12],
};

export function communicationOf({ first, second, third }: CodaMovement): CodaCommunication {
  const text = raw(first, 63, 115) + part(second, 11, 63) + part(third, 83, 125);
  if (raw(first, 62, 62) !== '1') return { unstructured: words(text) };
  const type = text.slice(0, 3);
  const content = text.slice(3);
  const place = places[type];
  const reference = place && content.slice(place[0], place[0] + place[1]).trim();
  if (reference) return { unstructured: type === '105' ? words(content) : [], reference };
  // A direct debit has its words behind the creditor and the mandate; others are kept as they are.
  return { unstructured: words(type === '127' ? content.slice(79, 141) : content) };
}

function part(line: CodaLine | undefined, from: number, to: number): string {
  return line ? raw(line, from, to) : '';
}

/** Blanks in a row are the end of a line of the payer's. */
function words(text: string): string[] {
  const line = text.trim().replace(/ {2,}/g, ' ');
  return line === '' ? [] : [line];
}
