/**
 * The data of items in memory: as JSON would give it back, frozen, so that every reader can be handed the same. What a
 * write leaves as it was stays the same object: a claim that changes shares all that did not.
 */

/** For values that JSON changes on the way, or cannot hold. */
const UNUSUAL = new Error('not plain data');

/** Deeper data goes through JSON, which also finds data that contains itself. */
const MOST_LEVELS = 100;

export interface Document {
  readonly value: unknown;
  /** At least as many as its JSON has in UTF-8. */
  readonly mostBytes: number;
}

/** What a row held before there was one. */
export const noDocument: Document = { value: undefined, mostBytes: 0 };

/**
 * The data as `JSON.parse(JSON.stringify(data))` would give it; undefined when JSON cannot hold it.
 * @param before what stands there now, whose parts need no second look
 * @throws TypeError as JSON.stringify does
 */
export function documentOf(data: unknown, before: Document = noDocument): Document | undefined {
  try {
    const tally = { bytes: before.mostBytes };
    return { value: copyOf(data, before.value, tally, 0), mostBytes: tally.bytes };
  } catch (error) {
    if (error !== UNUSUAL) throw error;
  }
  const json: string | undefined = JSON.stringify(data);
  return json === undefined ? undefined : parseDocument(json);
}

/** A document from its JSON. */
export function parseDocument(json: string): Document {
  return { value: freeze(JSON.parse(json)), mostBytes: json.length * 3 };
}

interface Tally {
  bytes: number;
}

function copyOf(value: unknown, before: unknown, tally: Tally, level: number): unknown {
  switch (typeof value) {
    case 'string':
      if (value !== before) tally.bytes += value.length * 6 + 3;
      return value;
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0)) throw UNUSUAL;
      tally.bytes += 26;
      return value;
    case 'boolean':
      tally.bytes += 6;
      return value;
    case 'object':
      if (value === before) return before;
      return copyOfObject(value, before, tally, level);
    default:
      throw UNUSUAL;
  }
}

function copyOfObject(value: object | null, before: unknown, tally: Tally, level: number): object | null {
  tally.bytes += 5;
  if (value === null) return null;
  if (level === MOST_LEVELS || 'toJSON' in value) throw UNUSUAL;
  if (Array.isArray(value)) {
    return Object.freeze(copyOfArray(value, Array.isArray(before) ? before : nothing, tally, level));
  }
  const was = typeof before === 'object' && before !== null ? before : nothing;
  return Object.freeze(
    copyOfRecord(value as Record<string, unknown>, was as Record<string, unknown>, tally, level),
  );
}

const nothing: never[] = [];

function copyOfArray(
  value: readonly unknown[],
  before: readonly unknown[],
  tally: Tally,
  level: number,
): unknown[] {
  const copy: unknown[] = [];
  for (let at = 0; at < value.length; at += 1) copy.push(copyOf(value[at], before[at], tally, level + 1));
  return copy;
}

function copyOfRecord(
  value: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  tally: Tally,
  level: number,
): object {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw UNUSUAL;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const inner = value[name];
    if (inner === undefined) continue;
    if (name === '__proto__') throw UNUSUAL;
    tally.bytes += name.length * 6 + 4;
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    copy[name] = copyOf(inner, was, tally, level + 1);
  }
  return copy;
}

/** Freezes what JSON.parse made. */
function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
