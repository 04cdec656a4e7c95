/** The API of public money: receipts recorded and shared out, and the dossier of an Activité. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { writtenText } from '../../workflows/forms/written-text.ts';
import { problem } from '../platform/problem.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { distributionSummary, distributionView, dossierView } from './answers.ts';
import { createDistribution, distributionSchema } from './create.ts';
import { decideDistribution } from './decide.ts';
import { viewDossier } from './dossier.ts';
import { distributionViews, summaryOf, viewDistribution } from './view.ts';

const readers = onlyFor('finance', 'auditor', 'board-delegate');
const rejectSchema = z.object({ comment: writtenText(2000) });

export function distributionsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Public money' });
  record(app, deps);
  decide(app, deps);
  app.get(
    '/public-aid/:claimId',
    {
      id: 'getDossier',
      summary: 'The dossier of an Activité',
      description: 'Both answers on difficulty, and the public aids that it may have.',
      answers: { 200: dossierView },
    },
    async (c, { actor, language }) =>
      c.json(await viewDossier(deps, actor, c.req.param('claimId'), language)),
  );
  return app.routes();
}

function record(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/distributions',
    {
      id: 'listDistributions',
      summary: 'Receipts of public money, the newest first',
      description: 'For finance, the board and auditors.',
      may: readers,
      list: true,
      answers: { 200: () => listOf(distributionSummary()) },
    },
    async (c, { actor, language, page }) => c.json(await distributionViews(deps, actor, language, page)),
  );
  app.post(
    '/distributions',
    {
      id: 'recordDistribution',
      summary: 'Record a receipt of public money',
      description:
        'By finance: its shares are worked out, and wait for a second person. At most 4 MiB, for a list of shares.',
      may: onlyFor('finance'),
      body: distributionSchema,
      example: {
        scheme: 'be-fed-2020',
        country: 'BE',
        amountCents: 1_500_000,
        receivedOn: '2020-05-04',
        shares: 'equal',
      },
      maxBytes: 4 * 1024 * 1024,
      tooLarge: () => problem('too-large.list'),
      answers: { 201: distributionSummary },
    },
    async (c, { actor, body, language }) =>
      c.json(summaryOf(deps, await createDistribution(deps, actor, body), language), 201),
  );
  app.get(
    '/distributions/:id',
    {
      id: 'getDistribution',
      summary: 'One receipt of public money',
      description: 'With its shares, page by page. For finance, the board and auditors.',
      may: readers,
      list: true,
      answers: { 200: distributionView },
    },
    async (c, { actor, language, page: { limit, after: cursor } }) =>
      c.json(await viewDistribution(deps, actor, c.req.param('id'), language, { limit, cursor })),
  );
}

function decide(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/distributions/:id/approve',
    {
      id: 'approveDistribution',
      summary: 'Approve the shares',
      description: 'As a second person, without a stake in any of them: they are posted.',
      may: onlyFor('finance'),
      body: z.object({}),
      bodyIsOptional: true,
      answers: { 200: distributionSummary },
      problems: ['forbidden', 'already-decided', 'second-person-needed'],
    },
    async (c, { actor, language }) => {
      const decided = await decideDistribution(deps, actor, c.req.param('id'), { decision: 'approve' });
      return c.json(summaryOf(deps, decided, language));
    },
  );
  app.post(
    '/distributions/:id/reject',
    {
      id: 'rejectDistribution',
      summary: 'Turn the shares down',
      description: 'As a second person, with a reason.',
      may: onlyFor('finance'),
      body: rejectSchema,
      example: { comment: 'The list is last month’s.' },
      answers: { 200: distributionSummary },
      problems: ['forbidden', 'already-decided', 'second-person-needed'],
    },
    async (c, { actor, body: { comment }, language }) => {
      const decision = { decision: 'reject', comment } as const;
      return c.json(
        summaryOf(deps, await decideDistribution(deps, actor, c.req.param('id'), decision), language),
      );
    },
  );
}
