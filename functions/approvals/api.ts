/** The API of those who decide: their tasks, several decisions at once, and leave. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { parseBody } from '../claims/api.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { absenceOf, endAbsence, planAbsence } from './absence.ts';
import { decideAlike } from './bulk-decisions.ts';
import { listTasks } from './tasks.ts';

export const bulkSchema = z
  .object({
    taskIds: z.array(z.string().min(1).max(100)).min(1).max(100),
    decision: z.enum(['approve', 'reject', 'ask']),
    comment: z.string().trim().max(2000).optional(),
  })
  .refine(({ decision, comment }) => decision === 'approve' || (comment ?? '') !== '', {
    path: ['comment'],
    error: 'required',
  });

export const absenceSchema = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  delegateTo: z.string().min(1).max(100),
});

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
  app.post('/claims/bulk-decisions', async (c) => {
    const { taskIds, decision, comment } = parseBody(bulkSchema, await readJson(c), apiLanguage(c));
    const outcomes = await decideAlike(
      deps,
      requirePerson(c),
      taskIds,
      { decision, comment },
      apiLanguage(c),
    );
    return c.json({ outcomes });
  });
  app.get('/me/absence', async (c) => c.json(await absenceOf(deps, requirePerson(c))));
  app.put('/me/absence', async (c) => {
    const wish = parseBody(absenceSchema, await readJson(c), apiLanguage(c));
    return c.json(await planAbsence(deps, requirePerson(c), wish));
  });
  app.delete('/me/absence', async (c) => {
    await endAbsence(deps, requirePerson(c));
    return c.body(null, 204);
  });
  return app.routes();
}
