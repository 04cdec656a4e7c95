/** The API of documents given with a form that is not sent yet. */
import type { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import type { DocumentDeps } from '../documents/document-deps.ts';
import { documentSchema } from '../documents/document-schema.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { offerDraftDocument } from './draft-documents.ts';

export function draftDocumentsApi(deps: WebDeps & DocumentDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.post('/drafts/:measure/documents', async (c) => {
    const actor = requirePerson(c);
    const offer = parseBody(documentSchema, await readJson(c), apiLanguage(c));
    return c.json(await offerDraftDocument(deps, actor, c.req.param('measure'), offer), 201);
  });
  return app.routes();
}
