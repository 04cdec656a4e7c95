/**
 * The throttle port: how often somebody may do something, as a bucket of tokens that fills up again. Memory stands
 * behind it where one process sees all of it, the store where many do.
 */

export interface Limit {
  /** Of the bucket; kebab-case, and the same for as long as what it counts. */
  readonly name: string;
  /** How many at once, after a while without any. */
  readonly burst: number;
  /** How many come back, evenly, in a minute. */
  readonly perMinute: number;
}

export interface Throttle {
  /**
   * Takes one token out of the bucket of the limit's holder: a person, an address, an address at a link.
   * @returns undefined when there was one; else the whole seconds until there is one again, at least 1
   * @throws TransientFailure when the store behind it did not answer
   */
  take(limit: Limit, holder: string): Promise<number | undefined>;
}

/** A bucket at the moment when it was last looked at. */
export interface Level {
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The bucket after one more was asked for, and what that was answered. A clock that goes back fills nothing. */
export function takeOne(
  { burst, perMinute }: Limit,
  before: Level | undefined,
  now: number,
): { readonly level: Level; readonly waitSeconds: number | undefined } {
  const gained = before ? (Math.max(0, now - before.at) * perMinute) / 60_000 : 0;
  const tokens = before ? Math.min(burst, before.tokens + gained) : burst;
  if (tokens >= 1) return { level: { tokens: tokens - 1, at: now }, waitSeconds: undefined };
  return {
    level: { tokens, at: now },
    waitSeconds: Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute)),
  };
}

/** After this long without a request a bucket is as full as one that never was. */
export function fullAgainSeconds({ burst, perMinute }: Limit): number {
  return Math.ceil((burst * 60) / perMinute);
}
