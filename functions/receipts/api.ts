/** The API of expected receipts. */
import { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { once } from '../web/idempotent.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { openPublicReceipt, publicReceiptSchema } from './open-receipt.ts';
import { type ReceiptView, receiptViews, viewReceipt } from './view-receipts.ts';

export function receiptsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/expected-receipts', async (c) =>
    c.json(await receiptViews(deps, requirePerson(c), pageRequest(c))),
  );
  app.post('/expected-receipts', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(publicReceiptSchema, body, apiLanguage(c));
    const view = await once<ReceiptView>(deps, c, body, (remember) =>
      openPublicReceipt(deps, actor, input, remember),
    );
    return c.json(view, 201);
  });
  app.get('/expected-receipts/:id', async (c) =>
    c.json(await viewReceipt(deps, requirePerson(c), c.req.param('id'))),
  );
  return app;
}
