/** The API of what lies ahead: losses as open data, the liquidity forecast, and what another policy would change. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { fillSentence, type Language } from '../../workflows/language.ts';
import type { Table } from '../../workflows/measures/table.ts';
import type { PolicyError } from '../../workflows/policy/policy-error.ts';
import { parseBody } from '../claims/api.ts';
import { csvOf } from '../documents/csv.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { policyProblems } from '../policies/words/index.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebContext, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { orderReport, orderSimulation } from './order.ts';
import { forecastTable, lossesTable, simulatedEnvelopesTable, simulationTable } from './tables.ts';
import {
  currentPolicy,
  listSimulations,
  simulationView,
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

const policyLimit = {
  maxBytes: longestPolicy + 1024,
  tooLarge: () => problem('too-large.policy', { count: longestPolicy }),
};

export function reportsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get(
    '/losses',
    async (c) => {
      const view = await viewLosses(deps);
      return asked(c) === 'csv' ? csv(c, lossesTable(view)) : c.json(view);
    },
    { open: true },
  );
  app.post('/losses', async (c) => ordered(c, await orderReport(deps, requirePerson(c), 'losses')));
  app.get('/forecast', async (c) => {
    const view = await viewForecast(deps, requirePerson(c));
    return asked(c) === 'csv' ? csv(c, forecastTable(view)) : c.json(view);
  });
  app.post('/forecast', async (c) => ordered(c, await orderReport(deps, requirePerson(c), 'forecast')));
  app.get('/policy', async (c) => c.json(await currentPolicy(deps, requirePerson(c))));
  app.get('/simulations', async (c) => c.json(await listSimulations(deps, requirePerson(c), pageRequest(c))));
  app.post(
    '/simulations',
    async (c) => {
      const actor = requirePerson(c);
      const body = await readJson(c);
      const { policy } = parseBody(simulationSchema, body, apiLanguage(c));
      const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
      const report = await orderSimulation(deps, actor, text);
      if (report.state === 'refused') throw refusal(report.errors ?? [], apiLanguage(c));
      return c.json(simulationView(report), 202);
    },
    policyLimit,
  );
  app.get('/simulations/:id', async (c) => {
    const view = await viewSimulation(deps, requirePerson(c), c.req.param('id'));
    if (asked(c) !== 'csv') return c.json(view);
    return csv(
      c,
      c.req.query('table') === 'envelopes' ? simulatedEnvelopesTable(view) : simulationTable(view),
    );
  });
  return app.routes();
}

/** @throws Problem 400 for a format that there is not */
function asked(c: WebContext): 'json' | 'csv' {
  const format = c.req.query('format') ?? 'json';
  if (format === 'json' || format === 'csv') return format;
  throw problem('unknown-format');
}

function csv(c: WebContext, table: Table): Response {
  return c.body(new Uint8Array(csvOf(table)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${table.id}.csv"`,
  });
}

function ordered(c: WebContext, { reportId, state }: { reportId: string; state: string }): Response {
  return c.json({ reportId, state }, 202);
}

function refusal(errors: readonly PolicyError[], language: Language): Problem {
  const sentences = errors.map(({ path, code, detail }) => ({
    path: path === '' ? 'policy' : `policy.${path}`,
    code,
    message: fillSentence(policyProblems[language][code], { path, detail }, language),
  }));
  return problem('invalid-policy', {}, { errors: sentences });
}
