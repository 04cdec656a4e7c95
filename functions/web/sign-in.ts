/** Signing in and out: before it the identity provider's pages, after it the session that the pages find. */
import { type Context, Hono } from 'hono';
import { type SignInAttempt, SignInRefused } from '../platform/identity/port.ts';
import { isLoopback } from '../platform/loopback.ts';
import { chooseLanguage } from './language-of-request.ts';
import { localPath } from './local-path.ts';
import { findPerson, type SessionDeps } from './session.ts';
import { type SessionCookies, sessionCookies } from './session-cookies.ts';
import { endSession, findAttempt, keepAttempt, openSession } from './session-records.ts';
import { type SignInFailure, signInFailurePage, signInFailureStatus } from './sign-in-failure.ts';
import { signInReturnPath, signInReturnUrl } from './sign-in-return.ts';
import type { WebEnv } from './web-env.ts';

/** `GET /sign-in?next=`, `GET /sign-in/callback`, `POST /sign-out`. */
export function signInRoutes(deps: SessionDeps): Hono<WebEnv> {
  const cookies = sessionCookies(deps.baseUrl);
  const app = new Hono<WebEnv>();
  app.use('/sign-in/*', chooseLanguage);
  app.get('/sign-in', (c) => leaveForProvider(c, deps, cookies));
  app.get(signInReturnPath, (c) => comeBack(c, deps, cookies));
  app.post('/sign-out', (c) => signOut(c, deps, cookies));
  return app;
}

async function leaveForProvider(c: Context<WebEnv>, deps: SessionDeps, cookies: SessionCookies) {
  const here = new URL(c.req.url);
  const next = localPath(c.req.query('next'));
  const again = c.req.query('again') === 'yes';
  if (isElsewhereOnThisMachine(here, deps.baseUrl)) {
    // Cookies set for 127.0.0.1 would not come back to localhost, where the provider returns to.
    const how = again ? '&again=yes' : '';
    return c.redirect(`${deps.baseUrl}/sign-in?next=${encodeURIComponent(next)}${how}`, 302);
  }
  const wish = { returnUrl: signInReturnUrl(deps.baseUrl), language: c.var.language, again };
  const { url, attempt } = await deps.identity.signIn.start(wish);
  cookies.setAttempt(c, { secret: await keepAttempt(deps, attempt), next });
  return c.redirect(url, 302);
}

function isElsewhereOnThisMachine(here: URL, baseUrl: string): boolean {
  return isLoopback(baseUrl) && isLoopback(here.href) && here.host !== new URL(baseUrl).host;
}

async function comeBack(c: Context<WebEnv>, deps: SessionDeps, cookies: SessionCookies) {
  const kept = cookies.readAttempt(c);
  const attempt = kept && (await findAttempt(deps, kept.secret));
  if (!attempt) return fail(c, 'expired');
  const identified = await finishUnlessRefused(deps, answerOf(c, deps), attempt);
  if (!identified) return fail(c, 'refused');
  const person = await findPerson(deps, identified.personId);
  if (!person) return fail(c, 'unknown-person');
  const previous = cookies.readSession(c);
  const { signedInAt } = identified;
  const session = await openSession(deps, { attempt: kept.secret, person, signedInAt, previous });
  if (session === undefined) return fail(c, 'expired');
  cookies.dropAttempt(c);
  cookies.setSession(c, session);
  return c.redirect(kept.next, 303);
}

async function finishUnlessRefused({ identity }: SessionDeps, answer: URL, attempt: SignInAttempt) {
  try {
    return await identity.signIn.finish(answer, attempt);
  } catch (error) {
    if (error instanceof SignInRefused) return undefined;
    throw error;
  }
}

/** The return URL as the provider knows it, whatever name this request came by. */
function answerOf(c: Context, { baseUrl }: SessionDeps): URL {
  const answer = new URL(signInReturnUrl(baseUrl));
  answer.search = new URL(c.req.url).search;
  return answer;
}

async function signOut(c: Context<WebEnv>, deps: SessionDeps, cookies: SessionCookies) {
  const secret = cookies.readSession(c);
  if (secret !== undefined) await endSession(deps, secret);
  cookies.dropSession(c);
  // Pages are not kept anyway; a browser that kept one all the same forgets it.
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect(deps.identity.signOutUrl(`${deps.baseUrl}/`) ?? '/', 303);
}

function fail(c: Context<WebEnv>, failure: SignInFailure) {
  const { language, person } = c.var;
  const page = signInFailurePage({ language, person, place: new URL(c.req.url) }, failure);
  return c.html(page, signInFailureStatus[failure]);
}
