/** The API of the listening line: filing, one's own calls, a listener's calls. It answers before the API of claims. */
import type { Hono } from 'hono';
import { keys } from '../platform/keys.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebContext, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { closeCall, handCallOver, withdrawCall } from './act.ts';
import { fileCall, isListeningOpen, readCall } from './file-call.ts';
import { heldCalls, ownCalls, viewOwnCall } from './view-calls.ts';

export function listeningApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, keys.listeningRequest);
  app.post('/measures/listening-line/estimate', async (c) => {
    readCall(deps, requirePerson(c), await readJson(c), apiLanguage(c));
    const outcome = isListeningOpen(deps) ? 'eligible' : 'ineligible';
    const nothing = { amountCents: 0, rules: [], funding: [], tables: [] };
    return c.json({ outcome, policyVersion: deps.plan.version, ...nothing });
  });
  app.post('/measures/listening-line/claims', async (c) => {
    const actor = requirePerson(c);
    const filed = await fileCall(deps, actor, await readJson(c), apiLanguage(c));
    return c.json(filed, 201, { Location: `/api/claims/${filed.claimId}` });
  });

  const showOwn = async (c: WebContext) =>
    c.json(await viewOwnCall(deps, requirePerson(c), idOf(c), apiLanguage(c)));
  const withdraw = async (c: WebContext) => c.json(await withdrawCall(deps, requirePerson(c), idOf(c)));
  app.get('/claims/:id{s-[^/]+}', showOwn);
  app.post('/claims/:id{s-[^/]+}/withdraw', withdraw);

  app.get('/listening', async (c) => {
    const actor = requirePerson(c);
    const [held, own] = await Promise.all([heldCalls(deps, actor), ownCalls(deps, actor, apiLanguage(c))]);
    return c.json({ ...pageOfList(held, pageRequest(c), ({ callId }) => callId), own });
  });
  app.get('/listening/:id', showOwn);
  app.post('/listening/:id/withdraw', withdraw);
  app.post('/listening/:id/close', async (c) => {
    await closeCall(deps, requirePerson(c), idOf(c));
    return c.json({ claimId: idOf(c), status: 'completed' });
  });
  app.post('/listening/:id/handover', async (c) => {
    await handCallOver(deps, requirePerson(c), idOf(c));
    return c.json({ claimId: idOf(c), status: 'submitted' });
  });
  return app.routes();
}

function idOf(c: WebContext): string {
  return c.req.param('id') ?? '';
}
