/** The program's doors as one application, or as the part of it that one Lambda serves. */
import { Hono } from 'hono';
import { listTasks } from '../claims/tasks.ts';
import { claimsApi } from './api/claims.ts';
import { coachingsApi } from './api/coachings.ts';
import { distributionsApi } from './api/distributions.ts';
import { fundApi, importsApi, paymentsApi } from './api/finance.ts';
import { initiativesApi } from './api/initiatives.ts';
import { listeningApi } from './api/listening.ts';
import { loansApi } from './api/loans.ts';
import { measuresApi } from './api/measures.ts';
import { mutualAidApi } from './api/mutual-aid.ts';
import { newsApi } from './api/news.ts';
import { outlookApi } from './api/outlook.ts';
import { partnerApi } from './api/partner.ts';
import { singlePaymentsApi } from './api/payments.ts';
import { privacyApi } from './api/privacy.ts';
import { receiptsApi } from './api/receipts.ts';
import { recoveryApi } from './api/recovery.ts';
import { trainingsApi } from './api/trainings.ts';
import { unmatchedApi } from './api/unmatched.ts';
import { apiLanguage, asList, requirePerson, type WebDeps } from './context.ts';
import { answerProblem, problemOf } from './errors.ts';
import { limitBody } from './limit-body.ts';
import { openApi } from './openapi.ts';
import type { OutboxMail } from './outbox-mail.ts';
import { type Part, registerPages } from './pages/index.ts';
import { failurePage, isForPeople, type PagesDeps } from './pages/page-app.ts';
import { notFound, Problem } from './problem.ts';
import { sameOrigin } from './same-origin.ts';
import { noteSecurityEvents, type SecurityEvent } from './security-events.ts';
import { securityHeaders } from './security-headers.ts';
import { identifyPerson, type SessionEnv } from './session.ts';
import { throttleGuesses, throttleRequests } from './throttle.ts';
import { version } from './version.ts';

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

export function createApp(deps: WebDeps, options: AppOptions = {}): Hono<SessionEnv> {
  const { parts = allParts, before = [], reportFailure = console.error } = options;
  const app = new Hono<SessionEnv>();
  app.use(securityHeaders({ https: deps.baseUrl.startsWith('https:') }));
  if (options.noteSecurityEvent) app.use(noteSecurityEvents(options.noteSecurityEvent));
  app.get('/healthz', (c) => c.json({ status: 'ok', version }));
  app.get('/openapi.json', (c) => c.json(openApi(deps)));
  app.use(throttleGuesses(deps));
  app.use(identifyPerson(deps));
  app.use(throttleRequests(deps));
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
    isForPeople(c) ? failurePage(c, notFound(), pagesDeps) : answerProblem(c, notFound()),
  );
  return app;
}

function apiOf(deps: WebDeps, parts: readonly Part[]): Hono<SessionEnv> {
  const api = new Hono<SessionEnv>();
  api.use('/measures/*', formLimit);
  api.use('/claims/*', formLimit);
  // Before the API of claims, which would take its paths for its own.
  if (parts.includes('listening')) api.route('/', listeningApi(deps));
  if (parts.includes('members')) {
    api.route('/', measuresApi(deps));
    api.route('/', claimsApi(deps));
    api.route('/', trainingsApi(deps));
    api.route('/', newsApi(deps));
    api.route('/', partnerApi(deps));
    api.route('/', mutualAidApi(deps));
    api.route('/', coachingsApi(deps));
    api.route('/', initiativesApi(deps));
    api.route('/', privacyApi(deps));
  }
  if (parts.includes('approvals')) {
    api.get('/tasks', async (c) => c.json(asList(await listTasks(deps, requirePerson(c), apiLanguage(c)))));
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
    api.route('/', outlookApi(deps));
  }
  return api;
}

const formLimit = limitBody({
  maxSize: 256 * 1024,
  onError: () => {
    throw new Problem(413, 'too-large', 'A form is at most 256 KiB.');
  },
});
