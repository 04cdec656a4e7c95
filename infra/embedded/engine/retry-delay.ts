/** How long a Retry waits before the next attempt; `failure-handling.ts` asks. */
import type { Retrier } from './definition.ts';

/**
 * Milliseconds until retry number `attempt` (from 0): IntervalSeconds × BackoffRate^attempt, at most MaxDelaySeconds;
 * with full jitter, anything from 0 to that.
 */
export function retryDelayMilliseconds(retrier: Retrier, attempt: number, random: () => number): number {
  const { intervalSeconds, backoffRate, maxDelaySeconds, jitter } = retrier;
  const seconds = Math.min(intervalSeconds * backoffRate ** attempt, maxDelaySeconds);
  return Math.round(seconds * (jitter ? random() : 1) * 1000);
}
