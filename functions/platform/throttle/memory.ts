/** Buckets in the memory of one process: exact on the embedded runtime; on AWS a part of what all share. */
import type { Clock } from '../clock.ts';
import { type Level, type Limit, type Throttle, takeOne } from './port.ts';

/** A few megabytes; whoever comes from more places than this at once meets fresh buckets. */
const MAXIMUM_BUCKETS = 50_000;

/** @param clock the real one: the plan's clock may be moved ahead by hand */
export function createMemoryThrottle(clock: Clock): Throttle {
  const levels = new Map<string, Level>();
  return {
    async take(limit: Limit, holder: string) {
      const key = `${limit.name} ${holder}`;
      const { level, waitSeconds } = takeOne(limit, levels.get(key), clock.now());
      // Set anew, so that the map stays in the order of use and the longest unused goes first.
      levels.delete(key);
      levels.set(key, level);
      if (levels.size > MAXIMUM_BUCKETS) levels.delete(levels.keys().next().value ?? key);
      return waitSeconds;
    },
  };
}
