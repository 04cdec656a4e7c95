/** The API of what lies ahead: losses as open data, the liquidity forecast, and what another policy would change. */
import type { Hono } from 'hono';
import * as z from 'zod';
import type { Language } from '../../workflows/language.ts';
import type { PolicyError } from '../../workflows/policy/policy-error.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { policyMessage } from '../policies/policy-message.ts';
import type { Person } from '../registers/store.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebContext, WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { forecastView, lossesView, orderedReport, policyDocument, simulationAnswer } from './answers.ts';
import { ledgerAuditAnswer } from './ledger-audit/answers.ts';
import { orderAudit, orderingRoles, orderReport, orderSimulation, simulatingRoles } from './order.ts';
import { csvAnswer, csvFile, formatQuery } from './report-formats.ts';
import { forecastTable, lossesTable, simulatedEnvelopesTable, simulationTable } from './tables.ts';
import {
  auditView,
  currentPolicy,
  listAudits,
  listSimulations,
  reportRoles,
  simulationView,
  viewAudit,
  viewForecast,
  viewLosses,
  viewSimulation,
} from './view.ts';

/** Characters of a policy file: several times the plan's own. */
export const longestPolicy = 200_000;

/** The policy as JSON text, or as the object itself. */
export const simulationSchema = z.object({
  policy: z.union([z.string().max(longestPolicy), z.record(z.string(), z.unknown())]),
});

const simulationQuery = formatQuery.extend({
  table: z.enum(['claims', 'envelopes']).optional().describe('Of a csv; `claims` unless told.'),
});

export function reportsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Reports' });
  losses(app, deps);
  forecasts(app, deps);
  simulations(app, deps);
  audits(app, deps);
  return app.routes();
}

function losses(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/losses',
    {
      id: 'getLosses',
      summary: 'What was lost, as open data',
      description:
        'By month, country and sector; groups of fewer than ten people are merged. Open to everybody.',
      open: true,
      query: formatQuery,
      answers: { 200: { json: lossesView, or: csvFile } },
      problems: ['unknown-format'],
    },
    async (c, { query }) => {
      const asked = query.format;
      const view = await viewLosses(deps);
      return asked === 'csv' ? csvAnswer(c, lossesTable(view)) : c.json(view);
    },
  );
  app.post(
    '/losses',
    {
      id: 'gatherLosses',
      summary: 'Gather the losses of now',
      description: 'By staff who may; it takes a moment.',
      may: onlyFor(...orderingRoles),
      answers: { 202: orderedReport },
    },
    async (c, { actor }) => ordered(c, await orderReport(deps, actor, 'losses')),
  );
}

function forecasts(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/forecast',
    {
      id: 'getForecast',
      summary: 'The liquidity forecast by week',
      description: 'For finance, the board, auditors and operators.',
      query: formatQuery,
      answers: { 200: { json: forecastView, or: csvFile } },
      problems: ['forbidden', 'unknown-format'],
    },
    async (c, { actor, query }) => {
      const asked = query.format;
      const view = await viewForecast(deps, actor);
      return asked === 'csv' ? csvAnswer(c, forecastTable(view)) : c.json(view);
    },
  );
  app.post(
    '/forecast',
    {
      id: 'gatherForecast',
      summary: 'Gather the forecast of now',
      description: 'By staff who may; it takes a moment.',
      may: onlyFor(...orderingRoles),
      answers: { 202: orderedReport },
    },
    async (c, { actor }) => ordered(c, await orderReport(deps, actor, 'forecast')),
  );
}

function simulations(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/policy',
    {
      id: 'getPolicy',
      summary: 'The policy in force',
      description: 'In the format of a policy file, with the source of every figure. For staff.',
      answers: { 200: policyDocument },
      problems: ['forbidden'],
    },
    async (c, { actor }) => c.json(await currentPolicy(deps, actor)),
  );
  app.get(
    '/simulations',
    {
      id: 'listSimulations',
      summary: 'What-ifs, the newest first',
      description: 'What another policy would have changed. For staff.',
      may: onlyFor(...reportRoles),
      list: true,
      answers: { 200: () => listOf(simulationAnswer()) },
    },
    async (c, { actor, page }) => c.json(await listSimulations(deps, actor, page)),
  );
  app.post(
    '/simulations',
    {
      id: 'simulatePolicy',
      summary: 'Ask what another policy would change',
      description: 'It changes nothing. The result is there after a moment.',
      may: onlyFor(...simulatingRoles),
      body: simulationSchema,
      maxBytes: longestPolicy + 1024,
      tooLarge: () => problem('too-large.policy', { count: longestPolicy }),
      answers: { 202: simulationAnswer },
      problems: ['forbidden', 'invalid-policy'],
    },
    async (c, { actor, body: { policy }, language }) => {
      const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
      const report = await orderSimulation(deps, actor, text);
      if (report.state === 'refused') throw refusal(report.errors ?? [], language);
      return c.json(simulationView(report), 202);
    },
  );
  app.get(
    '/simulations/:id',
    {
      id: 'getSimulation',
      summary: 'A what-if and its result',
      description: 'For staff.',
      query: simulationQuery,
      answers: { 200: { json: simulationAnswer, or: csvFile } },
      problems: ['forbidden', 'unknown-format', 'unknown-value'],
    },
    async (c, { actor, query }) => {
      const asked = query.format;
      const view = await viewSimulation(deps, actor, c.req.param('id'));
      if (asked !== 'csv') return c.json(view);
      return csvAnswer(
        c,
        query.table === 'envelopes' ? simulatedEnvelopesTable(view) : simulationTable(view),
      );
    },
  );
}

function audits(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/ledger/audits',
    {
      id: 'listLedgerAudits',
      summary: 'Audits of the books, the newest first',
      description: 'One is made every week, and whenever somebody asks. For whoever reads the ledger.',
      may: mayRead,
      list: true,
      answers: { 200: () => listOf(ledgerAuditAnswer()) },
    },
    async (c, { actor, page }) => c.json(await listAudits(deps, actor, page)),
  );
  app.post(
    '/ledger/audits',
    {
      id: 'auditLedger',
      summary: 'Audit the books',
      description:
        'Everything recomputed from the entries, step by step: `seen` says how far it is. For whoever reads the ledger.',
      may: mayRead,
      answers: { 202: ledgerAuditAnswer },
    },
    async (c, { actor }) => c.json(auditView(await orderAudit(deps, actor)), 202),
  );
  app.get(
    '/ledger/audits/:id',
    {
      id: 'getLedgerAudit',
      summary: 'An audit, how far it is, and what it found',
      description: 'For whoever reads the ledger.',
      may: mayRead,
      answers: { 200: ledgerAuditAnswer },
      problems: ['not-found'],
    },
    async (c, { actor }) => c.json(await viewAudit(deps, actor, c.req.param('id'))),
  );
}

function mayRead(actor: Person): void {
  if (!mayReadLedger(actor)) throw problem('forbidden');
}

function ordered(c: WebContext, { reportId, state }: { reportId: string; state: string }): Response {
  return c.json({ reportId, state }, 202);
}

function refusal(errors: readonly PolicyError[], language: Language): Problem {
  const sentences = errors.map((error) => ({
    path: error.path === '' ? 'policy' : `policy.${error.path}`,
    code: error.code,
    message: policyMessage(error, language),
  }));
  return problem('invalid-policy', {}, { errors: sentences });
}
