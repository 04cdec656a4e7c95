/** Signing in and out: before it the identity provider's pages, after it the session that the pages find. */
import { type Context, Hono } from 'hono';
import { type Deps, digest } from '../platform/deps.ts';
import { type SignInAttempt, SignInRefused } from '../platform/identity/port.ts';
import { isLoopback } from '../platform/loopback.ts';
import { chooseLanguage } from './language-of-request.ts';
import { localPath } from './local-path.ts';
import { findPerson, type SessionDeps } from './session.ts';
import { type SessionCookies, sessionCookies } from './session-cookies.ts';
import { endSession, findAttempt, keepAttempt, openSession, readSession } from './session-records.ts';
import { signInChoicePage } from './sign-in-choice.ts';
import { type SignInFailure, signInFailurePage, signInFailureStatus } from './sign-in-failure.ts';
import { signInReturnPath, signInReturnUrl } from './sign-in-return.ts';
import type { WebEnv } from './web-env.ts';

/** `GET /sign-in?next=`, `GET /sign-in/callback`, `POST /sign-out`. */
/** With the plan, its pages say whom to write to or call. */
type SignInDeps = SessionDeps & Partial<Pick<Deps, 'plan'>>;

export function signInRoutes(deps: SignInDeps): Hono<WebEnv> {
  const cookies = sessionCookies(deps.baseUrl);
  const app = new Hono<WebEnv>();
  app.use('/sign-in/*', chooseLanguage);
  app.get('/sign-in', (c) => leaveForProvider(c, deps, cookies));
  app.get(signInReturnPath, (c) => comeBack(c, deps, cookies));
  app.post('/sign-out', (c) => signOut(c, deps, cookies));
  return app;
}

async function leaveForProvider(c: Context<WebEnv>, deps: SignInDeps, cookies: SessionCookies) {
  const here = new URL(c.req.url);
  const next = localPath(c.req.query('next'));
  const again = c.req.query('again') === 'yes';
  if (isElsewhereOnThisMachine(here, deps.baseUrl)) {
    // Cookies set for 127.0.0.1 would not come back to localhost, where the provider returns to.
    const how = again ? '&again=yes' : '';
    return c.redirect(`${deps.baseUrl}/sign-in?next=${encodeURIComponent(next)}${how}`, 302);
  }
  const as = wayIn(c.req.query('as'));
  if (deps.identity.hasStaffSignIn && !as)
    return c.html(signInChoicePage(viewerOf(c, deps), { next, again }));
  const returnUrl = signInReturnUrl(deps.baseUrl);
  const wish = { returnUrl, language: c.var.language, again, ...(as && { as }) };
  const { url, attempt } = await deps.identity.signIn.start(wish);
  cookies.setAttempt(c, { secret: await keepAttempt(deps, attempt), next });
  return c.redirect(url, 302);
}

function wayIn(given: string | undefined): 'member' | 'staff' | undefined {
  return given === 'member' || given === 'staff' ? given : undefined;
}

function isElsewhereOnThisMachine(here: URL, baseUrl: string): boolean {
  return isLoopback(baseUrl) && isLoopback(here.href) && here.host !== new URL(baseUrl).host;
}

async function comeBack(c: Context<WebEnv>, deps: SignInDeps, cookies: SessionCookies) {
  const kept = cookies.readAttempt(c);
  const attempt = kept && (await findAttempt(deps, kept.secret));
  if (!attempt) return fail(c, deps, 'expired');
  const identified = await finishUnlessRefused(deps, answerOf(c, deps), attempt);
  if (!identified) return fail(c, deps, 'refused');
  const person = await findPerson(deps, identified);
  if (!person) return fail(c, deps, 'unknown-person');
  const previous = cookies.readSession(c);
  const session = await openSession(deps, { attempt: kept.secret, person, verified: identified, previous });
  if (session === undefined) return fail(c, deps, 'expired');
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
  const stored = secret === undefined ? undefined : await readSession(deps.store, digest(secret));
  const isStaff = stored?.data.state === 'signed-in' && stored.data.isStaffSignIn === true;
  if (secret !== undefined) await endSession(deps, secret);
  cookies.dropSession(c);
  cookies.dropKept(c);
  // Pages are not kept anyway; a browser that kept one all the same forgets it.
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect(deps.identity.signOutUrl(`${deps.baseUrl}/`, isStaff) ?? '/', 303);
}

function fail(c: Context<WebEnv>, deps: SignInDeps, failure: SignInFailure) {
  return c.html(signInFailurePage(viewerOf(c, deps), failure), signInFailureStatus[failure]);
}

function viewerOf(c: Context<WebEnv>, { plan }: SignInDeps) {
  const { language, person } = c.var;
  return { language, person, place: new URL(c.req.url), ...(plan && { contact: plan.contact }) };
}
