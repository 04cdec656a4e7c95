/** The API of granted initiatives: how they stand, the report, the word about it. */
import { Hono } from 'hono';
import { reportInitiative, reviewInitiative } from '../../initiatives/act.ts';
import { listInitiatives, viewInitiative } from '../../initiatives/view-initiatives.ts';
import { apiLanguage, asList, readJson, requirePerson, type WebDeps } from '../context.ts';
import type { SessionEnv } from '../session.ts';
import { once } from './idempotent.ts';

export function initiativesApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/initiatives', async (c) => c.json(asList(await listInitiatives(deps, requirePerson(c)))));
  app.get('/initiatives/:id', async (c) =>
    c.json(await viewInitiative(deps, requirePerson(c), c.req.param('id'))),
  );
  app.post('/initiatives/:id/report', async (c) => {
    const [actor, body, id] = [requirePerson(c), await readJson(c), c.req.param('id')];
    const work = () => reportInitiative(deps, actor, id, body, apiLanguage(c));
    return c.json(await once(deps, c, body, work), 201);
  });
  app.post('/initiatives/:id/review', async (c) => {
    const [actor, body, id] = [requirePerson(c), await readJson(c), c.req.param('id')];
    return c.json(await once(deps, c, body, () => reviewInitiative(deps, actor, id, body, apiLanguage(c))));
  });
  return app;
}
