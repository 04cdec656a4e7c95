/** The API of the mutual aid: own entries and matches, answers, ends, and the export to the partner platform. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { parseBody } from '../claims/api.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { answerMatch, endOwnEntry } from './answer-match.ts';
import { exportAid, viewOwnAid } from './view-aid.ts';

const answerSchema = z.object({ answer: z.enum(['agree', 'decline']) });
const endSchema = z.object({ ending: z.enum(['fulfilled', 'withdrawn']) });

export function mutualAidApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/mutual-aid', async (c) =>
    c.json(pageOfList(await viewOwnAid(deps, requirePerson(c)), pageRequest(c), ({ entryId }) => entryId)),
  );
  app.get('/mutual-aid/export', async (c) => c.json(await exportAid(deps, requirePerson(c), pageRequest(c))));
  app.post('/mutual-aid/matches/:id', async (c) => {
    const visitor = { actor: requirePerson(c), secret: undefined };
    const body = await readJson(c);
    const { answer } = parseBody(answerSchema, body, apiLanguage(c));
    return c.json(await answerMatch(deps, c.req.param('id'), visitor, answer));
  });
  app.post('/mutual-aid/:id/end', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const { ending } = parseBody(endSchema, body, apiLanguage(c));
    return c.json(await endOwnEntry(deps, actor, c.req.param('id'), ending));
  });
  return app.routes();
}
