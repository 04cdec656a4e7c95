/**
 * What a transaction may look like, refused alike by both sides of the store port before anything is read or
 * written; the bounds are DynamoDB's.
 */
import { PermanentFailure } from '../failures.ts';
import type { Effect, Key, Query, Write } from './port.ts';

/** DynamoDB takes 100 actions in one transaction; ten are kept for effects. */
export const MAX_WRITES = 90;
export const MAX_ACTIONS = 100;
const MAX_PARTITION_KEY_BYTES = 2048;
const MAX_SORT_KEY_BYTES = 1024;
/** DynamoDB's item limit is 400 KiB; the rest is for keys and counters. */
const MAX_DATA_BYTES = 380 * 1024;
/** DynamoDB's limit is 4 MB; the rest is for keys and conditions. */
const MAX_TRANSACTION_BYTES = 3_600_000;

/** Keys that the DynamoDB side uses for effects. */
export const EFFECT_PREFIX = 'EFFECT#';

/** The JSON of what a transaction stores, write by write (empty but for puts) and effect by effect. */
interface TransactionJson {
  readonly writes: readonly string[];
  readonly effects: readonly string[];
}

/**
 * Tests a transaction and turns its data into JSON, the one form in which both sides keep it: so that a document
 * comes back the same from either, whatever numbers, names and characters are in it.
 * @throws RangeError or TypeError when the caller should never have made it, which no retry cures
 * @throws PermanentFailure when an item or the whole is larger than DynamoDB holds
 */
export function prepareTransaction(writes: readonly Write[], effects: readonly Effect[]): TransactionJson {
  checkTransaction(writes, effects);
  const json = {
    writes: writes.map((write) => (write.op === 'put' ? toJson(keyText(write.key), write.data) : '')),
    effects: effects.map((effect) => toJson(effect.id, effect)),
  };
  let bytes = 0;
  for (const texts of [json.writes, json.effects]) for (const text of texts) bytes += Buffer.byteLength(text);
  refuseBytes(bytes);
  return json;
}

/** Data that is kept otherwise than as JSON, with at least as many bytes as it would have as JSON. */
export interface SizedData {
  readonly value: unknown;
  readonly mostBytes: number;
}

/** @throws PermanentFailure when one of them or the whole is larger than DynamoDB holds */
export function refuseLarge(all: readonly SizedData[]): void {
  let bytes = 0;
  for (const { value, mostBytes } of all) bytes += mostBytes > MAX_DATA_BYTES ? jsonBytes(value) : mostBytes;
  if (bytes > MAX_TRANSACTION_BYTES) refuseBytes(all.reduce((sum, { value }) => sum + jsonBytes(value), 0));
}

function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(toJson('a document', value));
}

function refuseBytes(bytes: number): void {
  if (bytes > MAX_TRANSACTION_BYTES) {
    throw new PermanentFailure(`A transaction of ${bytes} bytes, more than ${MAX_TRANSACTION_BYTES}`);
  }
}

/** @throws RangeError or TypeError when the caller should never have made it, which no retry cures */
export function checkTransaction(all: readonly Write[], effects: readonly Effect[]): void {
  const writes = withoutRepeatedChecks(all);
  if (writes.length > MAX_WRITES || writes.length + effects.length > MAX_ACTIONS) {
    const size = `${writes.length} writes and ${effects.length} effects`;
    throw new RangeError(
      `A transaction holds at most ${MAX_WRITES} writes, ${MAX_ACTIONS} with effects: ${size}`,
    );
  }
  for (const write of writes) checkWrite(write);
  refuseRepeats(writes.map(nameOf));
  for (const effect of effects) checkEffectId(effect);
  refuseRepeats(effects.map(({ id }) => id));
  const guarded = writes.some(({ op }) => op === 'put' || op === 'delete');
  const bare = writes.find(({ op }) => op === 'add');
  if (bare && !guarded) {
    throw new TypeError(
      `An add needs a put or a delete in its transaction, or a retry counts twice: ${keyText(bare.key)}`,
    );
  }
}

/** Ids are listed and logged, and whoever holds a task token can answer for the machine. */
function checkEffectId(effect: Effect): void {
  checkKeyPart(effect.id, MAX_SORT_KEY_BYTES);
  if (effect.kind === 'resume' && effect.id.includes(effect.taskToken))
    throw new TypeError('The id of an effect holds its task token');
}

/** The writes with each check once, however often it was asked for, in their order. */
export function withoutRepeatedChecks(writes: readonly Write[]): readonly Write[] {
  const seen = new Map<string, string | number>();
  return writes.filter((write) => {
    if (write.op !== 'check') return true;
    const condition = write.when === 'absent' ? write.when : write.when.version;
    const name = nameOf(write);
    if (seen.get(name) === condition) return false;
    seen.set(name, condition);
    return true;
  });
}

/** The length keeps { a, b / c } apart from { a / b, c }. */
function nameOf({ key }: Write): string {
  return `${key.pk.length} ${keyText(key)}`;
}

function checkWrite(write: Write): void {
  checkKey(write.key);
  if (write.op === 'put') {
    if (write.index) checkKeyParts(write.index);
    if (write.counters && write.when !== 'absent') {
      throw new TypeError(`A replaced item keeps its counters, change them with add: ${keyText(write.key)}`);
    }
    checkCounters(write.key, write.counters ?? {}, 0);
    if (write.expiresAt !== undefined && !Number.isSafeInteger(write.expiresAt)) {
      throw new TypeError(`expiresAt is a whole number of seconds: ${keyText(write.key)}`);
    }
  }
  if (write.op === 'add') {
    if (Object.keys(write.counters).length === 0)
      throw new TypeError(`Nothing to add: ${keyText(write.key)}`);
    checkCounters(write.key, write.counters, Number.MIN_SAFE_INTEGER);
  }
}

function checkCounters(key: Key, counters: Readonly<Record<string, number>>, least: number): void {
  for (const name of Object.keys(counters)) {
    const amount = counters[name];
    if (name !== '' && Number.isSafeInteger(amount) && (amount ?? 0) >= least) continue;
    throw new TypeError(`Counter ${name} of ${keyText(key)} cannot take ${amount}`);
  }
}

function checkKey(key: Key): void {
  checkKeyParts(key);
  if (key.pk.startsWith(EFFECT_PREFIX)) throw new TypeError(`Keys under ${EFFECT_PREFIX} belong to effects`);
}

function checkKeyParts(key: Key): void {
  checkKeyPart(key.pk, MAX_PARTITION_KEY_BYTES);
  checkKeyPart(key.sk, MAX_SORT_KEY_BYTES);
}

function checkKeyPart(part: string, maxBytes: number): void {
  if (typeof part !== 'string' || part === '') throw new TypeError('A key has two texts, neither empty');
  if (Buffer.byteLength(part) > maxBytes) {
    throw new RangeError(`A key part of more than ${maxBytes} bytes: ${part.slice(0, 60)}…`);
  }
}

function refuseRepeats(names: readonly string[]): void {
  if (names.length < 2 || new Set(names).size === names.length) return;
  const repeated = names.find((name, at) => names.indexOf(name) < at);
  throw new TypeError(`Twice in one transaction: ${repeated}`);
}

/** How a key is named in messages. */
export function keyText({ pk, sk }: Key): string {
  return `${pk} / ${sk}`;
}

function toJson(owner: string, data: unknown): string {
  const json: string | undefined = JSON.stringify(data);
  if (json === undefined) throw new TypeError(`Nothing that JSON can hold: ${owner}`);
  if (Buffer.byteLength(json) > MAX_DATA_BYTES) {
    throw new PermanentFailure(`More than the ${MAX_DATA_BYTES / 1024} KiB that one item holds: ${owner}`);
  }
  return json;
}

/**
 * The number of items a query asks for.
 * @throws RangeError unless it is a whole number from 1 to 1,000
 */
export function pageSize(query: Query): number {
  const limit = query.limit ?? 100;
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1_000) return limit;
  throw new RangeError(`A page has 1 to 1,000 items, not ${limit}`);
}
