/** The API of the fund's files: documents of votes, and the journal as a file. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { exportJournal, journalFormats, journalMediaTypes } from '../audit/export-journal.ts';
import { readJournalWish } from '../audit/journal-form.ts';
import type { WebDocumentDeps } from '../claims/documents/api.ts';
import { storedVoteDocument } from '../fund/answers.ts';
import { addVoteDocument, openVoteDocument } from '../fund/vote-documents.ts';
import { problem } from '../platform/problem.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import { sendDownload } from '../web/send-download.ts';
import type { SessionEnv } from '../web/session.ts';

const documentQuery = z.object({ name: z.string().optional().describe('The name of the file.') });
const journalQuery = z.object({
  from: z.string().optional().describe('A day; the first of this month unless told.'),
  until: z.string().optional().describe('A day; today unless told.'),
  format: z.enum(journalFormats).optional().describe('`csv` unless told.'),
});

export function fundFilesApi(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Fund' });
  voteDocuments(app, deps);
  app.get(
    '/ledger/journal',
    {
      id: 'getJournal',
      summary: 'The journal of some days as a file',
      description: 'Csv, xlsx or the French fec. A large one is answered by a redirect to where it waits.',
      query: journalQuery,
      answers: {
        200: {
          type: Object.values(journalMediaTypes).map((type) => type.split(';')[0] ?? type),
          description: 'The file, in the format that was asked for.',
        },
        303: { description: 'Where the file is fetched from within the hour.' },
      },
      problems: ['forbidden', 'unknown-format'],
    },
    async (c, { actor, query, language }) => {
      const asked = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined);
      const wish = readJournalWish(Object.fromEntries(asked), language, deps.clock);
      const file = await exportJournal(deps, actor, wish);
      return file.kind === 'link' ? c.redirect(file.url, 303) : sendDownload(c, file);
    },
  );
  return app.routes();
}

function voteDocuments(app: ApiApp, deps: WebDocumentDeps): void {
  app.post(
    '/envelopes/:id/documents',
    {
      id: 'addVoteDocument',
      summary: 'Keep the document of a vote',
      description: 'By a delegate of the board; the vote then names it as `documentId`.',
      query: documentQuery,
      file: { type: 'application/pdf', description: 'At most 4 MiB.' },
      maxBytes: 4 * 1024 * 1024,
      tooLarge: () => problem('too-large.vote-document'),
      answers: { 201: storedVoteDocument },
      problems: ['forbidden', 'wrong-content'],
    },
    async (c, { actor, query }) => {
      if (!/^application\/pdf\b/i.test(c.req.header('Content-Type') ?? '')) throw problem('wrong-type.pdf');
      const file = { name: query.name ?? 'vote.pdf', bytes: new Uint8Array(await c.req.arrayBuffer()) };
      const { documentId, name, bytes } = await addVoteDocument(deps, actor, c.req.param('id'), file);
      return c.json({ documentId, name, bytes }, 201);
    },
  );
  app.get(
    '/envelopes/:id/documents/:document',
    {
      id: 'getVoteDocument',
      summary: 'The document of a vote',
      description: 'For whoever reads the fund, as an attachment.',
      answers: { 200: { type: 'application/pdf', description: 'The document.' } },
      problems: ['forbidden'],
    },
    async (c, { actor }) => {
      const { id, document } = c.req.param();
      return sendDownload(c, await openVoteDocument(deps, actor, id, document));
    },
  );
}
