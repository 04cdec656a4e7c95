/** `/fund/ledger/…` and `/fund/claims/{claim}`: the ledger for people, each page for those who read the ledger. */

import { brusselsInstant, endOfDay, instantOf } from '../../../workflows/calendar.ts';
import { natures } from '../../../workflows/ledger/chart-of-accounts.ts';
import { sourceLabel } from '../../claims/labels.ts';
import { claimTexts } from '../../claims/words/index.ts';
import { type JournalPage, journalPage, type Span } from '../../ledger/journal.ts';
import { mayReadLedger } from '../../ledger/roles.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { readSorting } from '../../web/layout/sorting.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { sealedStatement } from '../account-statement.ts';
import { claimMoney } from '../claim-money.ts';
import { entrySealer } from '../confidential-entries.ts';
import { isKnownAccount } from '../known-account.ts';
import { accountBalances, balanceFor } from '../view-ledger.ts';
import { accountNames } from './account-names.ts';
import { balancePage, balanceSorts } from './balance-page.ts';
import { claimMoneyPage } from './claim-money-page.ts';
import { journalPageContent } from './journal-page.ts';
import { readMoment, readSpan } from './read-time.ts';
import { chooseAccountPage, statementPage } from './statement-page.ts';

const linesOnPage = 8;

export function bookRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund/ledger/balance', async (c, viewer) => {
    ledgerReader(viewer);
    const { on = '', time = '', sort } = c.req.query();
    const nature = natures.find((one) => one === c.req.query('nature'));
    const { moment, errors } = readMoment(viewer, deps.clock, { on, time });
    const balance = moment === undefined ? undefined : await balanceFor(deps, signedIn(viewer), moment);
    const sorting = readSorting(sort, balanceSorts, { by: 'account', descending: false });
    const accounts = balance?.accounts.map((one) => one.account) ?? [];
    const nameOf = await accountNames(deps, viewer.language, accounts);
    return show(
      c,
      viewer,
      balancePage(viewer, { on, time, errors, balance, nature, sorting, nameOf }),
      errors.length > 0 ? 422 : 200,
    );
  });

  pages.get('/fund/ledger/statement', (c, viewer) => showStatement(c, viewer, deps));

  pages.get('/fund/ledger/journal', async (c, viewer) => {
    ledgerReader(viewer);
    const { cursor } = c.req.query();
    const span = readSpan(viewer, deps.clock, c.req.query());
    const page = span.errors.length > 0 ? undefined : await sealedJournal(deps, span, cursor);
    const accounts = page?.entries.flatMap(({ debit, credit }) => [debit, credit]) ?? [];
    const nameOf = await accountNames(deps, viewer.language, accounts);
    const parts = { ...span, page, further: cursor !== undefined, nameOf };
    return show(c, viewer, journalPageContent(viewer, parts), span.errors.length > 0 ? 422 : 200);
  });

  pages.get('/fund/claims/:claim', async (c, viewer) => {
    const money = await claimMoney(deps, ledgerReader(viewer), c.req.param('claim') ?? '');
    const measure = deps.measures.find((one) => one.id === money.measure);
    const { language } = viewer;
    const booked = money.entries.flatMap(({ debit, credit }) => [debit, credit]);
    const nameOf = await accountNames(deps, language, booked);
    return show(
      c,
      viewer,
      claimMoneyPage(viewer, {
        money,
        measureTitle: measure?.texts[language].title ?? money.measure,
        statusText: claimTexts[language].statuses[money.status].name,
        sourceLabel: (source) => (measure ? sourceLabel(measure, source, language) : source),
        nameOf,
      }),
    );
  });
}

async function sealedJournal(deps: PagesDeps, span: Span, cursor: string | undefined): Promise<JournalPage> {
  const page = await journalPage(deps, span, { limit: linesOnPage, cursor });
  return { ...page, entries: await entrySealer(deps)(page.entries) };
}

/** @throws SignInNeeded, Problem 403 */
export function ledgerReader(viewer: Viewer): Person {
  const person = signedIn(viewer);
  if (!mayReadLedger(person)) throw problem('forbidden');
  return person;
}

async function showStatement(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = ledgerReader(viewer);
  const { account = '', cursor } = c.req.query();
  if (account === '') return chooseAccount(c, viewer, deps, person);
  const span = readSpan(viewer, deps.clock, c.req.query());
  const { from, until, errors } = span;
  const statement =
    errors.length > 0
      ? undefined
      : await sealedStatement(deps, account, {
          from: instantOf(brusselsInstant(from, '00:00')),
          until: instantOf(endOfDay(until)),
          cursor,
          limit: linesOnPage,
        });
  if (statement && !(await isKnownAccount(deps, person, statement)))
    return chooseAccount(c, viewer, deps, person);
  const others = statement?.lines.map((line) => line.counterAccount) ?? [];
  const nameOf = await accountNames(deps, viewer.language, [account, ...others]);
  const parts = { account, ...span, statement, further: cursor !== undefined, nameOf };
  return show(c, viewer, statementPage(viewer, parts), errors.length > 0 ? 422 : 200);
}

/** Without an account, or with one that is none: those that something was booked on. */
async function chooseAccount(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  person: Person,
): Promise<Response> {
  const balances = await accountBalances(deps, person);
  const accounts = balances.map((one) => one.account);
  const nameOf = await accountNames(deps, viewer.language, accounts);
  return show(c, viewer, chooseAccountPage(viewer, accounts, nameOf));
}
