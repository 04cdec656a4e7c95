/** The API of granted initiatives: how they stand, the report, the word about it. */
import type { Hono } from 'hono';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { reportInitiative, reviewInitiative } from './act.ts';
import { initiativeView } from './answers.ts';
import { reportForm, reviewForm } from './forms.ts';
import { listInitiatives, viewInitiative } from './view-initiatives.ts';

export function initiativesApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Initiatives' });
  app.get(
    '/initiatives',
    {
      id: 'listInitiatives',
      summary: 'Granted initiatives',
      description: 'Those of one’s group; all that want a word, for staff.',
      list: true,
      answers: { 200: () => listOf(initiativeView()) },
    },
    async (c, { actor, page }) =>
      c.json(pageOfList(await listInitiatives(deps, actor), page, ({ claimId }) => claimId)),
  );
  app.get(
    '/initiatives/:id',
    {
      id: 'getInitiative',
      summary: 'One granted initiative',
      description: 'Its parts, its report and what was said about it.',
      answers: { 200: initiativeView },
    },
    async (c, { actor }) => c.json(await viewInitiative(deps, actor, c.req.param('id'))),
  );
  app.post(
    '/initiatives/:id/report',
    {
      id: 'reportInitiative',
      summary: 'Report on an initiative',
      description: 'By somebody of its group: what was done, and what was spent.',
      may: (actor, c) => viewInitiative(deps, actor, c.req.param('id') ?? ''),
      form: () => reportForm.form.schema,
      answers: { 201: initiativeView },
      problems: ['wrong-moment'],
    },
    async (c, { actor, body, language }) =>
      c.json(await reportInitiative(deps, actor, c.req.param('id'), body, language), 201),
  );
  app.post(
    '/initiatives/:id/review',
    {
      id: 'reviewInitiative',
      summary: 'Say a word about a report',
      description: 'By an adviser or by finance: the second part is paid, or the group is asked for more.',
      may: onlyFor('adviser', 'finance'),
      form: () => reviewForm.form.schema,
      answers: { 200: initiativeView },
      problems: ['wrong-moment'],
    },
    async (c, { actor, body, language }) =>
      c.json(await reviewInitiative(deps, actor, c.req.param('id'), body, language)),
  );
  return app.routes();
}
