/** The API of payment runs and of the files that go to the bank and come from it. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { problem } from '../platform/problem.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { bankFileResult, runSummary, runView } from './answers.ts';
import { importBankFile } from './bank-file.ts';
import { fileHeaders } from './file-headers.ts';
import { channels, createPaymentRuns } from './payment-run.ts';
import { payrollRoutes } from './payroll/api.ts';
import { releasePaymentRun } from './release-run.ts';
import { listRuns, runFile, viewRun } from './view-run.ts';

const mebibyte = 1024 * 1024;
const finance = onlyFor('finance');

const runSchema = z.object({
  channel: z.enum(channels).optional().describe('`sepa` (unless told) or `payroll`.'),
  debtorAccount: z.string().max(64).optional().describe('One of the plan’s accounts; the first unless told.'),
});
const releaseSchema = z.object({
  revision: z
    .int()
    .min(0)
    .optional()
    .describe('The one that was looked at: the release fails when the list has changed since.'),
});

export function runsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Payments' });
  prepare(app, deps);
  payrollRoutes(app, deps);
  release(app, deps);
  app.post(
    '/bank-files',
    {
      id: 'importBankFile',
      summary: 'Take in a file of the bank',
      description:
        'By finance: pain.002, camt.052, camt.053 or camt.054, or CODA as text/plain. The same file twice changes nothing.',
      may: finance,
      file: { type: 'application/xml', description: 'At most 48 MiB.' },
      maxBytes: 48 * mebibyte,
      tooLarge: () => problem('too-large.file', { count: 48 }),
      answers: { 200: bankFileResult },
      problems: ['not-well-formed', 'unknown-schema', 'invalid-for-schema', 'dtd-not-allowed', 'empty-file'],
    },
    async (c, { actor }) => {
      if (!/xml|octet-stream|text\/plain/i.test(c.req.header('Content-Type') ?? ''))
        throw problem('wrong-type.bank-file');
      return c.json(await importBankFile(deps, actor, new Uint8Array(await c.req.arrayBuffer())));
    },
  );
  return app.routes();
}

function prepare(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/payment-runs',
    {
      id: 'listPaymentRuns',
      summary: 'Payment runs, the newest first',
      description: 'For finance and auditors.',
      may: onlyFor('finance', 'auditor'),
      list: true,
      answers: { 200: () => listOf(runSummary()) },
    },
    async (c, { actor, page }) => c.json(await listRuns(deps, actor, page)),
  );
  app.post(
    '/payment-runs',
    {
      id: 'preparePaymentRun',
      summary: 'Prepare a payment run',
      description:
        'By finance: every payment that is ready. What one file cannot hold goes into further runs, which the answer names.',
      may: finance,
      body: runSchema,
      bodyIsOptional: true,
      example: {},
      answers: { 201: runView },
      problems: ['nothing-to-pay', 'unknown-account'],
    },
    async (c, { actor, body: { debtorAccount: accountId, channel } }) => {
      const [first = '', ...alsoMade] = await createPaymentRuns(deps, actor, { accountId, channel });
      const run = await viewRun(deps, actor, first);
      return c.json(alsoMade.length > 0 ? { ...run, alsoMade } : run, 201);
    },
  );
  app.get(
    '/payment-runs/:id',
    {
      id: 'getPaymentRun',
      summary: 'One payment run with its payments',
      description: 'For finance and auditors.',
      answers: { 200: runView },
      problems: ['forbidden'],
    },
    async (c, { actor }) => c.json(await viewRun(deps, actor, c.req.param('id'))),
  );
}

function release(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/payment-runs/:id/release',
    {
      id: 'releasePaymentRun',
      summary: 'Release a payment run',
      description: 'By a second person of finance than the one who prepared it; a large one by two.',
      may: finance,
      body: releaseSchema,
      bodyIsOptional: true,
      example: { revision: 0 },
      answers: { 200: runView },
      problems: ['second-person-needed', 'changed-meanwhile', 'not-prepared', 'nothing-to-pay'],
    },
    async (c, { actor, body }) =>
      c.json(await releasePaymentRun(deps, actor, c.req.param('id'), body.revision)),
  );
  app.get(
    '/payment-runs/:id/file',
    {
      id: 'getPaymentRunFile',
      summary: 'The file for the bank',
      description:
        'Of a released run: pain.001, or csv for a payroll run. Where files are kept apart, a large one is answered by a redirect.',
      answers: {
        200: { type: 'application/xml', description: 'The file; `text/csv` of a payroll run.' },
        303: { description: 'Where the file is fetched from within the hour.' },
      },
      problems: ['forbidden', 'not-released', 'erased'],
    },
    async (c, { actor }) => {
      const file = await runFile(deps, actor, c.req.param('id'));
      return c.body(file.text, 200, fileHeaders(file));
    },
  );
}
