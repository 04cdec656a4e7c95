/** The API of one's own sessions: which there are, and ending one or all of them. */
import { Hono } from 'hono';
import { requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { endOneSession, endSessionsOf, listSessions } from './store.ts';

export function sessionsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/me/sessions', async (c) =>
    c.json(await listSessions(deps, requirePerson(c).personId, c.var.sessionId)),
  );
  app.delete('/me/sessions', async (c) => {
    await endSessionsOf(deps, requirePerson(c).personId);
    return c.body(null, 204);
  });
  app.delete('/me/sessions/:session', async (c) => {
    await endOneSession(deps, requirePerson(c).personId, c.req.param('session'));
    return c.body(null, 204);
  });
  return app;
}
