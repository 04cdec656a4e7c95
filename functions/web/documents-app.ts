/** The doors of documents, apart from the others because they alone draw PDF files and touch what is uploaded. */
import { Hono } from 'hono';
import { documentsApi, type WebDocumentDeps } from './api/documents.ts';
import { documentRoutes } from './pages/claims/document-routes.ts';
import { pageApp } from './pages/page-app.ts';
import type { SessionEnv } from './session.ts';

/** For `createApp`'s `before`. */
export function documentsApp(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.route('/api', documentsApi(deps));
  const pages = pageApp(deps);
  documentRoutes(pages, deps);
  app.route('/', pages.routes());
  return app;
}
