/** The doors of the fund's files, apart from its other doors because they alone touch where files are kept. */
import { Hono } from 'hono';
import type { WebDocumentDeps } from './api/documents.ts';
import { fundFilesApi } from './api/fund-files.ts';
import { voteRoutes } from './pages/fund/vote-routes.ts';
import { pageApp } from './pages/page-app.ts';
import type { SessionEnv } from './session.ts';

/** For `createApp`'s `before`. */
export function fundFilesApp(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.route('/api', fundFilesApi(deps));
  const pages = pageApp(deps);
  voteRoutes(pages, deps);
  app.route('/', pages.routes());
  return app;
}
