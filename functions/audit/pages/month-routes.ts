/** `/fund/ledger/months`: the months and their closing, which asks once more before it is for good. */

import { countOpenUnmatched } from '../../payments/unmatched/store.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Reader } from '../../web/layout/reader.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { closeMonth, type LedgerMonthView, listMonths } from '../months.ts';
import { monthPage, monthsPage } from './months-page.ts';
import { ledgerReader } from './routes.ts';

export function monthRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund/ledger/months', async (c, reader) => {
    ledgerReader(reader);
    const months = await listMonths(deps);
    return show(c, reader, monthsPage(reader, { months, names: await namesIn(deps, months) }));
  });

  pages.get('/fund/ledger/months/:month', (c, reader) => showMonth(c, reader, deps));

  pages.post('/fund/ledger/months/:month/closing', async (c, reader) => {
    const month = c.req.param('month') ?? '';
    try {
      await closeMonth(deps, signedIn(reader), month);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      return showMonth(c, reader, deps, error.code);
    }
    return c.redirect(`/fund/ledger/months/${month}?done=closed`, 303);
  });
}

async function showMonth(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  refused?: string,
): Promise<Response> {
  const person = ledgerReader(reader);
  const month = (await listMonths(deps)).find((one) => one.month === c.req.param('month'));
  if (!month) throw problem('not-found');
  const parts = {
    month,
    names: await namesIn(deps, [month]),
    openUnmatched: month.state === 'closed' ? 0 : await countOpenUnmatched(deps),
    mayClose: hasRole(person, ['finance']),
    done: c.req.query('done') === 'closed',
    refused,
  };
  return show(c, reader, monthPage(reader, parts), refused === undefined ? 200 : 409);
}

async function namesIn({ registers }: PagesDeps, months: readonly LedgerMonthView[]) {
  const ids = [...new Set(months.flatMap(({ closedBy }) => (closedBy === undefined ? [] : [closedBy])))];
  const people = await Promise.all(ids.map((id) => registers.staff(id)));
  return new Map(people.flatMap((one) => (one ? [[one.personId, one.name] as const] : [])));
}
