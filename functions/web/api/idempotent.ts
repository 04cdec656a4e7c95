/** Answers a repeated POST with the first answer, by its Idempotency-Key. */
import { ConditionFailed } from '../../adapters/store/port.ts';
import { type Answered, recallAnswer, rememberAnswer } from '../../claims/idempotency.ts';
import { requirePerson, type WebContext, type WebDeps } from '../context.ts';

/**
 * Does `work` once per key; the work itself must be harmless when done twice, for a stop in between.
 * @throws Problem 422 `idempotency-key-reused`
 */
export async function once<Answer>(
  deps: WebDeps,
  c: WebContext,
  body: unknown,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const request = requestOf(c, body);
  const before = await recallAnswer<Answer>(deps, request);
  if (before !== undefined) return before;
  const answer = await work();
  const writes = rememberAnswer(deps, request, answer);
  if (writes.length === 0) return answer;
  try {
    await deps.store.transact(writes);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return answer;
}

function requestOf(c: WebContext, body: unknown): Answered {
  const idempotencyKey = c.req.header('Idempotency-Key');
  const call = `${c.req.method} ${c.req.path}`;
  return {
    person: requirePerson(c).personId,
    call,
    body,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}
