/** The program's HTTP entries as one application, or as the part of it that one Lambda serves. */
import { Hono } from 'hono';
import { tasksApi } from '../approvals/api.ts';
import { claimsApi } from '../claims/api.ts';
import { conversationApi } from '../claims/thread/api.ts';
import { coachingsApi } from '../coaching/api.ts';
import { distributionsApi } from '../distributions/api.ts';
import { measuresApi } from '../filing/api.ts';
import { initiativesApi } from '../initiatives/api.ts';
import { listeningApi } from '../listening/api.ts';
import { loansApi } from '../loans/api.ts';
import { mutualAidApi } from '../mutual-aid/api.ts';
import { newsApi } from '../news/api.ts';
import { partnerApi } from '../partner/api.ts';
import { singlePaymentsApi } from '../payments/api.ts';
import { fundApi, importsApi, paymentsApi } from '../payments/finance-api.ts';
import { unmatchedApi } from '../payments/unmatched/api.ts';
import { problem } from '../platform/problem.ts';
import type { SecurityEvent } from '../platform/security-event.ts';
import { policiesApi } from '../policies/api.ts';
import { privacyApi } from '../privacy/api.ts';
import { receiptsApi } from '../receipts/api.ts';
import { recoveryApi } from '../recovery/api.ts';
import { reportsApi } from '../reports/api.ts';
import { sessionsApi } from '../sessions/api.ts';
import { trainingsApi } from '../trainings/api.ts';
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
import { openApi } from './openapi.ts';
import { type Part, registerPages } from './pages.ts';
import { withRequests } from './with-requests.ts';

const allParts: readonly Part[] = ['members', 'approvals', 'finance', 'listening'];

export interface AppOptions {
  readonly parts?: readonly Part[];
  /** Routes of one home alone, asked before the pages. */
  readonly before?: readonly Pick<Hono, 'routes'>[];
  /** The mails that were sent, where the home keeps them. */
  readonly listOutbox?: (to?: string) => readonly OutboxMail[];
  /** Where failures that nobody expected are told; by default on the console. */
  readonly reportFailure?: (error: unknown) => void;
  /** Where refusals, sign-ins and sign-outs are noted; by default nowhere. */
  readonly noteSecurityEvent?: ((event: SecurityEvent) => void) | undefined;
}

export function createApp(given: WebDeps, options: AppOptions = {}): Hono<SessionEnv> {
  const deps = withRequests(given);
  const { parts = allParts, before = [], reportFailure = console.error } = options;
  const app = new Hono<SessionEnv>();
  app.use(securityHeaders({ https: deps.baseUrl.startsWith('https:') }));
  if (options.noteSecurityEvent) app.use(noteSecurityEvents(options.noteSecurityEvent));
  app.get('/healthz', (c) => c.json({ status: 'ok', version }));
  app.get('/openapi.json', (c) => c.json(openApi(deps)));
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
  registerPages(app, pagesDeps, parts);
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

function apiOf(deps: WebDeps, parts: readonly Part[]): Hono<SessionEnv> {
  const api = new Hono<SessionEnv>();
  // Before the API of claims, which would take its paths for its own.
  if (parts.includes('listening')) api.route('/', listeningApi(deps));
  if (parts.includes('members')) {
    api.route('/', measuresApi(deps));
    api.route('/', claimsApi(deps));
    api.route('/', conversationApi(deps));
    api.route('/', trainingsApi(deps));
    api.route('/', newsApi(deps));
    api.route('/', partnerApi(deps));
    api.route('/', mutualAidApi(deps));
    api.route('/', coachingsApi(deps));
    api.route('/', initiativesApi(deps));
    api.route('/', privacyApi(deps));
    api.route('/', sessionsApi(deps));
  }
  if (parts.includes('approvals')) {
    api.route('/', tasksApi(deps));
  }
  if (parts.includes('finance')) {
    api.route('/', fundApi(deps));
    api.route('/', paymentsApi(deps));
    api.route('/', singlePaymentsApi(deps));
    api.route('/', importsApi(deps));
    api.route('/', receiptsApi(deps));
    api.route('/', unmatchedApi(deps));
    api.route('/', distributionsApi(deps));
    api.route('/', loansApi(deps));
    api.route('/', recoveryApi(deps));
    api.route('/', reportsApi(deps));
    api.route('/', policiesApi(deps));
  }
  return api;
}
