/** `/sessions`: where whoever is signed in is signed in, and ending it. */
import { type PageApp, show, signedIn } from '../../web/page-app.ts';
import { endOneSession, endSessionsOf, listSessions, type SessionsDeps } from '../store.ts';
import { sessionsPage } from './sessions-page.ts';

export function sessionRoutes(pages: PageApp, deps: SessionsDeps): void {
  pages.get('/sessions', async (c, viewer) => {
    const sessions = await listSessions(deps, signedIn(viewer).personId, c.var.sessionId);
    return show(c, viewer, sessionsPage(viewer, sessions, c.req.query('done') === 'ended'));
  });

  pages.post('/sessions/end', async (c, viewer) => {
    await endSessionsOf(deps, signedIn(viewer).personId);
    return c.redirect('/', 303);
  });

  pages.post('/sessions/:session/end', async (c, viewer) => {
    const sessionId = c.req.param('session') ?? '';
    await endOneSession(deps, signedIn(viewer).personId, sessionId);
    return c.redirect(sessionId === c.var.sessionId ? '/' : '/sessions?done=ended', 303);
  });
}
