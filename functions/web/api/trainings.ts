/** The API of the catalogue of trainings: what there is, adding one, who came. */
import { Hono } from 'hono';
import type { Remember } from '../../claims/idempotency.ts';
import { addTraining } from '../../trainings/add-training.ts';
import { attendanceSchema, recordAttendance } from '../../trainings/record-attendance.ts';
import { type TrainingView, trainingSummaries, viewTraining } from '../../trainings/view-trainings.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../context.ts';
import type { SessionEnv } from '../session.ts';
import { parseBody } from './claims.ts';
import { once } from './idempotent.ts';
import { pageRequest } from './page-request.ts';

export function trainingsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/trainings', async (c) => {
    requirePerson(c);
    return c.json(await trainingSummaries(deps, pageRequest(c)));
  });
  app.post('/trainings', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const work = (remember: Remember<TrainingView>) =>
      addTraining(deps, actor, body, apiLanguage(c), remember);
    const added = await once(deps, c, body, work);
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
    return c.json(await once(deps, c, body, () => recordAttendance(deps, actor, id, input)));
  });
  return app;
}
