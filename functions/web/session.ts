/**
 * Who sends a request: before it the bearer token or the session cookie, after it every page and every call of
 * the API, which find the person in `c.var.person`.
 */
import type { MiddlewareHandler } from 'hono';
import { dayOf } from '../../workflows/days.ts';
import type { Clock } from '../platform/clock.ts';
import type { Deps } from '../platform/deps.ts';
import type { Identity } from '../platform/identity/port.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { sessionCookies } from './session-cookies.ts';
import { findSession } from './session-records.ts';

export interface Identified {
  /** As the registers say at this moment; undefined when nobody is signed in. */
  person: Person | undefined;
  authenticatedBy: 'bearer' | 'session' | undefined;
}

export interface SessionEnv {
  Variables: Identified;
}

export interface SessionDeps extends Pick<Deps, 'store' | 'registers' | 'clock' | 'random' | 'baseUrl'> {
  readonly identity: Identity;
  /** The real clock on both homes; sessions and tokens follow it, not the plan's clock. */
  readonly realTime: Clock;
}

/**
 * Sets `person` and `authenticatedBy`. Roles and membership are read at every request, so that taking them away
 * counts at once.
 * @throws Problem 401 `unauthenticated` for a bearer token that is not good, whatever cookie comes with it
 * @throws TransientFailure when the provider's keys cannot be had
 */
export function identifyPerson(deps: SessionDeps): MiddlewareHandler<SessionEnv> {
  const cookies = sessionCookies(deps.baseUrl);
  return async (c, next) => {
    const token = bearerToken(c.req.header('Authorization'));
    const secret = token === undefined ? cookies.readSession(c) : undefined;
    const personId = await (token === undefined ? findHolder(deps, secret) : verify(deps.identity, token));
    const person = personId === undefined ? undefined : await findPerson(deps, personId);
    if (token !== undefined && !person) {
      throw problem('unauthenticated.token');
    }
    c.set('person', person);
    c.set('authenticatedBy', person && (token === undefined ? 'session' : 'bearer'));
    await next();
  };
}

/** The person as the registers know them today. */
export function findPerson({ registers, clock }: SessionDeps, personId: string): Promise<Person | undefined> {
  return registers.person(personId, dayOf(clock.now()));
}

async function verify(identity: Identity, token: string): Promise<string | undefined> {
  return (await identity.verifyBearer(token))?.personId;
}

function findHolder(deps: SessionDeps, secret: string | undefined): Promise<string | undefined> | undefined {
  return secret === undefined ? undefined : findSession(deps, secret);
}

/** Empty when the scheme is there without a token; undefined for no header or another scheme. */
function bearerToken(header: string | undefined): string | undefined {
  const match = header && /^Bearer(?: +(.*))?$/i.exec(header);
  return match ? (match[1] ?? '').trim() : undefined;
}
