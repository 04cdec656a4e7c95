/** Answers a repeated POST with the first answer, by its Idempotency-Key. */
import { type Answered, type Remember, recallAnswer, rememberAnswer } from '../platform/idempotency.ts';
import { requirePerson, type WebContext, type WebDeps } from './context.ts';

/**
 * Does `work` once per key. Work that writes what `remember` gives together with its answer's own writes is done once
 * whatever happens in between; other work must be harmless when done twice. Of requests at the same moment the first
 * is answered for all.
 * @throws Problem 422 `idempotency-key-reused`
 */
export async function once<Answer>(
  deps: WebDeps,
  c: WebContext,
  body: unknown,
  work: (remember: Remember<Answer>) => Promise<Answer>,
): Promise<Answer> {
  const request = requestOf(c, body);
  const before = await recallAnswer<Answer>(deps, request);
  if (before !== undefined) return before;
  let isRemembered = request.idempotencyKey === undefined;
  const remember = (answer: Answer) => {
    isRemembered = true;
    return rememberAnswer(deps, request, answer);
  };
  try {
    const answer = await work(remember);
    if (!isRemembered) await deps.store.transact(remember(answer));
    return answer;
  } catch (error) {
    const first = await recallAnswer<Answer>(deps, request);
    if (first !== undefined) return first;
    throw error;
  }
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
