/** The API of the catalogue of trainings: what there is, adding one, who came. */
import type { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { addTraining } from './add-training.ts';
import { attendanceSchema, recordAttendance } from './record-attendance.ts';
import { trainingSummaries, viewTraining } from './view-trainings.ts';

export function trainingsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/trainings', async (c) => {
    requirePerson(c);
    return c.json(await trainingSummaries(deps, pageRequest(c)));
  });
  app.post('/trainings', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const added = await addTraining(deps, actor, body, apiLanguage(c));
    return c.json(added, 201, { Location: `/api/trainings/${added.trainingId}` });
  });
  app.get('/trainings/:id', async (c) =>
    c.json(await viewTraining(deps, requirePerson(c), c.req.param('id'))),
  );
  app.post('/trainings/:id/attendance', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(attendanceSchema, body, apiLanguage(c));
    const id = c.req.param('id');
    return c.json(await recordAttendance(deps, actor, id, input));
  });
  return app.routes();
}
