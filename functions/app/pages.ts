/** The pages by part of the application, so that each can be a Lambda of its own with no more rights than it needs. */

import type { Hono } from 'hono';
import { absenceRoutes } from '../approvals/pages/absence-page.ts';
import { taskRoutes } from '../approvals/pages/routes.ts';
import { monthRoutes } from '../audit/pages/month-routes.ts';
import { bookRoutes } from '../audit/pages/routes.ts';
import { claimRoutes } from '../claims/pages/routes.ts';
import { coachingRoutes } from '../coaching/pages/routes.ts';
import { distributionRoutes } from '../distributions/pages/routes.ts';
import { chooseRoutes } from '../filing/choose/routes.ts';
import { measureRoutes } from '../filing/measure-pages/routes.ts';
import { filingRoutes } from '../filing/pages/routes.ts';
import { fundRoutes } from '../fund/pages/routes.ts';
import { homeRoutes } from '../home/routes.ts';
import { initiativeRoutes } from '../initiatives/pages/routes.ts';
import { listeningRoutes } from '../listening/pages/routes.ts';
import { loanRoutes } from '../loans/pages/routes.ts';
import { mutualAidRoutes } from '../mutual-aid/pages/routes.ts';
import { newsRoutes } from '../news/pages/routes.ts';
import { operationsRoutes, outboxRoutes } from '../operations/pages/routes.ts';
import { partnerRoutes } from '../partner/pages/routes.ts';
import { financeRoutes } from '../payments/pages/routes.ts';
import { uploadRoutes } from '../payments/pages/upload-routes.ts';
import { unmatchedRoutes } from '../payments/unmatched/pages/routes.ts';
import { keys } from '../platform/keys.ts';
import { policyRoutes } from '../policies/pages/routes.ts';
import { privacyRoutes } from '../privacy/pages/routes.ts';
import { clientRoutes } from '../recovery/client-pages/routes.ts';
import { recoveryRoutes } from '../recovery/pages/routes.ts';
import { reportRoutes } from '../reports/pages/routes.ts';
import { sessionRoutes } from '../sessions/pages/routes.ts';
import { trainingRoutes } from '../trainings/pages/routes.ts';
import { assetRoutes } from '../web/assets/asset-routes.ts';
import { type PageApp, type PagesDeps, pageApp } from '../web/page-app.ts';
import { sameOrigin } from '../web/same-origin.ts';
import type { SessionDeps, SessionEnv } from '../web/session.ts';
import { signInRoutes } from '../web/sign-in.ts';
import type { WebEnv } from '../web/web-env.ts';

export type Part = 'members' | 'approvals' | 'finance' | 'listening';
type Routes = (pages: PageApp, deps: PagesDeps) => void;

/** Registers the pages of the parts on the application, behind `identifyPerson`. */
export function registerPages(
  app: Hono<SessionEnv>,
  deps: PagesDeps & SessionDeps,
  parts: readonly Part[],
): void {
  app.route('/', assetRoutes());
  // Before the members' pages, which would take its paths for those of claims.
  if (parts.includes('listening')) {
    const pages = pageApp(deps, keys.listeningRequest);
    listeningRoutes(pages, deps);
    app.route('/', pages.routes());
  }
  if (parts.includes('members')) {
    app.use('/sign-out', sameOrigin);
    app.route('/', signInRoutes(deps));
    app.route(
      '/',
      pagesOf(deps, (pages) => sessionRoutes(pages, deps)),
    );
    app.route('/', memberPages(deps));
  }
  if (parts.includes('approvals')) app.route('/', approverPages(deps));
  if (parts.includes('finance')) app.route('/', financePages(deps));
}

/** `/`, measures, filing, claims; operations, which act on claims; the outbox where there is one. */
export function memberPages(deps: PagesDeps): Hono<WebEnv> {
  return pagesOf(
    deps,
    ...[homeRoutes, chooseRoutes, filingRoutes, measureRoutes, claimRoutes, operationsRoutes, outboxRoutes],
    ...[newsRoutes, trainingRoutes, coachingRoutes, initiativeRoutes, partnerRoutes, mutualAidRoutes],
    privacyRoutes,
  );
}

/** `/tasks`, `/absence` and the pages behind the links in mails, those of clients too. */
export function approverPages(deps: PagesDeps): Hono<WebEnv> {
  return pagesOf(deps, taskRoutes, absenceRoutes, clientRoutes);
}

/** `/finance`, `/fund`, `/loans` and `/receipts`. */
export function financePages(deps: PagesDeps): Hono<WebEnv> {
  return pagesOf(
    deps,
    financeRoutes,
    uploadRoutes,
    reportRoutes,
    policyRoutes,
    fundRoutes,
    bookRoutes,
    monthRoutes,
    loanRoutes,
    recoveryRoutes,
    distributionRoutes,
    unmatchedRoutes,
  );
}

function pagesOf(deps: PagesDeps, ...routes: readonly Routes[]): Hono<WebEnv> {
  const pages = pageApp(deps);
  for (const register of routes) register(pages, deps);
  return pages.routes();
}
