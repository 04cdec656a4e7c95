/** The description of all calls of the API; apart from them, because it takes those of files, which draw PDF files. */
import { Hono } from 'hono';
import { taskLinks } from '../approvals/task-links.ts';
import { documentsApi } from '../claims/documents/api.ts';
import { draftDocumentsApi } from '../filing/draft-documents-api.ts';
import type { Files } from '../platform/files/port.ts';
import { clientLinks } from '../recovery/client-links.ts';
import type { WebDeps } from '../web/context.ts';
import { describedRoutes } from '../web/described-routes.ts';
import type { SessionEnv } from '../web/session.ts';
import { apiOf } from './api.ts';
import { fundFilesApi } from './files-api.ts';
import { openApi } from './openapi.ts';
import { allParts } from './parts/all.ts';

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
  all.route('/api', apiOf(deps, allParts));
  all.route('/api', documentsApi(withFiles));
  all.route('/api', draftDocumentsApi(withFiles));
  all.route('/api', fundFilesApi(withFiles));
  return describedRoutes(all).filter(({ operation }) => !operation.unlisted);
}
