/** The API of approvals: what waits for a decision. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { listTasks } from './tasks.ts';

export function tasksApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/tasks', async (c) =>
    c.json(
      pageOfList(
        await listTasks(deps, requirePerson(c), apiLanguage(c)),
        pageRequest(c),
        ({ taskId }) => taskId,
      ),
    ),
  );
  return app.routes();
}
