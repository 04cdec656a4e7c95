/** The API of granted initiatives: how they stand, the report, the word about it. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { reportInitiative, reviewInitiative } from './act.ts';
import { listInitiatives, viewInitiative } from './view-initiatives.ts';

export function initiativesApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/initiatives', async (c) =>
    c.json(
      pageOfList(await listInitiatives(deps, requirePerson(c)), pageRequest(c), ({ claimId }) => claimId),
    ),
  );
  app.get('/initiatives/:id', async (c) =>
    c.json(await viewInitiative(deps, requirePerson(c), c.req.param('id'))),
  );
  app.post('/initiatives/:id/report', async (c) => {
    const [actor, body, id] = [requirePerson(c), await readJson(c), c.req.param('id')];
    const work = () => reportInitiative(deps, actor, id, body, apiLanguage(c));
    return c.json(await work(), 201);
  });
  app.post('/initiatives/:id/review', async (c) => {
    const [actor, body, id] = [requirePerson(c), await readJson(c), c.req.param('id')];
    return c.json(await reviewInitiative(deps, actor, id, body, apiLanguage(c)));
  });
  return app.routes();
}
