/** The pages by part of the application, so that each can be a Lambda of its own with no more rights than it needs. */
import type { Hono } from 'hono';
import { assetRoutes } from '../assets/asset-routes.ts';
import { sameOrigin } from '../same-origin.ts';
import type { SessionDeps, SessionEnv } from '../session.ts';
import { signInRoutes } from '../sign-in.ts';
import type { WebEnv } from '../web-env.ts';
import { monthRoutes } from './books/month-routes.ts';
import { bookRoutes } from './books/routes.ts';
import { claimRoutes } from './claims/routes.ts';
import { clientRoutes } from './clients/routes.ts';
import { coachingRoutes } from './coaching/routes.ts';
import { distributionRoutes } from './distributions/routes.ts';
import { filingRoutes } from './filing/routes.ts';
import { financeRoutes } from './finance/routes.ts';
import { uploadRoutes } from './finance/upload-routes.ts';
import { fundRoutes } from './fund/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { initiativeRoutes } from './initiatives/routes.ts';
import { listeningRoutes } from './listening/routes.ts';
import { loanRoutes } from './loans/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { mutualAidRoutes } from './mutual-aid/routes.ts';
import { newsRoutes } from './news/routes.ts';
import { operationsRoutes, outboxRoutes } from './operations/routes.ts';
import { outlookRoutes } from './outlook/routes.ts';
import { type PageApp, type PagesDeps, pageApp } from './page-app.ts';
import { partnerRoutes } from './partner/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { recoveryRoutes } from './recovery/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { trainingRoutes } from './trainings/routes.ts';
import { unmatchedRoutes } from './unmatched/routes.ts';

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
  if (parts.includes('listening')) app.route('/', pagesOf(deps, listeningRoutes));
  if (parts.includes('members')) {
    app.use('/sign-out', sameOrigin);
    app.route('/', signInRoutes(deps));
    app.route('/', memberPages(deps));
  }
  if (parts.includes('approvals')) app.route('/', approverPages(deps));
  if (parts.includes('finance')) app.route('/', financePages(deps));
}

/** `/`, measures, filing, claims; operations, which act on claims; the outbox where there is one. */
export function memberPages(deps: PagesDeps): Hono<WebEnv> {
  return pagesOf(
    deps,
    ...[homeRoutes, filingRoutes, measureRoutes, claimRoutes, operationsRoutes, outboxRoutes],
    ...[newsRoutes, trainingRoutes, coachingRoutes, initiativeRoutes, partnerRoutes, mutualAidRoutes],
    privacyRoutes,
  );
}

/** `/tasks` and the pages behind the links in mails, those of clients too. */
export function approverPages(deps: PagesDeps): Hono<WebEnv> {
  return pagesOf(deps, taskRoutes, clientRoutes);
}

/** `/finance`, `/fund`, `/loans` and `/receipts`. */
export function financePages(deps: PagesDeps): Hono<WebEnv> {
  return pagesOf(
    deps,
    financeRoutes,
    uploadRoutes,
    outlookRoutes,
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
