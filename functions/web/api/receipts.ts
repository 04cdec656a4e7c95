/** The API of expected receipts. */
import { Hono } from 'hono';
import { receiptViews, viewReceipt } from '../../receipts/view-receipts.ts';
import { requirePerson, type WebDeps } from '../context.ts';
import type { SessionEnv } from '../session.ts';
import { pageRequest } from './page-request.ts';

export function receiptsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/expected-receipts', async (c) =>
    c.json(await receiptViews(deps, requirePerson(c), pageRequest(c))),
  );
  app.get('/expected-receipts/:id', async (c) =>
    c.json(await viewReceipt(deps, requirePerson(c), c.req.param('id'))),
  );
  return app;
}
