/** The API of partner offices: how much of the quota is left. Their claims are among everybody's. */
import { Hono } from 'hono';
import { viewQuotas } from '../../partner/view-quotas.ts';
import { asList, requirePerson, type WebDeps } from '../context.ts';
import type { SessionEnv } from '../session.ts';

export function partnerApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/partner/quota', async (c) => c.json(asList(await viewQuotas(deps, requirePerson(c)))));
  return app;
}
