/** `/fund/ledger/months`: the months and their closing, which asks once more before it is for good. */

import { countOpenUnmatched } from '../../payments/unmatched/store.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { mustAsk } from '../../web/layout/confirm.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { closeMonth, type LedgerMonthView, listMonths } from '../months.ts';
import { closingConfirmation, monthPage, monthsPage } from './months-page.ts';
import { ledgerReader } from './routes.ts';

const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export function monthRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund/ledger/months', async (c, viewer) => {
    ledgerReader(viewer);
    const months = await listMonths(deps);
    return show(c, viewer, monthsPage(viewer, { months, names: await namesIn(deps, months) }));
  });

  pages.get('/fund/ledger/months/:month', (c, viewer) => showMonth(c, viewer, deps));

  pages.post('/fund/ledger/months/:month/closing', async (c, viewer) => {
    const month = c.req.param('month') ?? '';
    if (mustAsk(await formTexts(c)) && isMonth.test(month)) {
      ledgerReader(viewer);
      return show(c, viewer, closingConfirmation(viewer, month));
    }
    try {
      await closeMonth(deps, signedIn(viewer), month);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      return showMonth(c, viewer, deps, error.code);
    }
    return c.redirect(`/fund/ledger/months/${month}?done=closed`, 303);
  });
}

async function showMonth(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  refused?: string,
): Promise<Response> {
  const person = ledgerReader(viewer);
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
  return show(c, viewer, monthPage(viewer, parts), refused === undefined ? 200 : 409);
}

async function namesIn({ registers }: PagesDeps, months: readonly LedgerMonthView[]) {
  const ids = [...new Set(months.flatMap(({ closedBy }) => (closedBy === undefined ? [] : [closedBy])))];
  const people = await Promise.all(ids.map((id) => registers.staff(id)));
  return new Map(people.flatMap((one) => (one ? [[one.personId, one.name] as const] : [])));
}
