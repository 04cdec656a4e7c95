/** The API of the catalogue: what can be asked for, what it would come to, and filing it. */
import type { Hono } from 'hono';
import * as z from 'zod';
import type { Measure } from '../../workflows/measures/measure.ts';
import { filedClaim } from '../claims/answers.ts';
import { offersOf } from '../policies/offers.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { estimate, measureView as measureAnswer } from './answers.ts';
import { registerDraftsApi } from './draft-api.ts';
import { estimateClaim } from './estimate-claim.ts';
import { fileClaim } from './file-claim.ts';
import { measureView } from './measure-view.ts';

export function measuresApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Measures' });
  app.get(
    '/measures',
    {
      id: 'listMeasures',
      summary: 'What can be asked for',
      description:
        'Every measure with its form as JSON Schema; checks between fields are not in it. Open to everybody.',
      open: true,
      answers: { 200: () => z.array(measureAnswer()) },
    },
    async (c, { language }) => c.json((await offersOf(deps)).map((offer) => measureView(offer, language))),
  );
  const params = { measure: `One of ${deps.measures.map(({ id }) => id).join(', ')}.` };
  const form = () => anyForm(deps.measures);
  app.post(
    '/measures/:measure/estimate',
    {
      id: 'estimateClaim',
      summary: 'What would be decided',
      description:
        'The decision on a form that is not filed, with its reasons and who would pay. Nothing is kept.',
      params,
      form,
      answers: { 200: estimate },
      problems: ['forbidden'],
    },
    async (c, { actor, body, language }) =>
      c.json(await estimateClaim(deps, actor, c.req.param('measure'), body, language)),
  );
  app.post(
    '/measures/:measure/claims',
    {
      id: 'fileClaim',
      summary: 'File a claim',
      description:
        'By a member, or by a coordinator for the member of a contract. What it concerns can be claimed once.',
      params,
      form,
      answers: { 201: filedClaim },
      problems: ['forbidden', 'already-filed'],
    },
    async (c, { actor, body, language }) => {
      const filed = await fileClaim(deps, actor, c.req.param('measure'), body, { language });
      return c.json(filed, 201, { Location: `/api/claims/${filed.claimId}` });
    },
  );
  registerDraftsApi(app, deps);
  return app.routes();
}

/** The form of any of the measures, each under its name among the schemas. */
function anyForm(measures: readonly Measure[]): z.ZodType {
  return z.union(measures.map(({ id, form }) => form.schema.meta({ id })));
}
