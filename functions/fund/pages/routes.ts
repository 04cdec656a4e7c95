/** `/fund`: the picture, each envelope with its votes, the check of the ledger. */

import { listTasks } from '../../approvals/tasks.ts';
import { accountNames } from '../../audit/pages/account-names.ts';
import { ledgerPage } from '../../audit/pages/ledger-page.ts';
import { accountBalances, checkLedger } from '../../audit/view-ledger.ts';
import { mayReadLedger, mayVote } from '../../ledger/roles.ts';
import { problem } from '../../platform/problem.ts';
import type { ForecastResult } from '../../reports/forecast.ts';
import { publishedReport } from '../../reports/store.ts';
import { fundRoles, hasRole } from '../../web/layout/menu.ts';
import { readSorting } from '../../web/layout/sorting.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { fundWords } from '../words/index.ts';
import { envelopeParts } from './envelope-parts.ts';
import { fundPage, fundSorts } from './fund-page.ts';
import { groupings } from './fund-sums.ts';
import { shownEnvelopes } from './shown-envelopes.ts';
import { envelopePage } from './vote-page.ts';

export function fundRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund', async (c, viewer) => {
    const person = fundPerson(viewer);
    const { by, sort, done } = c.req.query();
    const [envelopes, tasks, report] = await Promise.all([
      shownEnvelopes(deps, viewer.language),
      listTasks(deps, person, viewer.language),
      publishedReport(deps, 'forecast'),
    ]);
    return show(
      c,
      viewer,
      fundPage(viewer, {
        envelopes,
        grouping: groupings.find((one) => one === by) ?? 'measure',
        sorting: readSorting(sort, fundSorts, { by: 'name', descending: false }),
        forecast: (report?.result as ForecastResult | undefined) ?? null,
        openTasks: tasks.length,
        mayCheck: mayReadLedger(person),
        done: done === 'voted' ? fundWords[viewer.language].voted : undefined,
      }),
    );
  });

  pages.get('/fund/ledger', async (c, viewer) => {
    const person = signedIn(viewer);
    const [check, balances] = await Promise.all([checkLedger(deps, person), accountBalances(deps, person)]);
    const accounts = balances.map((one) => one.account);
    const nameOf = await accountNames(deps, viewer.language, accounts);
    return show(c, viewer, ledgerPage(viewer, check, balances, nameOf));
  });

  pages.get('/fund/envelopes/:envelope', async (c, viewer) => {
    const person = fundPerson(viewer);
    const parts = await envelopeParts(deps, viewer, c.req.param('envelope') ?? '');
    const draft = mayVote(person) ? { values: new Map(), errors: [] } : undefined;
    return show(c, viewer, envelopePage(viewer, { ...parts, draft }));
  });
}

function fundPerson(viewer: Viewer) {
  const person = signedIn(viewer);
  if (!hasRole(person, fundRoles)) throw problem('forbidden');
  return person;
}
