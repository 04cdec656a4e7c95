/** The routes of the fund's files, apart from its others because they alone touch where files are kept. */
import { Hono } from 'hono';
import type { WebDocumentDeps } from '../claims/documents/api.ts';
import { voteRoutes } from '../fund/pages/vote-routes.ts';
import { pageApp } from '../web/page-app.ts';
import type { SessionEnv } from '../web/session.ts';
import { fundFilesApi } from './files-api.ts';

/** For `createApp`'s `before`. */
export function fundFilesApp(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.route('/api', fundFilesApi(deps));
  const pages = pageApp(deps);
  voteRoutes(pages, deps);
  app.route('/', pages.routes());
  return app;
}
