/**
 * The functions that Step Functions adds to JSONata: `$partition`, `$range`, `$hash`, `$random`, `$uuid` and
 * `$parse`; with `$now` and `$millis`, which read the host's clock. `$eval` is refused when a definition is loaded.
 */
import { createHash } from 'node:crypto';
import jsonata from 'jsonata';
import type { Ambient } from './data.ts';

const HASH_ALGORITHMS = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

const RANGE_LIMIT = 1_000;

/** The functions by name, to be bound as variables of an expression. */
export function awsFunctions(ambient: Ambient): { readonly [name: string]: unknown } {
  return {
    partition,
    range,
    hash,
    parse: (text: unknown) => (text === undefined ? undefined : JSON.parse(expectString('parse', text))),
    random: (seed?: unknown) =>
      seed === undefined ? ambient.random() : seededRandom(expectNumber('random', seed)),
    uuid: () => ambient.id(),
    millis: () => ambient.now(),
    now: (picture?: unknown, timezone?: unknown) => formatNow(ambient.now(), picture, timezone),
  };
}

function partition(array: unknown, size: unknown): unknown {
  if (array === undefined) return undefined;
  const items = Array.isArray(array) ? array : [array];
  const length = expectNumber('partition', size);
  if (!(length >= 1)) throw new RangeError('$partition(): the size of a part must be a positive number');
  const step = Math.trunc(length);
  const parts: unknown[] = [];
  for (let start = 0; start < items.length; start += step) parts.push(items.slice(start, start + step));
  return parts;
}

/** From `first` to `last` inclusive by `step`. One number alone comes as itself, not as an array, as in the service. */
function range(first: unknown, last: unknown, step: unknown): unknown {
  const start = Math.trunc(expectNumber('range', first));
  const end = Math.trunc(expectNumber('range', last));
  const increment = Math.trunc(expectNumber('range', step));
  if (increment === 0) throw new RangeError('$range(): the step must not be 0');
  const count = Math.max(0, Math.floor((end - start) / increment) + 1);
  if (count > RANGE_LIMIT) throw new RangeError(`$range(): more than ${RANGE_LIMIT} numbers`);
  const numbers = Array.from({ length: count }, (_, index) => start + index * increment);
  return numbers.length === 1 ? numbers[0] : numbers;
}

function hash(data: unknown, algorithm: unknown = 'SHA-256'): unknown {
  if (data === undefined) return undefined;
  const name = HASH_ALGORITHMS.get(expectString('hash', algorithm));
  if (!name)
    throw new RangeError(`$hash(): the algorithm must be one of ${[...HASH_ALGORITHMS.keys()].join(', ')}`);
  return createHash(name)
    .update(typeof data === 'string' ? data : JSON.stringify(data))
    .digest('hex');
}

/** The same number from 0 to below 1 for the same seed (mulberry32; the service's own sequence is not public). */
function seededRandom(seed: number): number {
  let state = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}

const FORMAT_TIME = jsonata('$fromMillis($millis, $picture, $timezone)');

function formatNow(millis: number, picture: unknown, timezone: unknown): unknown {
  if (picture === undefined && timezone === undefined) return new Date(millis).toISOString();
  return FORMAT_TIME.evaluate(undefined, { millis, picture, timezone });
}

function expectNumber(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`$${name}(): a number is expected, not ${JSON.stringify(value) ?? 'nothing'}`);
}

function expectString(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`$${name}(): a text is expected, not ${JSON.stringify(value) ?? 'nothing'}`);
}
