/** The program's routes as one application, or as the part of it that one Lambda serves. */
import { Hono } from 'hono';
import { problem } from '../platform/problem.ts';
import type { SecurityEvent } from '../platform/security-event.ts';
import { assetRoutes } from '../web/assets/asset-routes.ts';
import type { WebDeps } from '../web/context.ts';
import { answerProblem, problemOf } from '../web/errors.ts';
import type { OutboxMail } from '../web/outbox-mail.ts';
import { failurePage, isForPeople, type PagesDeps } from '../web/page-app.ts';
import { requireRecentSignIn } from '../web/recent-sign-in.ts';
import { sameOrigin } from '../web/same-origin.ts';
import { noteSecurityEvents } from '../web/security-events.ts';
import { securityHeaders } from '../web/security-headers.ts';
import { identifyPerson, type SessionEnv } from '../web/session.ts';
import { throttleGuesses, throttleRequests } from '../web/throttle.ts';
import { version } from '../web/version.ts';
import { apiOf } from './api.ts';
import type { Part } from './parts/part.ts';
import { withRequests } from './with-requests.ts';

export interface AppOptions {
  readonly parts: readonly Part[];
  /** Routes of one home alone, asked before the pages. */
  readonly before?: readonly Pick<Hono, 'routes'>[];
  /** Makes the description of the whole API, where it is answered. */
  readonly describe?: (deps: WebDeps) => unknown;
  /** The mails that were sent, where the home keeps them. */
  readonly listOutbox?: (to?: string) => Promise<readonly OutboxMail[]>;
  /** Where failures that nobody expected are told; by default on the console. */
  readonly reportFailure?: (error: unknown) => void;
  /** Where refusals, sign-ins and sign-outs are noted; by default nowhere. */
  readonly noteSecurityEvent?: ((event: SecurityEvent) => void) | undefined;
}

export function createApp(given: WebDeps, options: AppOptions): Hono<SessionEnv> {
  const deps = withRequests(given);
  const { parts, before = [], reportFailure = console.error } = options;
  const app = new Hono<SessionEnv>();
  app.use(securityHeaders({ https: deps.baseUrl.startsWith('https:') }));
  if (options.noteSecurityEvent) app.use(noteSecurityEvents(options.noteSecurityEvent));
  app.get('/healthz', (c) => c.json({ status: 'ok', version }));
  const { describe } = options;
  if (describe) app.get('/openapi.json', (c) => c.json(describe(deps)));
  app.use(async (_, next) => {
    await deps.policies.ready();
    await next();
  });
  app.use(throttleGuesses(deps));
  app.use(identifyPerson(deps));
  app.use(throttleRequests(deps));
  app.use(requireRecentSignIn(deps));
  app.use('/api/*', sameOrigin, async (c, next) => {
    await next();
    // On the answer as it is: c.header would make a stream of its body first.
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.route('/api', apiOf(deps, parts));
  for (const routes of before) app.route('/', routes as Hono<SessionEnv>);
  const pagesDeps: WebDeps & PagesDeps = {
    ...deps,
    listOutbox: options.listOutbox,
    reportFailure,
  };
  app.route('/', assetRoutes());
  for (const part of parts) for (const pages of part.pages(pagesDeps)) app.route('/', pages);
  app.onError((error, c) => {
    if (isForPeople(c)) return failurePage(c, error, pagesDeps);
    const problem = problemOf(error);
    if (problem.status >= 500) reportFailure(error);
    return answerProblem(c, problem);
  });
  app.notFound((c) =>
    isForPeople(c) ? failurePage(c, problem('not-found'), pagesDeps) : answerProblem(c, problem('not-found')),
  );
  return app;
}
