/** What is kept of a request with a key: which request it was, and its answer once there is one. */

import { deflateSync, inflateSync } from 'node:zlib';
import { digest } from '../deps.ts';
import { Problem, problem } from '../problem.ts';
import type { Item, Key, Write } from '../store/port.ts';

/** A request that may come again, by its key. */
export interface KeyedRequest {
  /** The same for the same key of the same person; it tells neither. */
  readonly name: string;
  /** Where its answer is kept. */
  readonly key: Key;
  /** Of what was asked for and the whole body. */
  readonly bodyDigest: string;
  /** The plan's time, in milliseconds: answers go 400 days later. */
  readonly now: number;
}

export interface Kept {
  readonly bodyDigest: string;
  /** As JSON; long ones compressed, in base64. */
  readonly answer?: string;
  readonly packed?: true;
  /** Until when (milliseconds, real time) whoever began may still be at work. */
  readonly begunUntil?: number;
}

const keptSeconds = 400 * 86_400;
const longAnswer = 16_384;

/** The key was used for another request; `first` is the answer that this one had, if it has one yet. */
export class KeyReused extends Problem {
  readonly first: unknown;
  constructor(first: unknown) {
    super({ key: 'idempotency-key-reused', values: {} });
    this.first = first;
  }
}

/** @throws Problem 400 for what is no key */
export function checkKey(key: string): void {
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return;
  throw problem('bad-idempotency-key');
}

/** @param holder whose key it is: the same key of somebody else is another one */
export function requestNameOf(holder: string, key: string): string {
  return digest(`${holder}\n${key}`);
}

export function putKept({ key, now }: KeyedRequest, data: Kept, version: number): Write {
  const when = version === 0 ? 'absent' : { version };
  return { op: 'put', key, data, when, expiresAt: Math.floor(now / 1000) + keptSeconds };
}

export function keptAnswer({ bodyDigest }: KeyedRequest, answer: unknown): Kept {
  const json = JSON.stringify(answer);
  if (json.length < longAnswer) return { bodyDigest, answer: json };
  return { bodyDigest, answer: deflateSync(json).toString('base64'), packed: true };
}

/** @throws KeyReused when the key stands for another request */
export function answerIn<Answer>(item: Item<Kept>, { bodyDigest }: KeyedRequest): Answer | undefined {
  const { answer, packed } = item.data;
  const json =
    answer !== undefined && packed ? inflateSync(Buffer.from(answer, 'base64')).toString() : answer;
  const first = json === undefined ? undefined : JSON.parse(json);
  if (item.data.bodyDigest !== bodyDigest) throw new KeyReused(first);
  return first as Answer | undefined;
}

/** JSON with the keys of every object in order, so that the same body is the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export interface Outcome<Answer> {
  readonly answer: Answer;
  /**
   * `answer`: it is kept, and what was written stands. `written`: the same when anything was written, otherwise the
   * request has not happened. `refusal`: what was written stands, the same request may come again. `nothing`: what was
   * written is forgotten.
   */
  readonly keep: 'answer' | 'written' | 'refusal' | 'nothing';
}
