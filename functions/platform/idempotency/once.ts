/**
 * Does the work of a request once, however often and from wherever it comes. What the work writes is held back until
 * its answer is there, and goes into the store in one transaction with it: after a failure at any point either all of
 * it stands, with the answer, or nothing. Work too large for one transaction is done part by part (`in-parts.ts`).
 */

import { setTimeout as pause } from 'node:timers/promises';
import { PermanentFailure } from '../failures.ts';
import { Problem, problem } from '../problem.ts';
import type { RequestStore } from '../request-store.ts';
import { ConditionFailed } from '../store/port.ts';
import { type StagedStore, stage } from '../store/staged/staged-store.ts';
import { workInParts } from './in-parts.ts';
import { answerIn, type Kept, type KeyedRequest, keptAnswer, type Outcome, putKept } from './kept-answer.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface OnceOptions {
  /** For work that is known to be too large for one transaction, and harmless when it is done again. */
  readonly inParts?: boolean;
}

const attempts = 16;
/**
 * Requests that others overtook wait for each other in this process: each is overtaken by new ones alone, so that
 * thirty at once for one record all come to their end.
 */
const overtaken = 'overtaken';
const pauseMilliseconds = 250;
/** As long as a function that answers requests may run. */
const leaseMilliseconds = 30_000;

/**
 * The first answer to the request: of this work, or of earlier work with the same key.
 * @throws KeyReused when the key stands for another request; 409 `busy` while the first is at work; as the work does
 */
export function once<Answer>(
  store: RequestStore,
  request: KeyedRequest,
  work: () => Promise<Outcome<Answer>>,
  { inParts = false }: OnceOptions = {},
): Promise<Answer> {
  return oneAtATime(request.name, async () => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const item = await store.base.get<Kept>(request.key);
      const before = item && answerIn<Answer>(item, request);
      if (before !== undefined) return before;
      if (item && isAtWork(store, item.data)) {
        await pause(pauseMilliseconds);
        continue;
      }
      const asParts = () => workInParts(store, request, work, item?.version ?? 0, leaseMilliseconds);
      const wholly = () => workWhole(store, request, work, attempt > 0);
      const whole =
        inParts || item ? undefined : await (attempt > 0 ? oneAtATime(overtaken, wholly) : wholly());
      const done = whole === 'too-much' || whole === undefined ? await asParts() : whole;
      if (done !== 'again') return done.answer;
    }
    throw problem('busy.request');
  });
}

/** Whoever began it in a process that is gone is not. In this process nobody else is at it. */
function isAtWork({ processes }: RequestStore, { begunUntil = 0 }: Kept): boolean {
  return processes === 'several' && begunUntil > Date.now();
}

type Done<Answer> = Outcome<Answer> | 'again' | 'too-much';

async function workWhole<Answer>(
  store: RequestStore,
  request: KeyedRequest,
  work: () => Promise<Outcome<Answer>>,
  careful: boolean,
): Promise<Done<Answer>> {
  const staged = stage(store.base, { careful });
  const { name } = request;
  try {
    const done = await store.run({ store: staged, name, hasWrites: () => staged.hasWrites }, work);
    return staged.isTooMuch ? 'too-much' : await settle(staged, request, done);
  } catch (error) {
    if (staged.isTooMuch || error instanceof PermanentFailure) return 'too-much';
    if (error instanceof ConditionFailed) return 'again';
    const isRefusal = error instanceof Problem && error.status < 500;
    if (!isRefusal || !staged.hasWrites) throw error;
    const written = await unlessConflict(staged.commit([]));
    if (written === 'again') return 'again';
    throw error;
  }
}

/** @returns `again` when others changed what the work was about */
async function settle<Answer>(
  staged: StagedStore,
  request: KeyedRequest,
  done: Outcome<Answer>,
): Promise<Done<Answer>> {
  if (done.keep === 'nothing' || (done.keep !== 'answer' && !staged.hasWrites)) return done;
  const kept = done.keep === 'refusal' ? [] : [putKept(request, keptAnswer(request, done.answer), 0)];
  return (await unlessConflict(staged.commit(kept))) ?? done;
}

async function unlessConflict(writing: Promise<void>): Promise<'again' | undefined> {
  try {
    await writing;
    return undefined;
  } catch (error) {
    if (error instanceof ConditionFailed) return 'again';
    throw error;
  }
}
