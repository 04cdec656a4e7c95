/**
 * Buckets in the store, so that all functions running at once share them. Only for what is rare, such as wrong
 * secrets: every token costs a read and a write. What is kept is a digest and a level, and it goes by itself.
 */
import type { Clock } from '../clock.ts';
import { digest } from '../deps.ts';
import { keys } from '../keys.ts';
import { ConditionFailed, type Store } from '../store/port.ts';
import { fullAgainSeconds, type Level, type Limit, type Throttle, takeOne } from './port.ts';

/** Others who take from the bucket at the same moment come first this often. */
const ATTEMPTS = 4;

/** @param clock the real one */
export function createStoredThrottle(store: Store, clock: Clock): Throttle {
  return {
    async take(limit, holder) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const taken = await takeOnce(store, limit, holder, clock.now());
        if (taken) return taken.waitSeconds;
      }
      // So many at once from one holder is what the limit is there against.
      return 1;
    },
  };
}

/** Undefined when somebody else took one at the same moment. */
async function takeOnce(store: Store, limit: Limit, holder: string, now: number) {
  const key = keys.throttle(digest(`${limit.name} ${holder}`));
  const item = await store.get<Level>(key);
  const { level, waitSeconds } = takeOne(limit, item?.data, now);
  // An empty bucket fills by its time alone: nothing to write.
  if (waitSeconds !== undefined) return { waitSeconds };
  const expiresAt = Math.ceil(now / 1000) + fullAgainSeconds(limit);
  const when = item ? { version: item.version } : 'absent';
  try {
    await store.transact([{ op: 'put', key, data: level, when, expiresAt }]);
    return { waitSeconds };
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
}
