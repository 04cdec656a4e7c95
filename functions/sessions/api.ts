/** The API of one's own sessions: which there are, and ending one or all of them. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { sessionView } from './answers.ts';
import { endOneSession, endSessionsOf, listSessions } from './store.ts';

export function sessionsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Own data' });
  app.get(
    '/me/sessions',
    {
      id: 'listSessions',
      summary: 'One’s own sessions',
      description: 'Where one is signed in, since when, and which of them asks.',
      answers: { 200: () => z.array(sessionView()) },
    },
    async (c, { actor }) => c.json(await listSessions(deps, actor.personId, c.var.sessionId)),
  );
  app.delete(
    '/me/sessions',
    {
      id: 'endSessions',
      summary: 'End all of one’s sessions',
      description: 'The one that asks as well. Their cookies and tokens are worth nothing from now on.',
      answers: { 204: { description: 'They have ended.' } },
    },
    async (c, { actor }) => {
      await endSessionsOf(deps, actor.personId);
      return c.body(null, 204);
    },
  );
  app.delete(
    '/me/sessions/:session',
    {
      id: 'endSession',
      summary: 'End one of one’s sessions',
      description: 'Its cookie or token is worth nothing from now on.',
      answers: { 204: { description: 'It has ended.' } },
    },
    async (c, { actor }) => {
      await endOneSession(deps, actor.personId, c.req.param('session'));
      return c.body(null, 204);
    },
  );
  return app.routes();
}
