/**
 * The ids that we give to payments and runs, as banks hand them back: in capitals, with blanks, in a field that is
 * meant for something else, or in the middle of a text.
 */

/** Hexadecimal, of a payment (32), a run (28) or a part of a run (28 and a number). */
const ownId = /(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{28}(?:-\d{1,4})?)(?![0-9a-z])/gi;
const wholeId = /^(?:[0-9a-f]{32}|[0-9a-f]{28}(?:-\d{1,4})?)$/i;
const mostMentions = 8;

/** An id in the form in which it was given out; what is none of ours stays as it is. */
export function inOwnForm(id: string): string {
  return wholeId.test(id) ? id.toLowerCase() : id;
}

/** Everything in some texts that may be an id of ours, each once, in order. */
export function ownIdsIn(texts: readonly (string | undefined)[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (text === undefined || text.length < 28) continue;
    for (const [id] of text.matchAll(ownId)) found.add(id.toLowerCase());
  }
  return [...found].slice(0, mostMentions);
}

/** Whether an id has the form of a payment's. */
export function isPaymentId(id: string | undefined): boolean {
  return id !== undefined && id.length === 32 && wholeId.test(id);
}

/** Banks write one of these where the scheme wants a reference and nobody gave one. */
export function provided(reference: string | undefined): string | undefined {
  if (reference === undefined || /^(?:NOT[ -]?PROVIDED|NON ?REF|NONE|N\/?A|[0.\-/ ]+)$/i.test(reference))
    return undefined;
  return inOwnForm(reference);
}
