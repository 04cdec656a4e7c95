/** The API of partner offices: how much of the quota is left. Their claims are among everybody's. */
import type { Hono } from 'hono';
import { apiApp } from '../web/api-app.ts';
import { asList, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { viewQuotas } from './view-quotas.ts';

export function partnerApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/partner/quota', async (c) => c.json(asList(await viewQuotas(deps, requirePerson(c)))));
  return app.routes();
}
