/**
 * Work of a request that one transaction cannot hold: files with thousands of lines, runs with thousands of payments.
 * Such work recognises what it did already, by the file's digest or by ids made from the request's name, so that it may
 * begin again after a failure. The first of its transactions says that the request has begun: nobody else begins it.
 */
import type { RequestStore } from '../request-store.ts';
import { MAX_ACTIONS, MAX_WRITES } from '../store/limits.ts';
import { ConditionFailed, type Effect, type Store, type Write } from '../store/port.ts';
import type { Outcome } from './kept-answer.ts';
import { type KeyedRequest, keptAnswer, putKept } from './kept-answer.ts';

/** Somebody else began the same request in between. */
class BegunByOther extends Error {
  override readonly name = 'BegunByOther';
}

/**
 * @param version of what is kept of the request already, 0 for nothing
 * @param leaseMilliseconds for how long nobody else takes it up
 */
export async function workInParts<Answer>(
  requests: RequestStore,
  request: KeyedRequest,
  work: () => Promise<Outcome<Answer>>,
  version: number,
  leaseMilliseconds: number,
): Promise<Outcome<Answer> | 'again'> {
  const begin = putKept(
    request,
    { bodyDigest: request.bodyDigest, begunUntil: Date.now() + leaseMilliseconds },
    version,
  );
  const marked = markFirst(requests.base, begin);
  const { name } = request;
  try {
    const done = await requests.run({ store: marked.store, name, hasWrites: marked.hasBegun }, work);
    if (done.keep === 'refusal' || done.keep === 'nothing') return done;
    if (done.keep === 'written' && !marked.hasBegun()) return done;
    const now = version + (marked.hasBegun() ? 1 : 0);
    await requests.base.transact([putKept(request, keptAnswer(request, done.answer), now)]);
    return done;
  } catch (error) {
    if (error instanceof BegunByOther || error instanceof ConditionFailed) return 'again';
    throw error;
  }
}

/** The store, whose first transaction that changes anything holds the mark as well. */
function markFirst(base: Store, mark: Write) {
  let beginning: Promise<void> | undefined;

  async function begin(writes: readonly Write[], effects: readonly Effect[]): Promise<void> {
    const hasRoom = writes.length < MAX_WRITES && writes.length + effects.length < MAX_ACTIONS;
    try {
      await base.transact(hasRoom ? [...writes, mark] : [mark], hasRoom ? effects : []);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      throw error.failed.includes(hasRoom ? writes.length : 0) ? new BegunByOther() : error;
    }
    if (!hasRoom) await base.transact(writes, effects);
  }

  const store: Store = {
    get: (key) => base.get(key),
    query: (query) => base.query(query),
    async transact(writes, effects = []) {
      const changes = effects.length > 0 || writes.some(({ op }) => op !== 'check');
      // One after the other until one has begun: the first may fail.
      while (beginning) {
        const hasBegun = await beginning.then(
          () => true,
          () => false,
        );
        if (hasBegun) return base.transact(writes, effects);
      }
      if (!changes) return base.transact(writes, effects);
      beginning = begin(writes, effects);
      try {
        await beginning;
        begun = true;
      } catch (error) {
        beginning = undefined;
        throw error;
      }
    },
  };
  let begun = false;
  return { store, hasBegun: () => begun };
}
