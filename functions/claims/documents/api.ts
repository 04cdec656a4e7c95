/** The API of a claim's documents: how to upload one, the list, and each of them. */
import type { Hono } from 'hono';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { documentSchema } from '../../documents/document-schema.ts';
import { settledDocuments } from '../../documents/settle-upload.ts';
import { pageOfList } from '../../platform/store/page-of-list.ts';
import { apiApp } from '../../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../../web/context.ts';
import { pageRequest } from '../../web/page-request.ts';
import { sendDownload } from '../../web/send-download.ts';
import type { SessionEnv } from '../../web/session.ts';
import { claimFor } from '../access.ts';
import { parseBody } from '../api.ts';
import { viewClaim } from '../view-claim.ts';
import { openDocument } from './open-document.ts';
import { offerDocument } from './upload.ts';

export interface WebDocumentDeps extends WebDeps, DocumentDeps {}

export function documentsApi(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.post('/claims/:id/documents', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const offer = parseBody(documentSchema, body, apiLanguage(c));
    const offered = await offerDocument(deps, actor, c.req.param('id'), offer);
    return c.json(offered, 201);
  });
  app.get('/claims/:id/documents', async (c) => {
    const actor = requirePerson(c);
    const { claimId } = await claimFor(deps, actor, c.req.param('id'));
    await settledDocuments(deps, claimId);
    return c.json(
      pageOfList(
        (await viewClaim(deps, actor, claimId, apiLanguage(c))).documents,
        pageRequest(c),
        ({ documentId }) => documentId,
      ),
    );
  });
  app.get('/claims/:id/documents/:document', async (c) => {
    const opened = await openDocument(deps, requirePerson(c), c.req.param('id'), c.req.param('document'));
    if (opened.kind === 'link') return c.redirect(opened.url, 303);
    return sendDownload(c, opened);
  });
  return app.routes();
}
