/**
 * The ids that we give to payments and runs, as banks hand them back: in capitals, with blanks, in a field that is
 * meant for something else, or in the middle of a text.
 */

/** Hexadecimal, of a payment (32), a run (28) or a part of a run (28 and a number). */
const ownId = /(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{28}(?:-\d{1,4})?)(?![0-9a-z])/gi;
const wholeId = /^(?:[0-9a-f]{32}|[0-9a-f]{28}(?:-\d{1,4})?)$/i;
const mostMentions = 24;
const shortest = 28;
const longestJoined = 1_000;

/** An id in the form in which it was given out, in capitals, in groups or with hyphens; what is none of ours stays as it is. */
export function inOwnForm(id: string): string {
  if (wholeId.test(id)) return id.toLowerCase();
  const joined = id.replace(/[\s-]/g, '');
  return joined !== id && wholeId.test(joined) && isMixed(joined) ? joined.toLowerCase() : id;
}

/** Everything in some texts that may be an id of ours, each once, in order; whole ones before those that were cut or glued. */
export function ownIdsIn(texts: readonly (string | undefined)[]): string[] {
  const given = texts.filter((text) => text !== undefined);
  const found = new Set<string>();
  for (const text of given) {
    if (text.length < shortest) continue;
    for (const [id] of text.matchAll(ownId)) found.add(id.toLowerCase());
  }
  if (found.size === 0) for (const id of cutOrGlued(given)) found.add(id);
  return [...found].slice(0, mostMentions);
}

/**
 * Ids that a bank's lines cut in two, or that stand against the words beside them: of what is in hexadecimal once blanks
 * and hyphens are out, every part of the length of an id. Figures alone are accounts and days, never ids of ours.
 */
function cutOrGlued(texts: readonly string[]): string[] {
  const found: string[] = [];
  const joined = texts.join('').replace(/[\s-]/g, '').toLowerCase();
  for (const [run] of joined.slice(0, longestJoined).matchAll(/[0-9a-f]{28,}/g)) {
    // Of a run's id only its exact length is taken: with a sign more it could be several.
    const length = run.length === shortest ? shortest : 32;
    for (let begin = 0; begin + length <= run.length; begin += 1) {
      const id = run.slice(begin, begin + length);
      if (isMixed(id)) found.push(id);
    }
  }
  return found;
}

/** As many letters and figures as chance gives an id, but once in thousands. */
function isMixed(id: string): boolean {
  const letters = id.replace(/[^a-f]/gi, '').length;
  return letters >= 3 && id.length - letters >= 8;
}

/** Whether an id has the form of a payment's. */
export function isPaymentId(id: string | undefined): boolean {
  return id !== undefined && id.length === 32 && wholeId.test(id);
}

/** Whether it may be the beginning of a payment's id, of which a bank's field has no room for the rest. */
export function isCutId(id: string): boolean {
  return /^[0-9a-f]{14,31}$/i.test(id) && /[a-f].*[a-f]/i.test(id);
}

/** Whether an id has the form of a run's, or of a part of one. */
export function isRunName(id: string): boolean {
  return !isPaymentId(id) && wholeId.test(id);
}

/** Banks write one of these where the scheme wants a reference and nobody gave one. */
export function provided(reference: string | undefined): string | undefined {
  if (reference === undefined || /^(?:NOT[ -]?PROVIDED|NON ?REF|NONE|N\/?A|[0.\-/ ]+)$/i.test(reference))
    return undefined;
  return inOwnForm(reference);
}
