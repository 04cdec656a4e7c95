/** The API of approvals: what waits for a decision. */
import type { Hono } from 'hono';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, asList, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { listTasks } from './tasks.ts';

export function tasksApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/tasks', async (c) => c.json(asList(await listTasks(deps, requirePerson(c), apiLanguage(c)))));
  return app.routes();
}
