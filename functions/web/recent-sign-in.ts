/**
 * Asks whoever releases money, votes, approves a policy or changes an account to have signed in a moment ago: a browser
 * left open, or a token that was copied, is not enough for these. Before it the session, after it the pages and calls.
 */
import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../platform/clock.ts';
import type { Identity } from '../platform/identity/port.ts';
import { problem } from '../platform/problem.ts';
import type { SessionEnv } from './session.ts';

/** Time enough to look through a run; as the field's standards have it for what cannot be taken back. */
export const recentSeconds = 15 * 60;

/** What a stolen session may not do; looking at it takes no sign-in of this moment. */
const weighty: readonly RegExp[] = [
  /^\/(api\/payment-runs|finance\/runs)\/[^/]+\/release$/,
  /^\/api\/envelopes\/[^/]+\/votes(\/|$)/,
  /^\/fund\/envelopes\/[^/]+(\/votes\/[^/]+\/(confirm|refuse))?$/,
  /^(\/api)?\/policies\/[^/]+\/approve$/,
  /^\/(api|finance)\/payments\/[^/]+\/(confirm-account|outcome\/confirm)$/,
  /^\/api\/imports\/members$/,
  /^\/finance\/imports$/,
];

export interface RecentSignInDeps {
  readonly identity: Pick<Identity, 'tokensAreFresh'>;
  readonly realTime: Clock;
}

/** @throws Problem 403 `sign-in-again`; pages lead to the sign-in by it */
export function requireRecentSignIn({ identity, realTime }: RecentSignInDeps): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const { person, authenticatedBy, signedInAt = 0 } = c.var;
    const isPlayed = authenticatedBy === 'bearer' && identity.tokensAreFresh === true;
    const isRecent = isPlayed || realTime.now() < signedInAt + recentSeconds * 1000;
    if (person && !isRecent && isWeighty(c.req.method, c.req.path)) {
      throw problem('sign-in-again', { minutes: recentSeconds / 60 });
    }
    await next();
  };
}

function isWeighty(method: string, path: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && weighty.some((pattern) => pattern.test(path));
}
