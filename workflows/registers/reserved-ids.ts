/**
 * Ids that nobody and nothing of a register may have: before it the imports and the staff list, after it histories,
 * which name the program and the bank as those who acted, and objects, which have some names by themselves.
 */

/** Who acts in histories without being a person. */
const actors = ['system', 'bank', 'client'];
/** What every object of JavaScript answers to. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

const reserved: ReadonlySet<string> = new Set(
  [...actors, ...inherited, 'prototype'].map((id) => id.toLowerCase()),
);

/** In whatever case it is written: people would not tell them apart. */
export function isReservedId(id: string): boolean {
  return reserved.has(id.toLowerCase());
}
