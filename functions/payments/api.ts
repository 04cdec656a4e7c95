/** The API of single payments before the bank has them: what waits, what is held, and the word of people on it. */
import type { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, readOptionalJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { confirmAccount, holdPayment, holdReasonSchema, unholdPayment } from './hold-payment.ts';
import { confirmOutcome, outcomeSchema, proposeOutcome } from './state-outcome.ts';
import { paymentViews, viewPayment } from './view-payment.ts';

export function singlePaymentsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/payments', async (c) => {
    const { state, debtorAccount: accountId } = c.req.query();
    return c.json(await paymentViews(deps, requirePerson(c), { ...pageRequest(c), state, accountId }));
  });
  app.get('/payments/:id', async (c) => c.json(await viewPayment(deps, requirePerson(c), c.req.param('id'))));
  app.post('/payments/:id/hold', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const { reason } = parseBody(holdReasonSchema, body, apiLanguage(c));
    return c.json(await holdPayment(deps, actor, c.req.param('id'), reason));
  });
  app.post('/payments/:id/unhold', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const { reason } = parseBody(holdReasonSchema, body, apiLanguage(c));
    return c.json(await unholdPayment(deps, actor, c.req.param('id'), reason));
  });
  app.post('/payments/:id/confirm-account', async (c) => {
    const actor = requirePerson(c);
    await readOptionalJson(c);
    return c.json(await confirmAccount(deps, actor, c.req.param('id')));
  });
  app.post('/payments/:id/outcome', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(outcomeSchema, body, apiLanguage(c));
    return c.json(await proposeOutcome(deps, actor, c.req.param('id'), input));
  });
  app.post('/payments/:id/outcome/confirm', async (c) => {
    const actor = requirePerson(c);
    await readOptionalJson(c);
    return c.json(await confirmOutcome(deps, actor, c.req.param('id')));
  });
  return app.routes();
}
