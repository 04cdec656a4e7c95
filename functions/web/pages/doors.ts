/** The pages by door, so that each can be a Lambda of its own with no more rights than it needs. */
import { Hono } from 'hono';
import { assetRoutes } from '../assets/asset-routes.ts';
import type { WebEnv } from '../web-env.ts';
import { claimRoutes } from './claims/routes.ts';
import { filingRoutes } from './filing/routes.ts';
import { financeRoutes } from './finance/routes.ts';
import { uploadRoutes } from './finance/upload-routes.ts';
import { fundRoutes } from './fund/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { operationsRoutes, outboxRoutes } from './operations/routes.ts';
import { type PageApp, type PagesDeps, pageApp } from './page-app.ts';
import { taskRoutes } from './tasks/routes.ts';

type Routes = (pages: PageApp, deps: PagesDeps) => void;

function door(deps: PagesDeps, ...routes: readonly Routes[]): Hono<WebEnv> {
  const pages = pageApp(deps);
  for (const register of routes) register(pages, deps);
  return new Hono<WebEnv>().route('/', assetRoutes()).route('/', pages.app);
}

/** `/`, measures, filing, claims; operations, which act on claims; the outbox where there is one. */
export function memberPages(deps: PagesDeps): Hono<WebEnv> {
  return door(deps, homeRoutes, filingRoutes, measureRoutes, claimRoutes, operationsRoutes, outboxRoutes);
}

/** `/tasks` and the pages behind the links in mails. */
export function approverPages(deps: PagesDeps): Hono<WebEnv> {
  return door(deps, taskRoutes);
}

/** `/finance` and `/fund`. */
export function financePages(deps: PagesDeps): Hono<WebEnv> {
  return door(deps, financeRoutes, uploadRoutes, fundRoutes);
}
