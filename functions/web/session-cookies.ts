/**
 * The cookies: one for the way to the identity provider and back, one for the session that follows, one for a form that
 * was sent when the session had ended.
 */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { isLoopback } from '../platform/loopback.ts';
import { localPath } from './local-path.ts';
import { attemptSeconds, keptSeconds } from './session-records.ts';

const sessionName = 'entraide-session';
const attemptName = 'entraide-sign-in';
const keptName = 'entraide-kept';
const secretPattern = /^[A-Za-z0-9_-]{43}$/;

/** What is needed of them to keep a form whose session had ended. */
export interface KeptFormCookie {
  readSession(c: Context): string | undefined;
  readKept(c: Context): string | undefined;
  setKept(c: Context, secret: string): void;
  dropKept(c: Context): void;
}

export interface SessionCookies extends KeptFormCookie {
  setSession(c: Context, secret: string): void;
  dropSession(c: Context): void;
  /** The secret of the attempt, and the path to go to after signing in. */
  readAttempt(c: Context): { readonly secret: string; readonly next: string } | undefined;
  setAttempt(c: Context, attempt: { readonly secret: string; readonly next: string }): void;
  dropAttempt(c: Context): void;
}

/**
 * Over `https` with the prefix `__Host-`, so that no neighbouring domain can set them; over plain `http`, which
 * browsers do not allow that for, on the loopback address only.
 * @throws RangeError when the pages are reached over `http` from elsewhere
 */
export function sessionCookies(baseUrl: string): SessionCookies {
  const secure = new URL(baseUrl).protocol === 'https:';
  if (!secure && !isLoopback(baseUrl))
    throw new RangeError(`people cannot sign in over plain http at ${baseUrl}`);
  const common = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;
  const options: CookieOptions = secure ? { ...common, secure, prefix: 'host' } : common;
  const read = (c: Context, name: string) => (secure ? getCookie(c, name, 'host') : getCookie(c, name));
  return {
    readSession: (c) => secretOf(read(c, sessionName)),
    setSession: (c, secret) => setCookie(c, sessionName, secret, options),
    dropSession: (c) => void deleteCookie(c, sessionName, options),
    readAttempt(c) {
      const [value, path] = read(c, attemptName)?.split('.') ?? [];
      const secret = secretOf(value);
      return secret === undefined ? undefined : { secret, next: decodePath(path) };
    },
    setAttempt(c, { secret, next }) {
      // The path stays with the browser: it may hold the secret of an approval link, which the store must not see.
      const value = `${secret}.${Buffer.from(next).toString('base64url')}`;
      setCookie(c, attemptName, value, { ...options, maxAge: attemptSeconds });
    },
    readKept: (c) => secretOf(read(c, keptName)),
    setKept: (c, secret) => setCookie(c, keptName, secret, { ...options, maxAge: keptSeconds }),
    dropKept: (c) => void deleteCookie(c, keptName, options),
    dropAttempt: (c) => void deleteCookie(c, attemptName, options),
  };
}

function secretOf(value: string | undefined): string | undefined {
  return value !== undefined && secretPattern.test(value) ? value : undefined;
}

function decodePath(encoded: string | undefined): string {
  return localPath(Buffer.from(encoded ?? '', 'base64url').toString());
}
