/** The doors of documents, apart from the others because they alone draw PDF files and touch what is uploaded. */
import { Hono } from 'hono';
import { documentRoutes } from '../claims/pages/document-routes.ts';
import { documentsApi, type WebDocumentDeps } from '../documents/api.ts';
import { pageApp } from '../web/page-app.ts';
import type { SessionEnv } from '../web/session.ts';

/** For `createApp`'s `before`. */
export function documentsApp(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.route('/api', documentsApi(deps));
  const pages = pageApp(deps);
  documentRoutes(pages, deps);
  app.route('/', pages.routes());
  return app;
}
