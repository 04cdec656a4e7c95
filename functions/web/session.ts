/**
 * Who sends a request: before it the bearer token or the session cookie, after it every page and every call of
 * the API, which find the person in `c.var.person`.
 */
import type { MiddlewareHandler } from 'hono';
import { dayOf } from '../../workflows/calendar.ts';
import { isStaffRole } from '../../workflows/registers/records.ts';
import type { Clock } from '../platform/clock.ts';
import { type Deps, digest } from '../platform/deps.ts';
import type { Identity, VerifiedToken } from '../platform/identity/port.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../platform/registers.ts';
import { sessionsEndedAt } from '../platform/sessions-ended.ts';
import type { SentForm } from './form-value.ts';
import { sessionCookies } from './session-cookies.ts';
import { endSession, findSession, readSession, type SignedIn } from './session-records.ts';
import { endTokenSession, keepTokenSession, tokenSessionId } from './token-sessions.ts';

export interface Identified {
  /** As the registers say at this moment; undefined when nobody is signed in. */
  person: Person | undefined;
  authenticatedBy: 'bearer' | 'session' | undefined;
  /** The name that the person knows this session by; undefined when nobody is signed in. */
  sessionId: string | undefined;
  /** When the person signed in, in milliseconds of real time; undefined when nobody did, or no one knows. */
  signedInAt: number | undefined;
}

export interface SessionEnv {
  Variables: Identified & {
    /** The form that is being answered, as long as nothing that it asks for is being done. */
    keptFormValue?: () => SentForm | undefined;
  };
}

export interface SessionDeps extends Pick<Deps, 'store' | 'registers' | 'clock' | 'random' | 'baseUrl'> {
  readonly identity: Identity;
  /** The real clock on both runtimes; sessions and tokens follow it, not the plan's clock. */
  readonly realTime: Clock;
}

type Found = { readonly [Name in keyof Identified]: NonNullable<Identified[Name]> | undefined };

const nobody: Found = {
  person: undefined,
  authenticatedBy: undefined,
  sessionId: undefined,
  signedInAt: undefined,
};

/**
 * Sets who it is, by what, and in which session. Roles and membership are read at every request, so that taking them
 * away counts at once; whoever has lost one since the session began has to sign in again.
 * @throws Problem 401 `unauthenticated` for a bearer token that is not good or not any more, whatever cookie comes
 *   with it
 * @throws TransientFailure when the provider's keys cannot be had
 */
export function identifyPerson(deps: SessionDeps): MiddlewareHandler<SessionEnv> {
  const cookies = sessionCookies(deps.baseUrl);
  return async (c, next) => {
    const token = bearerToken(c.req.header('Authorization'));
    const secret = token === undefined ? cookies.readSession(c) : undefined;
    const found = await (token === undefined ? findBySession(deps, secret) : findByToken(deps, token));
    if (token !== undefined && !found.person) {
      throw problem('unauthenticated.token');
    }
    c.set('person', found.person);
    c.set('authenticatedBy', found.authenticatedBy);
    c.set('sessionId', found.sessionId);
    c.set('signedInAt', found.signedInAt);
    await next();
  };
}

/** Whom a sign-in names, and which of two ways it took. */
export type SignInOf = Pick<VerifiedToken, 'personId' | 'isStaffSignIn'>;

/**
 * The person as the registers know them today; where the staff sign in apart, with a second factor, nobody who came
 * another way has a role of theirs.
 */
export async function findPerson(
  { registers, clock, identity }: SessionDeps,
  { personId, isStaffSignIn }: SignInOf,
): Promise<Person | undefined> {
  const person = await registers.person(personId, dayOf(clock.now()));
  if (!person || identity.hasStaffSignIn !== true || isStaffSignIn === true) return person;
  return { ...person, roles: person.roles.filter((role) => !isStaffRole(role)) };
}

async function findBySession(deps: SessionDeps, secret: string | undefined): Promise<Found> {
  const stored = secret === undefined ? undefined : await findSession(deps, secret);
  if (secret === undefined || !stored) return nobody;
  const { personId, startedAt, signedInAt } = stored.data;
  const [person, endedAt] = await Promise.all([
    findPerson(deps, stored.data),
    sessionsEndedAt(deps.store, personId),
  ]);
  if (!person || startedAt <= endedAt || hasLostRole(stored.data, person)) {
    await endSession(deps, secret);
    return nobody;
  }
  return { person, authenticatedBy: 'session', sessionId: digest(secret), signedInAt };
}

async function findByToken(deps: SessionDeps, token: string): Promise<Found> {
  const verified = await deps.identity.verifyBearer(token);
  if (!verified) return nobody;
  const { personId, signedInAt } = verified;
  const sessionId = tokenSessionId(token, verified);
  const [person, endedAt, stored] = await Promise.all([
    findPerson(deps, verified),
    sessionsEndedAt(deps.store, personId),
    readSession(deps.store, sessionId),
  ]);
  if (!person || (endedAt > 0 && (signedInAt ?? 0) <= endedAt)) return nobody;
  const session = await keepTokenSession(deps, sessionId, stored, { verified, person });
  if (!session) return nobody;
  if (hasLostRole(session, person)) {
    await endTokenSession(deps.store, sessionId);
    return nobody;
  }
  return { person, authenticatedBy: 'bearer', sessionId, signedInAt };
}

function hasLostRole({ roles }: SignedIn, person: Person): boolean {
  return roles.some((role) => !person.roles.includes(role));
}

/** Empty when the scheme is there without a token; undefined for no header or another scheme. */
function bearerToken(header: string | undefined): string | undefined {
  const match = header && /^Bearer(?: +(.*))?$/i.exec(header);
  return match ? (match[1] ?? '').trim() : undefined;
}
