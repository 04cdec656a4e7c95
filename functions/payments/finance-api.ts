/** The API of money: envelopes and votes, the ledger, payment runs, bank files, imports of the registers. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { instantOf, startOfDay } from '../../workflows/calendar.ts';
import { type RegisterName, registerNames } from '../../workflows/registers/register-forms.ts';
import { sealedStatement } from '../audit/account-statement.ts';
import { claimMoney } from '../audit/claim-money.ts';
import { closeMonth } from '../audit/months.ts';
import { accountBalances, checkLedger, monthsFor, transfersFor } from '../audit/view-ledger.ts';
import { parseBody } from '../claims/api.ts';
import { envelopeViews } from '../fund/envelopes.ts';
import { voteCeiling } from '../fund/vote.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import { trialBalanceAt } from '../ledger/trial-balance.ts';
import { problem, refusalOf } from '../platform/problem.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { importRegisterAs } from '../registers/import-registers.ts';
import { apiApp } from '../web/api-app.ts';
import {
  apiLanguage,
  readJson,
  readOptionalJson,
  requirePerson,
  type WebContext,
  type WebDeps,
} from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { importBankFile } from './bank-file.ts';
import { fileHeaders } from './file-headers.ts';
import { channels, createPaymentRuns } from './payment-run.ts';
import { acceptCost } from './payroll/accept-cost.ts';
import { importPayrollFile } from './payroll/import-file.ts';
import { releasePaymentRun } from './release-run.ts';
import { listRuns, runFile, viewRun } from './view-run.ts';

const mebibyte = 1024 * 1024;

function fileLimit(maxMebibytes: number) {
  const tooLarge = () => problem('too-large.file', { count: maxMebibytes });
  return { maxBytes: maxMebibytes * mebibyte, tooLarge };
}

/** `revision`: the one that was looked at; the release fails when the list has changed since. */
export const releaseSchema = z.object({ revision: z.int().min(0).optional() });

export const runSchema = z.object({
  channel: z.enum(channels).optional(),
  debtorAccount: z.string().max(64).optional(),
});

const instant = z.iso.datetime();
export const balanceQuery = z.object({ at: instant.optional() });
export const statementQuery = z.object({
  account: z.string().min(1, { error: 'required' }).max(300),
  from: instant.optional(),
  until: instant.optional(),
});

/** @throws Problem 401, 403 without a role that reads the ledger */
function ledgerReader(c: WebContext): void {
  if (!mayReadLedger(requirePerson(c))) throw problem('forbidden');
}

export function fundApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/envelopes', async (c) => {
    requirePerson(c);
    return c.json(pageOfList(await envelopeViews(deps), pageRequest(c), ({ envelopeId }) => envelopeId));
  });
  app.post('/envelopes/:id/votes', async (c) => {
    const body = await readJson(c);
    const vote = { body, language: apiLanguage(c) };
    const view = await voteCeiling(deps, requirePerson(c), c.req.param('id'), vote);
    return c.json(view, 201);
  });
  app.get('/ledger/accounts', async (c) =>
    c.json(
      pageOfList(await accountBalances(deps, requirePerson(c)), pageRequest(c), ({ account }) => account),
    ),
  );
  app.get('/ledger/transfers', async (c) =>
    c.json(
      pageOfList(
        await transfersFor(deps, requirePerson(c), c.req.query('claim')),
        pageRequest(c),
        ({ transferId }) => transferId,
      ),
    ),
  );
  app.get('/ledger/balance', async (c) => {
    ledgerReader(c);
    const { at } = parseBody(balanceQuery, c.req.query(), apiLanguage(c));
    return c.json(await trialBalanceAt(deps, at ?? instantOf(deps.clock.now())));
  });
  app.get('/ledger/statement', async (c) => {
    ledgerReader(c);
    const { account, from, until } = parseBody(statementQuery, c.req.query(), apiLanguage(c));
    const { limit, after: cursor } = pageRequest(c);
    const period = {
      from: from ?? instantOf(startOfDay(deps.plan.startsOn)),
      until: until ?? instantOf(deps.clock.now() + 1),
    };
    const { next, ...statement } = await sealedStatement(deps, account, { ...period, cursor, limit });
    return c.json({ ...statement, nextCursor: next ?? null });
  });
  app.get('/ledger/claims/:id', async (c) =>
    c.json(await claimMoney(deps, requirePerson(c), c.req.param('id'))),
  );
  app.get('/ledger/months', async (c) =>
    c.json(pageOfList(await monthsFor(deps, requirePerson(c)), pageRequest(c), ({ month }) => month)),
  );
  app.post('/ledger/months/:month/closing', async (c) => {
    const closed = await closeMonth(deps, requirePerson(c), c.req.param('month'));
    return c.json(closed, closed.state === 'closed' ? 200 : 202);
  });
  app.get('/ledger/check', async (c) => c.json(await checkLedger(deps, requirePerson(c))));
  return app.routes();
}

export function paymentsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/payment-runs', async (c) =>
    c.json(pageOfList(await listRuns(deps, requirePerson(c)), pageRequest(c), ({ id }) => id)),
  );
  app.post('/payment-runs', async (c) => {
    const body = await readOptionalJson(c);
    const { debtorAccount, channel } = parseBody(runSchema, body, apiLanguage(c));
    const actor = requirePerson(c);
    const options = { accountId: debtorAccount, channel };
    const [first = '', ...alsoMade] = await createPaymentRuns(deps, actor, options);
    const run = await viewRun(deps, actor, first);
    return c.json(alsoMade.length > 0 ? { ...run, alsoMade } : run, 201);
  });
  app.get('/payment-runs/:id', async (c) => c.json(await viewRun(deps, requirePerson(c), c.req.param('id'))));
  app.post('/payment-runs/:id/release', async (c) => {
    const actor = requirePerson(c);
    const { revision } = parseBody(releaseSchema, await readOptionalJson(c), apiLanguage(c));
    return c.json(await releasePaymentRun(deps, actor, c.req.param('id'), revision));
  });
  app.get('/payment-runs/:id/file', async (c) => {
    const id = c.req.param('id');
    const file = await runFile(deps, requirePerson(c), id);
    return c.body(file.text, 200, fileHeaders(file));
  });
  app.post(
    '/bank-files',
    async (c) => {
      const actor = requirePerson(c);
      if (!/xml|octet-stream|text\/plain/i.test(c.req.header('Content-Type') ?? '')) {
        throw problem('wrong-type.bank-file');
      }
      return c.json(await importBankFile(deps, actor, new Uint8Array(await c.req.arrayBuffer())));
    },
    fileLimit(48),
  );
  app.post(
    '/payroll-files',
    async (c) => {
      const actor = requirePerson(c);
      if (!/csv|text\/plain|octet-stream/i.test(c.req.header('Content-Type') ?? '')) {
        throw problem('wrong-type.csv');
      }
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return c.json(await importPayrollFile(deps, actor, bytes, apiLanguage(c)));
    },
    fileLimit(48),
  );
  app.post('/payments/:id/accept-cost', async (c) =>
    c.json(await acceptCost(deps, requirePerson(c), c.req.param('id'))),
  );
  return app.routes();
}

export function importsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.post(
    '/imports/:register',
    async (c) => {
      const actor = requirePerson(c);
      if (!actor.roles.some((role) => role === 'finance' || role === 'operator')) throw problem('forbidden');
      const register = c.req.param('register');
      if (!isRegister(register)) throw problem('not-found');
      if (!/csv|text\/plain|octet-stream/i.test(c.req.header('Content-Type') ?? '')) {
        throw problem('wrong-type.csv');
      }
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const result = await importRegisterAs(deps, actor, register, bytes, apiLanguage(c));
      if (!result.refused) return c.json(result);
      const [first] = result.rejected;
      throw refusalOf(result.refused, [
        { path: first?.path ?? '', code: first?.code ?? result.refused, message: first?.message ?? '' },
      ]);
    },
    fileLimit(11),
  );
  return app.routes();
}

function isRegister(name: string): name is RegisterName {
  return (registerNames as readonly string[]).includes(name);
}
