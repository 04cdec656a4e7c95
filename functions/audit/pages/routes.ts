/** `/fund/ledger/…` and `/fund/claims/{claim}`: the ledger for people, each page for those who read the ledger. */

import { brusselsInstant, endOfDay, instantOf } from '../../../workflows/calendar.ts';
import { sourceLabel } from '../../claims/labels.ts';
import { claimTexts } from '../../claims/words/index.ts';
import { type JournalPage, journalPage, type Span } from '../../ledger/journal.ts';
import { mayReadLedger } from '../../ledger/roles.ts';
import { trialBalanceAt } from '../../ledger/trial-balance.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import type { Reader } from '../../web/layout/reader.ts';
import { readSorting } from '../../web/layout/sorting.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { sealedStatement } from '../account-statement.ts';
import { claimMoney } from '../claim-money.ts';
import { entrySealer } from '../confidential-entries.ts';
import { accountNames } from './account-names.ts';
import { balancePage, balanceSorts } from './balance-page.ts';
import { claimMoneyPage } from './claim-money-page.ts';
import { journalPageContent } from './journal-page.ts';
import { readMoment, readSpan } from './read-time.ts';
import { statementPage } from './statement-page.ts';

const linesOnPage = 50;

export function bookRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund/ledger/balance', async (c, reader) => {
    ledgerReader(reader);
    const { on = '', time = '', nature, sort } = c.req.query();
    const { moment, errors } = readMoment(reader, deps.clock, { on, time });
    const balance = moment === undefined ? undefined : await trialBalanceAt(deps, moment);
    const sorting = readSorting(sort, balanceSorts, { by: 'account', descending: false });
    const nameOf = namesFor(deps, reader);
    return show(
      c,
      reader,
      balancePage(reader, { on, time, errors, balance, nature, sorting, nameOf }),
      errors.length > 0 ? 422 : 200,
    );
  });

  pages.get('/fund/ledger/statement', (c, reader) => showStatement(c, reader, deps));

  pages.get('/fund/ledger/journal', async (c, reader) => {
    ledgerReader(reader);
    const { cursor } = c.req.query();
    const span = readSpan(reader, deps.clock, c.req.query());
    const page = span.errors.length > 0 ? undefined : await sealedJournal(deps, span, cursor);
    const parts = { ...span, page, further: cursor !== undefined, nameOf: namesFor(deps, reader) };
    return show(c, reader, journalPageContent(reader, parts), span.errors.length > 0 ? 422 : 200);
  });

  pages.get('/fund/claims/:claim', async (c, reader) => {
    const money = await claimMoney(deps, ledgerReader(reader), c.req.param('claim') ?? '');
    const measure = deps.measures.find((one) => one.id === money.measure);
    const { language } = reader;
    return show(
      c,
      reader,
      claimMoneyPage(reader, {
        money,
        measureTitle: measure?.texts[language].title ?? money.measure,
        statusText: claimTexts[language].statuses[money.status].name,
        sourceLabel: (source) => (measure ? sourceLabel(measure, source, language) : source),
        nameOf: namesFor(deps, reader),
      }),
    );
  });
}

async function sealedJournal(deps: PagesDeps, span: Span, cursor: string | undefined): Promise<JournalPage> {
  const page = await journalPage(deps, span, { limit: linesOnPage, cursor });
  return { ...page, entries: await entrySealer(deps)(page.entries) };
}

/** @throws SignInNeeded, Problem 403 */
export function ledgerReader(reader: Reader): Person {
  const person = signedIn(reader);
  if (!mayReadLedger(person)) throw problem('forbidden');
  return person;
}

function namesFor(deps: PagesDeps, { language }: Reader) {
  return accountNames(deps, language);
}

async function showStatement(c: PageContext, reader: Reader, deps: PagesDeps): Promise<Response> {
  ledgerReader(reader);
  const { account = '', cursor } = c.req.query();
  if (account === '') throw problem('not-found');
  const span = readSpan(reader, deps.clock, c.req.query());
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
  const parts = {
    account,
    ...span,
    statement,
    further: cursor !== undefined,
    nameOf: namesFor(deps, reader),
  };
  return show(c, reader, statementPage(reader, parts), errors.length > 0 ? 422 : 200);
}
