/** The API of the catalogue of trainings: what there is, adding one, who came. */
import type { Hono } from 'hono';
import { problem } from '../platform/problem.ts';
import { listOf } from '../web/answer-schemas.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { addTraining, mayAddTrainings } from './add-training.ts';
import { trainingSummary, trainingView } from './answers.ts';
import { attendanceSchema, recordAttendance } from './record-attendance.ts';
import { trainingForm } from './training-form.ts';
import { trainingSummaries, viewTraining } from './view-trainings.ts';

export function trainingsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Trainings' });
  app.get(
    '/trainings',
    {
      id: 'listTrainings',
      summary: 'The catalogue of trainings',
      description: 'With how many seats there are left.',
      list: true,
      answers: { 200: () => listOf(trainingSummary()) },
    },
    async (c, { page }) => c.json(await trainingSummaries(deps, page)),
  );
  app.post(
    '/trainings',
    {
      id: 'addTraining',
      summary: 'Add a training',
      description: 'By whoever keeps the catalogue.',
      may(actor) {
        if (!mayAddTrainings(actor)) throw problem('forbidden');
      },
      form: () => trainingForm.form.schema,
      answers: { 201: trainingView },
    },
    async (c, { actor, body, language }) => {
      const added = await addTraining(deps, actor, body, language);
      return c.json(added, 201, { Location: `/api/trainings/${added.trainingId}` });
    },
  );
  app.get(
    '/trainings/:id',
    {
      id: 'getTraining',
      summary: 'One training',
      description: 'With its participants, for whoever may see them.',
      answers: { 200: trainingView },
    },
    async (c, { actor }) => c.json(await viewTraining(deps, actor, c.req.param('id'))),
  );
  app.post(
    '/trainings/:id/attendance',
    {
      id: 'recordAttendance',
      summary: 'Say who came to a training',
      description: 'By whoever leads it or keeps the catalogue.',
      may: (actor, c) => viewTraining(deps, actor, c.req.param('id') ?? ''),
      body: attendanceSchema,
      answers: { 200: trainingView },
      problems: ['forbidden'],
    },
    async (c, { actor, body }) => c.json(await recordAttendance(deps, actor, c.req.param('id'), body)),
  );
  return app.routes();
}
