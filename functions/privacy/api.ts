/** The API of one's own data: what is held and how long, all of it as a file, and the wish to have it erased. */
import type { Hono } from 'hono';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { exportedData, heldData } from './answers.ts';
import { askErasure } from './ask-erasure.ts';
import { exportData } from './export-data.ts';
import { viewHeldData } from './view-data.ts';

export function privacyApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Own data' });
  app.get(
    '/me/data',
    {
      id: 'getHeldData',
      summary: 'What is held about one',
      description: 'And for how long.',
      answers: { 200: heldData },
    },
    async (c, { actor, language }) => c.json(await viewHeldData(deps, actor, language)),
  );
  app.get(
    '/me/export',
    {
      id: 'exportData',
      summary: 'Everything held about one, to take along',
      description: 'As one document for a program to read. Other people stand in it by their roles alone.',
      answers: { 200: exportedData },
    },
    async (c, { actor }) => c.json(await exportData(deps, actor)),
  );
  app.post(
    '/me/erasure',
    {
      id: 'askErasure',
      summary: 'Ask to be erased',
      description: 'What must be kept a while longer goes when its time is over.',
      answers: { 200: heldData },
    },
    async (c, { actor, language }) => {
      await askErasure(deps, actor);
      return c.json(await viewHeldData(deps, actor, language));
    },
  );
  return app.routes();
}
