/** The calls of the API by part of the application. */
import { Hono } from 'hono';
import { tasksApi } from '../approvals/api.ts';
import { ledgerApi } from '../audit/api.ts';
import { claimsApi } from '../claims/api.ts';
import { conversationApi } from '../claims/thread/api.ts';
import { coachingsApi } from '../coaching/api.ts';
import { distributionsApi } from '../distributions/api.ts';
import { measuresApi } from '../filing/api.ts';
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
import { policiesApi } from '../policies/api.ts';
import { privacyApi } from '../privacy/api.ts';
import { receiptsApi } from '../receipts/api.ts';
import { recoveryApi } from '../recovery/api.ts';
import { importsApi } from '../registers/api.ts';
import { reportsApi } from '../reports/api.ts';
import { publicFundApi } from '../reports/public-fund-api.ts';
import { sessionsApi } from '../sessions/api.ts';
import { trainingsApi } from '../trainings/api.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
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
    ...[distributionsApi, loansApi, recoveryApi, reportsApi, publicFundApi, policiesApi],
  ],
};
/** In the order in which their calls are asked. */
export const partsInOrder = Object.keys(callsOf) as readonly Part[];

/** The calls of the parts, to be mounted at `/api`. */
export function apiOf(deps: WebDeps, parts: readonly Part[]): Hono<SessionEnv> {
  const api = new Hono<SessionEnv>();
  for (const part of partsInOrder) {
    if (!parts.includes(part)) continue;
    for (const calls of callsOf[part]) api.route('/', calls(deps));
  }
  return api;
}
