/** Keeps requests within the limits: before it nothing, after it the session, then every page and every call. */
import type { Context, MiddlewareHandler } from 'hono';
import { Problem, problem } from '../platform/problem.ts';
import type { Limit, Throttle } from '../platform/throttle/port.ts';
import { clientAddress, isFromThisMachine } from './client-address.ts';
import { limits } from './limits.ts';
import type { SessionEnv } from './session.ts';

export interface ThrottleDeps {
  readonly baseUrl: string;
  readonly throttles: {
    /** For what is asked all the time. */
    readonly requests: Throttle;
    /** For wrong secrets, which are rare: shared by everything that runs at once. */
    readonly guesses: Throttle;
  };
}

/**
 * Limits what may change something, by person; without one by address. Comes after `identifyPerson`, before bodies
 * are read.
 * @throws Problem 429 `too-many-requests`
 */
export function throttleRequests({ baseUrl, throttles }: ThrottleDeps): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const address = clientAddress(c, baseUrl);
    const { person } = c.var;
    if (c.req.path === '/sign-in') {
      refuseWhen(await throttles.requests.take(limits.signInStarts, address));
    } else if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const isLocal = isFromThisMachine(address);
      const ofPerson = isLocal ? limits.writesOnThisMachine : limits.writesOfPerson;
      if (person) refuseWhen(await throttles.requests.take(ofPerson, person.personId));
      else if (!isLocal) refuseWhen(await throttles.requests.take(limits.writesOfAddress, address));
    }
    await next();
  };
}

/** Answers that a wrong secret gets, and what then is counted. */
interface GuessedAt {
  readonly path: RegExp;
  readonly statuses: readonly number[];
  /** Besides the address alone: the address at this path. */
  readonly atPath?: Limit;
  readonly limit: Limit;
}

const guessedAt: readonly GuessedAt[] = [
  {
    path: /^\/(tasks|clients|downloads|news\/unsubscribe)\/[^/]+$/,
    statuses: [404],
    atPath: limits.wrongSecretsOfLink,
    limit: limits.wrongSecrets,
  },
  { path: /^\/uploads$/, statuses: [403], limit: limits.wrongSecrets },
  { path: /^\/sign-in\/callback$/, statuses: [400, 403], limit: limits.failedSignIns },
];

/**
 * Counts answers that say that a secret was wrong, and says `too-many-requests` in their place when there are too
 * many. A right secret is never refused, so that nobody can be locked out by somebody who guesses.
 * @throws Problem 429
 */
export function throttleGuesses({ baseUrl, throttles }: ThrottleDeps): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const taken = takenBy(c);
    if (!taken) return;
    const address = clientAddress(c, baseUrl);
    const { guesses } = throttles;
    const atPath = taken.atPath && (await guesses.take(taken.atPath, `${address} ${c.req.path}`));
    refuseWhen(atPath ?? (await guesses.take(taken.limit, address)));
  };
}

function takenBy(c: Context): Pick<GuessedAt, 'atPath' | 'limit'> | undefined {
  // A browser is led to the sign-in page instead of being told 401.
  const status = c.error instanceof Problem ? c.error.status : c.res.status;
  if (status === 401 && /^Bearer/i.test(c.req.header('Authorization') ?? ''))
    return { limit: limits.wrongTokens };
  return guessedAt.find((one) => one.statuses.includes(status) && one.path.test(c.req.path));
}

function refuseWhen(waitSeconds: number | undefined): void {
  if (waitSeconds === undefined) return;
  throw problem('too-many-requests', { seconds: waitSeconds }, { retryAfterSeconds: waitSeconds });
}
