/** The API of documents given with a form that is not sent yet. */
import type { Hono } from 'hono';
import { offeredUpload } from '../claims/documents/answers.ts';
import type { DocumentDeps } from '../documents/document-deps.ts';
import { documentSchema } from '../documents/upload-schema.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { offerDraftDocument, removeDraftDocument } from './draft-documents.ts';

export function draftDocumentsApi(deps: WebDeps & DocumentDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Documents' });
  app.post(
    '/drafts/:measure/documents',
    {
      id: 'offerDraftDocument',
      summary: 'How to upload a document to a draft',
      description: 'It goes with the claim when the draft is filed.',
      body: documentSchema,
      example: { name: 'contrat.pdf', mediaType: 'application/pdf', bytes: 48_213 },
      answers: { 201: offeredUpload },
      problems: ['forbidden', 'too-many-documents'],
    },
    async (c, { actor, body }) =>
      c.json(await offerDraftDocument(deps, actor, c.req.param('measure'), body), 201),
  );
  app.delete(
    '/drafts/:measure/documents/:document',
    {
      id: 'removeDraftDocument',
      summary: 'Take a document off a draft',
      description: 'Its file is removed, and its place is free again.',
      answers: { 204: { description: 'The draft does not have it any more.' } },
      problems: ['forbidden'],
    },
    async (c, { actor }) => {
      await removeDraftDocument(deps, actor, c.req.param('measure'), c.req.param('document'));
      return c.body(null, 204);
    },
  );
  return app.routes();
}
