/**
 * The ids that we give to payments and runs, as banks hand them back: in capitals, with blanks, in a field that is
 * meant for something else, or in the middle of a text.
 */

/** Hexadecimal, of a payment (32), a run (28) or a part of a run (28 and a number). */
const ownId = /(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{28}(?:-\d{1,4})?)(?![0-9a-z])/gi;
const wholeId = /^(?:[0-9a-f]{32}|[0-9a-f]{28}(?:-\d{1,4})?)$/i;
/** Several ids without anything between them, and perhaps with words or figures against them. */
const gluedIds = /[0-9a-f]{56,}/g;
const cutUp = /[0-9a-f]{28,}/g;
const paymentLength = 32;
const shortest = 28;
const longestJoined = 1_000;
/** All that a bank's fields hold for one booking, many times over. */
const longestSearched = 4_000;
const mostMentions = 24;
/** What 140 signs, the longest of remittance texts, can be cut into. */
const mostGlued = 110;

/** An id in the form in which it was given out, in capitals, in groups or with hyphens; what is none of ours stays as it is. */
export function inOwnForm(id: string): string {
  if (wholeId.test(id)) return id.toLowerCase();
  const joined = id.replace(/[\s-]/g, '');
  return joined !== id && wholeId.test(joined) && isMixed(joined) ? joined.toLowerCase() : id;
}

/**
 * Everything in some texts that may be an id of ours, each once, in order; whole ones before those that stand against
 * each other or against other words, and before those that were cut.
 */
export function ownIdsIn(texts: readonly (string | undefined)[]): string[] {
  const given = texts.filter((text) => text !== undefined);
  const long = given.filter((text) => text.length >= shortest);
  const whole = long.flatMap((text) => Array.from(text.matchAll(ownId), ([id]) => id.toLowerCase()));
  const glued = partsIn(long.join(' ').slice(0, longestSearched), gluedIds);
  const cut = whole.length === 0 ? cutIds(given) : [];
  const found = [firstOf(whole, mostMentions), firstOf(glued, mostGlued), firstOf(cut, mostMentions)];
  return [...new Set(found.flat())];
}

function firstOf(ids: readonly string[], most: number): string[] {
  return [...new Set(ids)].slice(0, most);
}

/** Ids that a bank's lines cut in two: of what is in hexadecimal once blanks and hyphens are out. */
function cutIds(texts: readonly string[]): string[] {
  const joined = texts.join('').replace(/[\s-]/g, '');
  return partsIn(joined.slice(0, longestJoined), cutUp);
}

function partsIn(text: string, runs: RegExp): string[] {
  return Array.from(text.toLowerCase().matchAll(runs), ([run]) => partsOf(run)).flat();
}

/**
 * Every part of the length of an id; first those that are reached from the one end or the other by whole ids. Figures
 * alone are accounts and days, never ids of ours.
 */
function partsOf(run: string): string[] {
  // Of runs' ids only their exact length is taken: with a sign more it could be anything.
  const length = run.length === shortest ? shortest : paymentLength;
  const runs = run.length > shortest && run.length % shortest === 0 ? piecesOf(run, shortest) : [];
  const begins = Array.from({ length: Math.max(0, run.length - length + 1) }, (_, begin) => begin);
  const isWhole = (begin: number) => begin % length === 0 || (run.length - begin) % length === 0;
  const sorted = [...begins.filter(isWhole), ...begins.filter((begin) => !isWhole(begin))];
  return [...runs, ...sorted.map((begin) => run.slice(begin, begin + length))].filter(isMixed);
}

function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: text.length / length }, (_, at) => text.slice(at * length, (at + 1) * length));
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
