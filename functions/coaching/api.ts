/** The API of accompaniments: how they stand, meetings, the outcome, a coach's offer. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, readOptionalJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { endMeetings, planMeeting, recordMeeting } from './act.ts';
import { changeOffer, viewOffer } from './offer.ts';
import { coachingFor, listCoachings, presentCoaching } from './view-coachings.ts';

export function coachingsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/coachings', async (c) =>
    c.json(
      pageOfList(await listCoachings(deps, requirePerson(c)), pageRequest(c), ({ coachingId }) => coachingId),
    ),
  );
  app.get('/coachings/:id', async (c) => {
    const actor = requirePerson(c);
    return c.json(await presentCoaching(deps, actor, await coachingFor(deps, actor, c.req.param('id'))));
  });
  app.post('/coachings/:id/sessions', async (c) => {
    const [actor, body, id] = [requirePerson(c), await readJson(c), c.req.param('id')];
    const planned = await planMeeting(deps, actor, id, body, apiLanguage(c));
    return c.json(planned, 201);
  });
  app.post('/coachings/:id/sessions/:session', async (c) => {
    const [actor, body, { id, session }] = [requirePerson(c), await readJson(c), c.req.param()];
    const work = () => recordMeeting(deps, actor, id, session, body, apiLanguage(c));
    return c.json(await work());
  });
  app.post('/coachings/:id/outcome', async (c) => {
    const [actor, body, id] = [requirePerson(c), await readOptionalJson(c), c.req.param('id')];
    return c.json(await endMeetings(deps, actor, id, body, apiLanguage(c)));
  });
  app.get('/coaches/me', async (c) => c.json(await viewOffer(deps, requirePerson(c))));
  app.post('/coaches/me', async (c) => {
    const [actor, body] = [requirePerson(c), await readJson(c)];
    return c.json(await changeOffer(deps, actor, body, apiLanguage(c)));
  });
  return app.routes();
}
