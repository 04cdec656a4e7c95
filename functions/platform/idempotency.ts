/** Remembers the answer to a request with an Idempotency-Key, so that the same request gets the same answer. */

import { type Deps, digest } from './deps.ts';
import { keys } from './keys.ts';
import { problem } from './problem.ts';
import type { Write } from './store/port.ts';

export interface Answered {
  readonly person: string;
  /** What was asked for, such as `file hardship-aid`. */
  readonly call: string;
  readonly body: unknown;
  readonly idempotencyKey?: string;
}

interface Remembered {
  readonly bodyDigest: string;
  readonly answer: unknown;
}

/**
 * The earlier answer to the same request, or undefined.
 * @throws Problem 422 `idempotency-key-reused` when the key stands for another request, 400 when it is no key
 */
export async function recallAnswer<Answer>(
  deps: Pick<Deps, 'store'>,
  request: Answered,
): Promise<Answer | undefined> {
  if (request.idempotencyKey === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(request.idempotencyKey)) {
    throw problem('bad-idempotency-key');
  }
  const item = await deps.store.get<Remembered>(keys.idempotency(request.person, request.idempotencyKey));
  if (!item) return undefined;
  if (item.data.bodyDigest === bodyDigest(request)) return item.data.answer as Answer;
  throw problem('idempotency-key-reused');
}

/** The writes that keep an answer, to go into the transaction that makes it true. */
export type Remember<Answer> = (answer: Answer) => readonly Write[];

/** The write that keeps the answer; it fails when another request with the key was first. */
export function rememberAnswer(deps: Pick<Deps, 'clock'>, request: Answered, answer: unknown): Write[] {
  if (request.idempotencyKey === undefined) return [];
  return [
    {
      op: 'put',
      key: keys.idempotency(request.person, request.idempotencyKey),
      data: { bodyDigest: bodyDigest(request), answer },
      when: 'absent',
      expiresAt: Math.floor(deps.clock.now() / 1000) + 400 * 86_400,
    },
  ];
}

function bodyDigest(request: Answered): string {
  return digest(`${request.call}\n${canonical(request.body)}`);
}

/** JSON with the keys of every object in order, so that the same body is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
