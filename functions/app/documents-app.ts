/** The routes of documents, apart from the others because they alone draw PDF files and touch what is uploaded. */
import { Hono } from 'hono';
import { documentsApi, type WebDocumentDeps } from '../claims/documents/api.ts';
import { documentRoutes } from '../claims/documents/routes.ts';
import { draftDocumentsApi } from '../filing/draft-documents-api.ts';
import { draftUploadRoutes } from '../filing/pages/document-routes.ts';
import { pageApp } from '../web/page-app.ts';
import type { SessionEnv } from '../web/session.ts';

/** For `createApp`'s `before`. */
export function documentsApp(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.route('/api', documentsApi(deps));
  app.route('/api', draftDocumentsApi(deps));
  const pages = pageApp(deps);
  documentRoutes(pages, deps);
  draftUploadRoutes(pages, deps);
  app.route('/', pages.routes());
  return app;
}
