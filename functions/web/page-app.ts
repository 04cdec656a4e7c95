/**
 * What the pages of one HTTP function have in common: before it the session, after it one handler per page. Each route
 * settles the language, refuses foreign forms, and answers failures as pages.
 */
import { type Context, Hono } from 'hono';
import type { Language } from '../../workflows/language.ts';
import type { Clock } from '../platform/clock.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { Problem, problem } from '../platform/problem.ts';
import type { Person } from '../platform/registers.ts';
import { WrongCursor } from '../platform/store/cursor.ts';
import { type Answering, answerOnce } from './answer-once.ts';
import { answerProblem, problemHeaders, problemOf } from './errors.ts';
import { formValueName, withFormValues } from './form-value.ts';
import { findKeptForm, forgetKeptForm, keepForm } from './kept-form.ts';
import { keptPage } from './kept-page.ts';
import { chooseLanguage, languageOf } from './language-of-request.ts';
import { layout, type PageContent } from './layout/page.ts';
import { spacedPage } from './layout/unbroken-spaces.ts';
import type { Viewer } from './layout/viewer.ts';
import { limitBody } from './limit-body.ts';
import type { OutboxMail } from './outbox-mail.ts';
import { problemPage, SignInNeeded } from './problem-page.ts';
import { sameOrigin } from './same-origin.ts';
import { sessionCookies } from './session-cookies.ts';
import type { WebEnv } from './web-env.ts';
import { words } from './words/index.ts';

export interface PagesDeps extends Deps {
  /** On the embedded runtime alone: the mails sent, oldest first. */
  readonly listOutbox?: ((to?: string) => Promise<readonly OutboxMail[]>) | undefined;
  /** Where failures that nobody expected are told. */
  readonly reportFailure?: (error: unknown) => void;
  /** What sessions go by; without it no form is kept whose session had ended. */
  readonly realTime?: Clock;
}

export type PageContext = Context<WebEnv>;
export type PageHandler = (c: PageContext, viewer: Viewer) => Promise<Response> | Response;

export interface PageApp {
  get(path: string, handler: PageHandler): void;
  post(path: string, handler: PageHandler, options?: PostOptions): void;
  /** The routes; addresses that only forms are sent to lead back to the page above them. */
  routes(): Hono<WebEnv>;
}

type KeptHandler = (
  c: PageContext,
  viewer: Viewer,
  texts: ReadonlyMap<string, string>,
) => Promise<Response> | Response;

interface PostOptions {
  readonly maxBytes?: number;
  /** Instead of a page that says it: where the person is told how much is too much. */
  readonly whenTooLarge?: (c: PageContext) => Response;
  /** Does, once somebody has signed in again, what a form sent without a session did not; else its page offers to send it. */
  readonly kept?: KeptHandler;
  /** Sent again, it does the same again: without a key it may be changed and sent as often as one likes. */
  readonly repeatable?: boolean;
}

const formMaxBytes = 512 * 1024;

/** @param keyOf where the answers to forms are kept, where others may not see them */
export function pageApp(deps: PagesDeps, keyOf: Answering['keyOf'] = keys.keptAnswer): PageApp {
  const app = new Hono<WebEnv>();
  const run = (handler: PageHandler) => (c: PageContext) => handler(c, viewerOf(c, deps));
  const runOnce = (handler: PageHandler) => (c: PageContext) =>
    answerOnce(deps, c, { forms: true, keyOf }, () => handler(c, viewerOf(c, deps)));
  const runKeyed = (handler: PageHandler) => (c: PageContext) =>
    (c.req.header('Idempotency-Key') === undefined ? run : runOnce)(handler)(c);
  app.onError((error, c) => failurePage(c, error, deps));
  const shown = new Set<string>();
  const sentTo = new Map<string, PostOptions>();
  const unsent = unsentForms(deps);
  return {
    get(path, handler) {
      shown.add(path);
      app.get(path, chooseLanguage, (c) =>
        sentTo.has(path) ? unsent.before(c, sentTo.get(path), run(handler)) : run(handler)(c),
      );
    },
    post(path, handler, options = {}) {
      const { maxBytes = formMaxBytes, repeatable = false, whenTooLarge = tooLarge } = options;
      sentTo.set(path, options);
      const limit = limitBody({ maxSize: maxBytes, onError: whenTooLarge });
      const act = repeatable ? runKeyed(handler) : runOnce(handler);
      app.post(path, chooseLanguage, sameOrigin, limit, (c) => unsent.keep(c, act));
    },
    routes() {
      for (const [path, options] of sentTo) {
        const back = wayBack(path, shown);
        if (back) app.get(path, chooseLanguage, (c) => unsent.before(c, options, back));
      }
      return app;
    },
  };
}

type Act = (c: PageContext) => Promise<Response> | Response;

/** Forms that were sent when the session had ended: kept, and found again at their address after signing in. */
function unsentForms(deps: PagesDeps) {
  const cookies = sessionCookies(deps.baseUrl);
  const { realTime } = deps;
  return {
    /** Does it, or keeps what was sent until somebody has signed in. */
    async keep(c: PageContext, act: Act): Promise<Response> {
      if (c.var.person) {
        if (await findKeptForm(deps, c, cookies, c.var.person.personId))
          await forgetKeptForm(deps, c, cookies);
        return act(c);
      }
      try {
        return await act(c);
      } catch (error) {
        if (error instanceof SignInNeeded && realTime && !wantsJson(c))
          await keepForm(deps, c, cookies, realTime.now());
        throw error;
      }
    },
    /** Before the page at an address: what its person sent there, and nobody took. */
    async before(c: PageContext, options: PostOptions | undefined, page: Act): Promise<Response> {
      const viewer = viewerOf(c, deps);
      const form = viewer.person && (await findKeptForm(deps, c, cookies, viewer.person.personId));
      if (!form) return page(c);
      const { kept } = options ?? {};
      if (kept || c.req.query('kept') === 'no') await forgetKeptForm(deps, c, cookies);
      if (kept) return kept(c, viewer, form.texts);
      return c.req.query('kept') === 'no' ? page(c) : show(c, viewer, keptPage(viewer, form));
    },
  };
}

/**
 * Somebody who changes the language on the answer to a form, signs in on the way, or comes back by a bookmark asks
 * for an address that only takes forms: they get the page that the form stands on.
 */
function wayBack(path: string, shown: ReadonlySet<string>): Act | undefined {
  if (shown.has(path)) return undefined;
  const segments = path.split('/');
  const above = segments
    .map((_, dropped) => segments.slice(0, segments.length - dropped))
    .find((one) => shown.has(one.join('/')));
  if (!above) return undefined;
  return (c) => {
    const { pathname } = new URL(c.req.url);
    return c.redirect(pathname.split('/').slice(0, above.length).join('/'), 303);
  };
}

function tooLarge(): never {
  throw problem('too-large.sent');
}

export function viewerOf(c: PageContext, deps: PagesDeps, language: Language = languageOf(c)): Viewer {
  return {
    language,
    words: words[language],
    person: c.var.person,
    place: new URL(c.req.url),
    contact: deps.plan.contact,
    demonstration: deps.listOutbox !== undefined,
  };
}

/** The page for a failure, or the way to sign in when that is what it takes. For the root's `onError` as well. */
export function failurePage(c: Context, thrown: unknown, deps: PagesDeps): Response | Promise<Response> {
  const error = thrown instanceof WrongCursor ? problemOf(thrown) : thrown;
  if (wantsJson(c) && error instanceof Problem) return answerProblem(c, error);
  if (error instanceof SignInNeeded || (error instanceof Problem && error.status === 401)) return toSignIn(c);
  if (error instanceof Problem && error.code === 'sign-in-again') return toSignIn(c, '&again=yes');
  if (!(error instanceof Problem)) deps.reportFailure?.(error);
  const { status, content } = problemPage(viewerOf(c, deps), error, deps.clock.now());
  for (const [name, value] of Object.entries(problemHeaders(problemOf(error)))) c.header(name, value);
  return show(c, viewerOf(c, deps), content, status);
}

/** Whether a program asks, not a browser. */
export function wantsJson(c: PageContext): boolean {
  const accept = c.req.header('Accept') ?? '';
  return accept.includes('json') && !accept.includes('text/html');
}

/** Whether a browser asks for a page: failures outside of the pages are then told as one, too. */
export function isForPeople(c: Context): boolean {
  return !/^\/(api|local)\//.test(c.req.path) && (c.req.header('Accept') ?? '').includes('text/html');
}

function toSignIn(c: PageContext, how = ''): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}${how}`, 303);
}

export async function show(
  c: PageContext,
  viewer: Viewer,
  content: PageContent,
  status = 200,
): Promise<Response> {
  if (content.showsFiles) c.set('showsFiles', true);
  const page = withFormValues(String(await layout(viewer, content)), c.var.keptFormValue?.());
  return c.html(spacedPage(page, viewer.language), status as 200);
}

/** @throws SignInNeeded when nobody is signed in */
export function signedIn(viewer: Viewer): Person {
  if (!viewer.person) throw new SignInNeeded();
  return viewer.person;
}

/** The texts of a form as it was sent; files are left out, of repeated names the last counts. */
export async function formTexts(c: PageContext): Promise<Map<string, string>> {
  const body = await c.req.parseBody().catch(() => ({}));
  return new Map(
    Object.entries(body).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== formValueName,
    ),
  );
}
