/** The API of expected receipts. */
import type { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { openPublicReceipt, publicReceiptSchema } from './open-receipt.ts';
import { receiptViews, viewReceipt } from './view-receipts.ts';

export function receiptsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/expected-receipts', async (c) =>
    c.json(await receiptViews(deps, requirePerson(c), pageRequest(c))),
  );
  app.post('/expected-receipts', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(publicReceiptSchema, body, apiLanguage(c));
    const view = await openPublicReceipt(deps, actor, input);
    return c.json(view, 201);
  });
  app.get('/expected-receipts/:id', async (c) =>
    c.json(await viewReceipt(deps, requirePerson(c), c.req.param('id'))),
  );
  return app.routes();
}
