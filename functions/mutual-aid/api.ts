/** The API of the mutual aid: own entries and matches, answers, ends, and the export to the partner platform. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { answerMatch, endOwnEntry } from './answer-match.ts';
import { endedEntry, entryView, exportedEntry, matchView } from './answers.ts';
import { exportAid, viewOwnAid } from './view-aid.ts';

const answerSchema = z.object({ answer: z.enum(['agree', 'decline']) });
const endSchema = z.object({ ending: z.enum(['fulfilled', 'withdrawn']) });

export function mutualAidApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Mutual aid' });
  app.get(
    '/mutual-aid',
    {
      id: 'listMutualAid',
      summary: 'One’s own entries of the mutual aid',
      description: 'With what fits them.',
      list: true,
      answers: { 200: () => listOf(entryView()) },
    },
    async (c, { actor, page }) =>
      c.json(pageOfList(await viewOwnAid(deps, actor), page, ({ entryId }) => entryId)),
  );
  app.get(
    '/mutual-aid/export',
    {
      id: 'exportMutualAid',
      summary: 'Open entries, without whose they are',
      description: 'For operators and advisers, to hand on to the partner platform.',
      may: onlyFor('operator', 'adviser'),
      list: true,
      answers: { 200: () => listOf(exportedEntry()) },
    },
    async (c, { actor, page }) => c.json(await exportAid(deps, actor, page)),
  );
  answers(app, deps);
  return app.routes();
}

function answers(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/mutual-aid/matches/:id',
    {
      id: 'answerMatch',
      summary: 'Agree to a match, or decline it',
      description: 'When both agree, each sees how to reach the other.',
      body: answerSchema,
      example: { answer: 'agree' },
      answers: { 200: matchView },
      problems: ['already-answered'],
    },
    async (c, { actor, body }) =>
      c.json(await answerMatch(deps, c.req.param('id'), { actor, secret: undefined }, body.answer)),
  );
  app.post(
    '/mutual-aid/:id/end',
    {
      id: 'endMutualAid',
      summary: 'End an entry of one’s own',
      description: 'Because it was fulfilled, or is not wanted any more.',
      body: endSchema,
      example: { ending: 'fulfilled' },
      answers: { 200: endedEntry },
    },
    async (c, { actor, body }) => c.json(await endOwnEntry(deps, actor, c.req.param('id'), body.ending)),
  );
}
