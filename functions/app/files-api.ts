/** The API of the fund's files: documents of votes, and the journal as a file. */
import type { Hono } from 'hono';
import { exportJournal } from '../audit/export-journal.ts';
import { readJournalWish } from '../audit/journal-form.ts';
import type { WebDocumentDeps } from '../claims/documents/api.ts';
import { addVoteDocument, openVoteDocument } from '../fund/vote-documents.ts';
import { problem } from '../platform/problem.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, requirePerson } from '../web/context.ts';
import { sendDownload } from '../web/send-download.ts';
import type { SessionEnv } from '../web/session.ts';

const documentLimit = {
  maxBytes: 4 * 1024 * 1024,
  tooLarge: () => problem('too-large.vote-document'),
};

export function fundFilesApi(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.post(
    '/envelopes/:id/documents',
    async (c) => {
      const actor = requirePerson(c);
      if (!/^application\/pdf\b/i.test(c.req.header('Content-Type') ?? '')) {
        throw problem('wrong-type.pdf');
      }
      const file = {
        name: c.req.query('name') ?? 'vote.pdf',
        bytes: new Uint8Array(await c.req.arrayBuffer()),
      };
      const { documentId, name, bytes } = await addVoteDocument(deps, actor, c.req.param('id'), file);
      return c.json({ documentId, name, bytes }, 201);
    },
    documentLimit,
  );
  app.get('/envelopes/:id/documents/:document', async (c) => {
    const { id, document } = c.req.param();
    return sendDownload(c, await openVoteDocument(deps, requirePerson(c), id, document));
  });
  app.get('/ledger/journal', async (c) => {
    const actor = requirePerson(c);
    const wish = readJournalWish(c.req.query(), apiLanguage(c), deps.clock);
    const file = await exportJournal(deps, actor, wish);
    return file.kind === 'link' ? c.redirect(file.url, 303) : sendDownload(c, file);
  });
  return app.routes();
}
