/** The API of partner offices: how much of the quota is left. Their claims are among everybody's. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { viewQuotas } from './view-quotas.ts';

export function partnerApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/partner/quota', async (c) =>
    c.json(pageOfList(await viewQuotas(deps, requirePerson(c)), pageRequest(c), ({ country }) => country)),
  );
  return app.routes();
}
