/** The API of accompaniments: how they stand, meetings, the outcome, a coach's offer. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { endMeetings, planMeeting, recordMeeting } from './act.ts';
import { coachingSummary, coachingView, offerView } from './answers.ts';
import { outcomeForm, profileForm, recordForm, sessionForm } from './forms.ts';
import { changeOffer, viewOffer } from './offer.ts';
import { coachingFor, listCoachings, presentCoaching } from './view-coachings.ts';

export function coachingsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Coaching' });
  app.get(
    '/coachings',
    {
      id: 'listCoachings',
      summary: 'Accompaniments',
      description: 'One’s own as a member, and those that one leads as a coach.',
      list: true,
      answers: { 200: () => listOf(coachingSummary()) },
    },
    async (c, { actor, page }) =>
      c.json(pageOfList(await listCoachings(deps, actor), page, ({ coachingId }) => coachingId)),
  );
  app.get(
    '/coachings/:id',
    {
      id: 'getCoaching',
      summary: 'One accompaniment',
      description: 'With its meetings and how it stands.',
      answers: { 200: coachingView },
    },
    async (c, { actor }) =>
      c.json(await presentCoaching(deps, actor, await coachingFor(deps, actor, c.req.param('id')))),
  );
  meetings(app, deps);
  offers(app, deps);
  return app.routes();
}

function meetings(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/coachings/:id/sessions',
    {
      id: 'planMeeting',
      summary: 'Plan a meeting',
      description: 'By the coach.',
      may: (actor, c) => coachingFor(deps, actor, c.req.param('id') ?? ''),
      form: () => sessionForm.form.schema,
      answers: { 201: coachingView },
      problems: ['forbidden', 'wrong-moment'],
    },
    async (c, { actor, body, language }) =>
      c.json(await planMeeting(deps, actor, c.req.param('id'), body, language), 201),
  );
  app.post(
    '/coachings/:id/sessions/:session',
    {
      id: 'recordMeeting',
      summary: 'Say whether a meeting was held',
      description: 'By the coach.',
      may: (actor, c) => coachingFor(deps, actor, c.req.param('id') ?? ''),
      form: () => recordForm.form.schema,
      answers: { 200: coachingView },
      problems: ['forbidden', 'wrong-moment'],
    },
    async (c, { actor, body, language }) => {
      const { id, session } = c.req.param();
      return c.json(await recordMeeting(deps, actor, { coachingId: id, sessionId: session }, body, language));
    },
  );
  app.post(
    '/coachings/:id/outcome',
    {
      id: 'endCoaching',
      summary: 'End an accompaniment',
      description: 'By the coach, with what came of it; or by the member, who wants no more of it.',
      may: (actor, c) => coachingFor(deps, actor, c.req.param('id') ?? ''),
      form: () => outcomeForm.form.schema,
      bodyIsOptional: true,
      answers: { 200: coachingView },
      problems: ['forbidden', 'wrong-moment'],
    },
    async (c, { actor, body, language }) =>
      c.json(await endMeetings(deps, actor, c.req.param('id'), body, language)),
  );
}

function offers(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/coaches/me',
    {
      id: 'getOffer',
      summary: 'One’s own offer as a coach',
      description: 'How many places one has, in which languages, and what one knows about.',
      answers: { 200: offerView },
      problems: ['forbidden'],
    },
    async (c, { actor }) => c.json(await viewOffer(deps, actor)),
  );
  app.post(
    '/coaches/me',
    {
      id: 'changeOffer',
      summary: 'Change one’s offer as a coach',
      description: 'Whoever waits for a coach is matched by it at once.',
      may: onlyFor('adviser'),
      form: () => profileForm.form.schema,
      answers: { 200: offerView },
    },
    async (c, { actor, body, language }) => c.json(await changeOffer(deps, actor, body, language)),
  );
}
