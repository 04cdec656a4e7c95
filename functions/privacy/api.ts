/** The API of one's own data: what is held and how long, all of it as a file, and the wish to have it erased. */
import type { Hono } from 'hono';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { askErasure } from './ask-erasure.ts';
import { exportData } from './export-data.ts';
import { viewHeldData } from './view-data.ts';

export function privacyApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/me/data', async (c) => c.json(await viewHeldData(deps, requirePerson(c), apiLanguage(c))));
  app.get('/me/export', async (c) => c.json(await exportData(deps, requirePerson(c))));
  app.post('/me/erasure', async (c) => {
    const person = requirePerson(c);
    await askErasure(deps, person);
    return c.json(await viewHeldData(deps, person, apiLanguage(c)));
  });
  return app.routes();
}
