/** The API of a claim's documents: how to upload one, the list, and each of them. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { claimFor } from '../../claims/access.ts';
import { documentView } from '../../claims/answers.ts';
import { viewClaim } from '../../claims/view-claim.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { settledDocuments } from '../../documents/settle-upload.ts';
import { documentSchema } from '../../documents/upload-schema.ts';
import { pageOfList } from '../../platform/store/page-of-list.ts';
import { listOf } from '../../web/answer-schemas.ts';
import { apiApp } from '../../web/api-app.ts';
import type { WebDeps } from '../../web/context.ts';
import { sendDownload, showInFrame } from '../../web/send-download.ts';
import type { SessionEnv } from '../../web/session.ts';
import { offeredUpload } from './answers.ts';
import { openDocument } from './open-document.ts';
import { offerDocument } from './upload.ts';

export interface WebDocumentDeps extends WebDeps, DocumentDeps {}

export function documentsApi(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Documents' });
  app.post(
    '/claims/:id/documents',
    {
      id: 'offerDocument',
      summary: 'How to upload a document to the claim',
      description:
        'By the member, or who filed the claim: the answer says where to send the file, as a form of several parts, within minutes.',
      may: (actor, c) => claimFor(deps, actor, c.req.param('id') ?? ''),
      body: documentSchema,
      example: { name: 'contrat.pdf', mediaType: 'application/pdf', bytes: 48_213 },
      answers: { 201: offeredUpload },
      problems: ['forbidden', 'too-many-documents', 'too-late'],
    },
    async (c, { actor, body }) => c.json(await offerDocument(deps, actor, c.req.param('id'), body), 201),
  );
  app.get(
    '/claims/:id/documents',
    {
      id: 'listDocuments',
      summary: 'Documents of the claim',
      description: 'Uploaded ones, and those that the plan makes of it.',
      list: true,
      answers: { 200: () => listOf(documentView()) },
    },
    async (c, { actor, language, page }) => {
      const { claimId } = await claimFor(deps, actor, c.req.param('id'));
      await settledDocuments(deps, claimId);
      const { documents } = await viewClaim(deps, actor, claimId, language);
      return c.json(pageOfList(documents, page, ({ documentId }) => documentId));
    },
  );
  app.get(
    '/claims/:id/documents/:document',
    {
      id: 'getDocument',
      summary: 'One document',
      description:
        'As an attachment, or by a redirect to where it is kept. A PDF comes with `view=frame` for a page of ours to show it.',
      query: z.object({ view: z.literal('frame').optional() }),
      answers: {
        200: { type: 'application/octet-stream', description: 'The document, in its own media type.' },
        303: { description: 'Where it is fetched from within minutes.' },
      },
    },
    async (c, { actor, query }) => {
      const { id, document } = c.req.param();
      const opened = await openDocument(deps, actor, id, document);
      if (query.view === 'frame' && opened.kind === 'bytes' && opened.mediaType === 'application/pdf')
        return showInFrame(c, opened);
      return opened.kind === 'link' ? c.redirect(opened.url, 303) : sendDownload(c, opened);
    },
  );
  return app.routes();
}
