/** The API of loans: how they stand, paying back, asking for more time, writing off, deciding on what is asked. */
import type { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import {
  askReschedule,
  askWriteOff,
  decideLoanRequest,
  loanDecisionSchema,
  rescheduleSchema,
  writeOffSchema,
} from './ask-about-loan.ts';
import { repayLoan, repaymentSchema } from './repay-loan.ts';
import { loanSummaries, viewLoan } from './view-loan.ts';

export function loansApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/loans', async (c) => c.json(await loanSummaries(deps, requirePerson(c), pageRequest(c))));
  app.get('/loans/:id', async (c) => c.json(await viewLoan(deps, requirePerson(c), c.req.param('id'))));
  app.post('/loans/:id/repayments', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(repaymentSchema, body, apiLanguage(c));
    const id = c.req.param('id');
    return c.json(await repayLoan(deps, actor, id, input), 201);
  });
  app.post('/loans/:id/reschedule', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(rescheduleSchema, body, apiLanguage(c));
    return c.json(await askReschedule(deps, actor, c.req.param('id'), input), 201);
  });
  app.post('/loans/:id/write-off', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(writeOffSchema, body, apiLanguage(c));
    return c.json(await askWriteOff(deps, actor, c.req.param('id'), input), 201);
  });
  app.post('/loans/:id/requests/:request/decision', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(loanDecisionSchema, body, apiLanguage(c));
    const { id, request } = c.req.param();
    return c.json(await decideLoanRequest(deps, actor, id, request, input));
  });
  return app.routes();
}
