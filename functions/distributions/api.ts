/** The API of public money: receipts recorded and shared out, and the dossier of an Activité. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { parseBody } from '../claims/api.ts';
import { problem } from '../platform/problem.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, readOptionalJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { createDistribution, distributionSchema } from './create.ts';
import { decideDistribution } from './decide.ts';
import { viewDossier } from './dossier.ts';
import { distributionViews, summaryOf, viewDistribution } from './view.ts';

export const rejectSchema = z.object({ comment: z.string().trim().min(1).max(2000) });

/** A list of some ten thousand Activités with their weights. */
const listLimit = { maxBytes: 4 * 1024 * 1024, tooLarge: () => problem('too-large.list') };

export function distributionsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/distributions', async (c) =>
    c.json(await distributionViews(deps, requirePerson(c), apiLanguage(c), pageRequest(c))),
  );
  app.post(
    '/distributions',
    async (c) => {
      const actor = requirePerson(c);
      const body = await readJson(c);
      const input = parseBody(distributionSchema, body, apiLanguage(c));
      const view = summaryOf(deps, await createDistribution(deps, actor, input), apiLanguage(c));
      return c.json(view, 201);
    },
    listLimit,
  );
  app.get('/distributions/:id', async (c) => {
    const { limit, after } = pageRequest(c);
    const options = { cursor: after, limit };
    return c.json(await viewDistribution(deps, requirePerson(c), c.req.param('id'), apiLanguage(c), options));
  });
  app.post('/distributions/:id/approve', async (c) => {
    const actor = requirePerson(c);
    await readOptionalJson(c);
    const decided = await decideDistribution(deps, actor, c.req.param('id'), { decision: 'approve' });
    return c.json(summaryOf(deps, decided, apiLanguage(c)));
  });
  app.post('/distributions/:id/reject', async (c) => {
    const actor = requirePerson(c);
    const { comment } = parseBody(rejectSchema, await readJson(c), apiLanguage(c));
    const decided = await decideDistribution(deps, actor, c.req.param('id'), { decision: 'reject', comment });
    return c.json(summaryOf(deps, decided, apiLanguage(c)));
  });
  app.get('/public-aid/:claimId', async (c) =>
    c.json(await viewDossier(deps, requirePerson(c), c.req.param('claimId'), apiLanguage(c))),
  );
  return app.routes();
}
