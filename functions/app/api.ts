/** The calls of the API by part of the application, and the description of all of them, whichever part is asked. */
import { Hono } from 'hono';
import { tasksApi } from '../approvals/api.ts';
import { taskLinks } from '../approvals/task-links.ts';
import { ledgerApi } from '../audit/api.ts';
import { claimsApi } from '../claims/api.ts';
import { documentsApi } from '../claims/documents/api.ts';
import { conversationApi } from '../claims/thread/api.ts';
import { coachingsApi } from '../coaching/api.ts';
import { distributionsApi } from '../distributions/api.ts';
import { measuresApi } from '../filing/api.ts';
import { draftDocumentsApi } from '../filing/draft-documents-api.ts';
import { fundApi } from '../fund/api.ts';
import { initiativesApi } from '../initiatives/api.ts';
import { listeningApi } from '../listening/api.ts';
import { loansApi } from '../loans/api.ts';
import { mutualAidApi } from '../mutual-aid/api.ts';
import { newsApi } from '../news/api.ts';
import { partnerApi } from '../partner/api.ts';
import { singlePaymentsApi } from '../payments/api.ts';
import { paymentsApi } from '../payments/runs-api.ts';
import { unmatchedApi } from '../payments/unmatched/api.ts';
import type { Files } from '../platform/files/port.ts';
import { policiesApi } from '../policies/api.ts';
import { privacyApi } from '../privacy/api.ts';
import { receiptsApi } from '../receipts/api.ts';
import { recoveryApi } from '../recovery/api.ts';
import { clientLinks } from '../recovery/client-links.ts';
import { importsApi } from '../registers/api.ts';
import { reportsApi } from '../reports/api.ts';
import { sessionsApi } from '../sessions/api.ts';
import { trainingsApi } from '../trainings/api.ts';
import type { WebDeps } from '../web/context.ts';
import { describedRoutes } from '../web/described-routes.ts';
import type { SessionEnv } from '../web/session.ts';
import { fundFilesApi } from './files-api.ts';
import { openApi } from './openapi.ts';
import type { Part } from './pages.ts';

type Calls = (deps: WebDeps) => Hono<SessionEnv>;

const callsOf: Readonly<Record<Part, readonly Calls[]>> = {
  // Before the API of claims, which would take its paths for its own.
  listening: [listeningApi],
  members: [
    ...[measuresApi, claimsApi, conversationApi, trainingsApi, newsApi, partnerApi, mutualAidApi],
    ...[coachingsApi, initiativesApi, privacyApi, sessionsApi],
  ],
  approvals: [tasksApi],
  finance: [
    ...[fundApi, ledgerApi, paymentsApi, singlePaymentsApi, importsApi, receiptsApi, unmatchedApi],
    ...[distributionsApi, loansApi, recoveryApi, reportsApi, policiesApi],
  ],
};
const inOrder = Object.keys(callsOf) as Part[];

/** The calls of the parts, to be mounted at `/api`. */
export function apiOf(deps: WebDeps, parts: readonly Part[]): Hono<SessionEnv> {
  const api = new Hono<SessionEnv>();
  for (const part of inOrder) {
    if (!parts.includes(part)) continue;
    for (const calls of callsOf[part]) api.route('/', calls(deps));
  }
  return api;
}

let description: unknown;

/** OpenAPI 3.1, of every part; made once per process. */
export function describeApi(deps: WebDeps): unknown {
  description ??= openApi(deps, [...described(deps), ...taskLinks, ...clientLinks]);
  return description;
}

function described(deps: WebDeps) {
  // Routes are registered, and never called: nothing is asked of the files.
  const withFiles = { ...deps, files: {} as Files };
  const all = new Hono<SessionEnv>();
  all.route('/api', apiOf(deps, inOrder));
  all.route('/api', documentsApi(withFiles));
  all.route('/api', draftDocumentsApi(withFiles));
  all.route('/api', fundFilesApi(withFiles));
  return describedRoutes(all).filter(({ operation }) => !operation.unlisted);
}
