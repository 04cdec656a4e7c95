/** The API of partner offices: how much of the quota is left. Their claims are among everybody's. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { quotaView } from './answers.ts';
import { countriesFor, viewQuotas } from './view-quotas.ts';

export function partnerApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Partners' });
  app.get(
    '/partner/quota',
    {
      id: 'listQuotas',
      summary: 'How much of each partner country’s quota is used',
      description: 'For partner offices, their own countries; for staff, all.',
      may: countriesFor,
      list: true,
      answers: { 200: () => listOf(quotaView()) },
      problems: ['forbidden'],
    },
    async (c, { actor, page }) =>
      c.json(pageOfList(await viewQuotas(deps, actor), page, ({ country }) => country)),
  );
  return app.routes();
}
