/** The API of the ledger: balances, entries, statements, the money of a claim, its months and its check. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { instantOf } from '../../workflows/calendar.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import { problem } from '../platform/problem.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import type { Person } from '../registers/store.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { unknownValue } from '../web/parse-query.ts';
import type { SessionEnv } from '../web/session.ts';
import { sealedStatement } from './account-statement.ts';
import {
  accountBalance,
  claimMoney as claimMoneyAnswer,
  ledgerCheck,
  ledgerMonthView,
  statementAnswer,
  transfer,
  trialBalance,
} from './answers.ts';
import { claimMoney } from './claim-money.ts';
import { isKnownAccount } from './known-account.ts';
import { closeMonth, mayClose } from './months.ts';
import {
  accountBalances,
  balanceFor,
  checkLedger,
  monthsFor,
  transfersFor,
  transfersPage,
} from './view-ledger.ts';

const instant = z.iso.datetime();
const balanceQuery = z.object({ at: instant.optional().describe('An instant; now unless told.') });
const statementQuery = z.object({
  account: z.string().min(1, { error: 'required' }).max(300).describe('Such as `bank:be-main`.'),
  from: instant.optional().describe('The plan’s first day unless told.'),
  until: instant.optional().describe('Now unless told.'),
});
const transfersQuery = z.object({ claim: z.string().optional().describe('Entries of one claim alone.') });

function mayRead(actor: Person): void {
  if (!mayReadLedger(actor)) throw problem('forbidden');
}

export function ledgerApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Ledger' });
  accounts(app, deps);
  entries(app, deps);
  months(app, deps);
  return app.routes();
}

function accounts(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/ledger/accounts',
    {
      id: 'listAccounts',
      summary: 'Balances of all accounts',
      description: 'From the entries, now. For whoever reads the ledger.',
      may: mayRead,
      list: true,
      answers: { 200: () => listOf(accountBalance()) },
    },
    async (c, { actor, page }) =>
      c.json(pageOfList(await accountBalances(deps, actor), page, ({ account }) => account)),
  );
  app.get(
    '/ledger/balance',
    {
      id: 'getTrialBalance',
      summary: 'The trial balance at an instant',
      description: 'Debits and credits of each account up to then. For whoever reads the ledger.',
      may: mayRead,
      query: balanceQuery,
      answers: { 200: trialBalance },
    },
    async (c, { actor, query }) =>
      c.json(await balanceFor(deps, actor, query.at ?? instantOf(deps.clock.now()))),
  );
  app.get(
    '/ledger/statement',
    {
      id: 'getStatement',
      summary: 'The statement of one account',
      description: 'Its entries of a period, page by page, with the balances before and after.',
      may: mayRead,
      list: true,
      query: statementQuery,
      answers: { 200: statementAnswer },
      problems: ['not-found', 'unknown-value'],
    },
    async (c, { actor, query: { account, from, until }, page: { limit, after: cursor } }) => {
      const period = {
        from: from ?? instantOf(Date.parse(`${deps.plan.startsOn}T00:00:00Z`)),
        until: until ?? instantOf(deps.clock.now() + 1),
      };
      const found = await sealedStatement(deps, account, { ...period, cursor, limit });
      if (!(await isKnownAccount(deps, actor, found))) throw unknownValue('account');
      const { next, ...statement } = found;
      return c.json({ ...statement, nextCursor: next ?? null });
    },
  );
}

function entries(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/ledger/transfers',
    {
      id: 'listTransfers',
      summary: 'Entries of the ledger',
      description:
        'All of them, a thousand on a page unless told, or those of one claim. For whoever reads the ledger.',
      may: (actor, c) => c.req.query('claim') ?? mayRead(actor),
      list: true,
      query: transfersQuery,
      answers: { 200: () => listOf(transfer()) },
      problems: ['forbidden', 'not-found'],
    },
    async (c, { actor, query, page }) =>
      c.json(
        query.claim === undefined
          ? await transfersPage(deps, actor, page)
          : pageOfList(await transfersFor(deps, actor, query.claim), page, ({ transferId }) => transferId),
      ),
  );
  app.get(
    '/ledger/claims/:id',
    {
      id: 'getClaimMoney',
      summary: 'Everything about the money of one claim',
      description: 'Its reservation, its sources, payments and what came back. For whoever reads the ledger.',
      may: mayRead,
      answers: { 200: claimMoneyAnswer },
    },
    async (c, { actor }) => c.json(await claimMoney(deps, actor, c.req.param('id'))),
  );
  app.get(
    '/ledger/check',
    {
      id: 'checkLedger',
      summary: 'Whether the books add up',
      description: 'Everything recomputed from the entries, not from counters. For whoever reads the ledger.',
      may: mayRead,
      answers: { 200: ledgerCheck },
    },
    async (c, { actor }) => c.json(await checkLedger(deps, actor)),
  );
}

function months(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/ledger/months',
    {
      id: 'listLedgerMonths',
      summary: 'Months of the ledger, the newest first',
      description: 'Running, open, being closed or closed. For whoever reads the ledger.',
      may: mayRead,
      list: true,
      answers: { 200: () => listOf(ledgerMonthView()) },
    },
    async (c, { actor, page }) =>
      c.json(pageOfList(await monthsFor(deps, actor), page, ({ month }) => month)),
  );
  app.post(
    '/ledger/months/:month/closing',
    {
      id: 'closeMonth',
      summary: 'Close a month for good',
      description: 'By finance. Asked again, it answers the same; 202 while it is still being closed.',
      may: mayClose,
      params: { month: 'Such as `2020-04`.' },
      answers: { 200: ledgerMonthView, 202: ledgerMonthView },
      problems: ['month-not-over', 'earlier-month-open'],
    },
    async (c, { actor }) => {
      const closed = await closeMonth(deps, actor, c.req.param('month'));
      return c.json(closed, closed.state === 'closed' ? 200 : 202);
    },
  );
}
