/** The routes of payment files where answers are limited: large ones are answered by a link to where they are kept. */
import { type Context, Hono } from 'hono';
import type { WebDocumentDeps } from '../claims/documents/api.ts';
import { fileHeaders } from '../payments/file-headers.ts';
import { downloadRunFile } from '../payments/run-download.ts';
import { requirePerson } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';

/** For `createApp`'s `before`. */
export function paymentFilesApp(deps: WebDocumentDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  const answer = async (c: Context<SessionEnv>, runId: string) => {
    const file = await downloadRunFile(deps, requirePerson(c), runId);
    if (file.kind === 'link') return c.redirect(file.url, 303);
    return c.body(file.text, 200, fileHeaders(file));
  };
  app.get('/api/payment-runs/:id/file', (c) => answer(c, c.req.param('id')));
  app.get('/finance/runs/:id/file', (c) => answer(c, c.req.param('id')));
  return app;
}
