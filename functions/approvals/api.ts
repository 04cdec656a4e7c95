/** The API of those who decide: their tasks, several decisions at once, and leave. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { writtenText } from '../../workflows/forms/written-text.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { approverRoles } from '../web/layout/menu.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { absenceOf, endAbsence, planAbsence } from './absence.ts';
import { absenceAnswer, bulkOutcomes, taskSummary } from './answers.ts';
import { decideAlike } from './bulk-decisions.ts';
import { listTasks } from './tasks.ts';

const bulkSchema = z
  .object({
    taskIds: z.array(z.string().min(1).max(100)).min(1).max(100),
    decision: z.enum(['approve', 'reject', 'ask']),
    comment: writtenText(2000).optional(),
  })
  .refine(({ decision, comment }) => decision === 'approve' || (comment ?? '') !== '', {
    path: ['comment'],
    error: 'required',
  });

const absenceSchema = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  delegateTo: z.string().min(1).max(100),
});

export function tasksApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Approvals' });
  app.get(
    '/tasks',
    {
      id: 'listTasks',
      summary: 'What waits for one’s decision',
      description: 'Open tasks of whoever is signed in: the urgent ones first, then the oldest.',
      list: true,
      answers: { 200: () => listOf(taskSummary()) },
    },
    async (c, { actor, language, page }) =>
      c.json(pageOfList(await listTasks(deps, actor, language), page, ({ taskId }) => taskId)),
  );
  app.post(
    '/claims/bulk-decisions',
    {
      id: 'decideAlike',
      summary: 'Decide on several tasks alike',
      description: 'One’s own tasks. One that cannot be decided does not keep the others from being.',
      body: bulkSchema,
      example: { taskIds: ['0171b5c0-0000-7000-8000-000000000000'], decision: 'approve' },
      answers: { 200: bulkOutcomes },
    },
    async (c, { actor, body: { taskIds, ...decision }, language }) =>
      c.json({ outcomes: await decideAlike(deps, actor, taskIds, decision, language) }),
  );
  absences(app, deps);
  return app.routes();
}

function absences(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/me/absence',
    {
      id: 'getAbsence',
      summary: 'One’s planned absence',
      description: 'Null when none is planned.',
      answers: { 200: absenceAnswer },
    },
    async (c, { actor }) => c.json(await absenceOf(deps, actor)),
  );
  app.put(
    '/me/absence',
    {
      id: 'planAbsence',
      summary: 'Be away',
      description:
        'Tasks go to the delegate meanwhile, unless that one is too close to a claim; the history names both.',
      may: onlyFor(...approverRoles),
      body: absenceSchema,
      example: { from: '2020-07-20', until: '2020-08-02', delegateTo: 'ines' },
      answers: { 200: absenceAnswer },
      problems: ['forbidden'],
    },
    async (c, { actor, body }) => c.json(await planAbsence(deps, actor, body)),
  );
  app.delete(
    '/me/absence',
    {
      id: 'endAbsence',
      summary: 'Be back',
      description: 'Or stay, after all.',
      answers: { 204: { description: 'There is none any more.' } },
    },
    async (c, { actor }) => {
      await endAbsence(deps, actor);
      return c.body(null, 204);
    },
  );
}
