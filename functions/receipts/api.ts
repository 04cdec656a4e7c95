/** The API of expected receipts. */
import type { Hono } from 'hono';
import { listOf } from '../web/answer-schemas.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { receiptView } from './answers.ts';
import { openPublicReceipt, publicReceiptSchema } from './open-receipt.ts';
import { receiptViews, viewReceipt } from './view-receipts.ts';

export function receiptsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Receipts' });
  app.get(
    '/expected-receipts',
    {
      id: 'listExpectedReceipts',
      summary: 'Money expected from outside, the newest first',
      description: 'For finance, the board and auditors.',
      may: onlyFor('finance', 'auditor', 'board-delegate'),
      list: true,
      answers: { 200: () => listOf(receiptView()) },
    },
    async (c, { actor, page }) => c.json(await receiptViews(deps, actor, page)),
  );
  app.post(
    '/expected-receipts',
    {
      id: 'expectReceipt',
      summary: 'Expect public money',
      description:
        'By finance, for a public aid of the plan: the answer has the reference that the authority is given.',
      may: onlyFor('finance'),
      body: publicReceiptSchema,
      example: { scheme: 'be-fed-2020', expectedCents: 1_500_000 },
      answers: { 201: receiptView },
    },
    async (c, { actor, body }) => c.json(await openPublicReceipt(deps, actor, body), 201),
  );
  app.get(
    '/expected-receipts/:id',
    {
      id: 'getExpectedReceipt',
      summary: 'One expected receipt',
      description: 'Its reference, what was expected, and what has come.',
      answers: { 200: receiptView },
    },
    async (c, { actor }) => c.json(await viewReceipt(deps, actor, c.req.param('id'))),
  );
  return app.routes();
}
