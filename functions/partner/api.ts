/** The API of partner offices: how much of the quota is left. Their claims are among everybody's. */
import { Hono } from 'hono';
import { asList, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { viewQuotas } from './view-quotas.ts';

export function partnerApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/partner/quota', async (c) => c.json(asList(await viewQuotas(deps, requirePerson(c)))));
  return app;
}
