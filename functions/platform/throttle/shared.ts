/**
 * Buckets that many functions running at once share without a write for each request. What somebody does at the pace of
 * a person is counted in the memory of the function alone; whoever goes on takes from the store, some tokens at a time.
 */
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { createMemoryThrottle } from './memory.ts';
import type { Limit, Throttle } from './port.ts';
import { createStoredThrottle } from './stored.ts';

/** Of a bucket's burst, what each function lets through before it asks the store. */
const freeShare = 100;
/** Of a bucket's burst, what it takes from the store at once. */
const lotShare = 30;

/**
 * All functions together let through the limit and, of each, a hundredth of it.
 * @param clock the real one
 */
export function createSharedThrottle(store: Store, clock: Clock): Throttle {
  const own = createMemoryThrottle(clock);
  const shared = createStoredThrottle(store, clock);
  const lots = new Map<string, number>();
  return {
    async take(limit: Limit, holder: string) {
      if ((await own.take(part(limit, freeShare), holder)) === undefined) return undefined;
      const key = `${limit.name} ${holder}`;
      const left = lots.get(key) ?? 0;
      if (left > 1) lots.set(key, left - 1);
      else lots.delete(key);
      if (left > 0) return undefined;
      const size = Math.max(1, Math.floor(limit.burst / lotShare));
      const waitSeconds = await shared.take(part(limit, size), holder);
      if (waitSeconds === undefined && size > 1) lots.set(key, size - 1);
      return waitSeconds;
    },
  };
}

/** The limit counted in lots of so many. */
function part({ name, burst, perMinute }: Limit, size: number): Limit {
  return { name, burst: Math.max(1, Math.floor(burst / size)), perMinute: perMinute / size };
}
