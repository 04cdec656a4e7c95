/** Finds the structured reference of an incoming payment, wherever the payer or the bank has put it. */

import { isBelgianReference, parseBelgianReference } from './belgian-reference.ts';
import { isCreditorReference, parseCreditorReference } from './creditor-reference.ts';

/**
 * The electronic form of a reference that a bank gave in its structured field; undefined when it does not
 * check.
 */
export function normaliseReference(text: string): string | undefined {
  const compact = text.replace(/[\s+*/.-]/g, '').toUpperCase();
  return isBelgianReference(compact) || isCreditorReference(compact) ? compact : undefined;
}

/**
 * The one reference that a payment names: from the structured field if there is one, else from the lines of
 * free text, Belgian or RF. Undefined when there is none, or when two compete and a person must look.
 */
export function referenceOf(structured: string | undefined, lines: readonly string[]): string | undefined {
  if (structured !== undefined) return normaliseReference(structured) ?? structured;
  // Banks that cut free text to fixed lengths cut through references too.
  return referenceIn(lines.join(' ')) ?? referenceIn(lines.join(''));
}

function referenceIn(text: string): string | undefined {
  const belgian = parseBelgianReference(text);
  const creditor = parseCreditorReference(text);
  return belgian !== undefined && creditor !== undefined ? undefined : (belgian ?? creditor);
}
