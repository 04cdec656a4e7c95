/** `/fund`: the picture, each envelope with its votes, the check of the ledger. */

import { listTasks } from '../../approvals/tasks.ts';
import { accountNames } from '../../audit/pages/account-names.ts';
import { ledgerPage } from '../../audit/pages/ledger-page.ts';
import { accountBalances, checkLedger } from '../../audit/view-ledger.ts';
import { mayReadLedger, mayVote } from '../../ledger/roles.ts';
import { problem } from '../../platform/problem.ts';
import { fundRoles, hasRole } from '../../web/layout/menu.ts';
import type { Reader } from '../../web/layout/reader.ts';
import { readSorting } from '../../web/layout/sorting.ts';
import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { fundWords } from '../words/index.ts';
import { shownEnvelopes } from './envelope-names.ts';
import { envelopeParts } from './envelope-parts.ts';
import { fundPage, fundSorts } from './fund-page.ts';
import { groupings } from './fund-sums.ts';
import { envelopePage } from './vote-page.ts';

export function fundRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/fund', async (c, reader) => {
    const person = fundPerson(reader);
    const { by, sort, done } = c.req.query();
    const [envelopes, tasks] = await Promise.all([
      shownEnvelopes(deps, reader.language),
      listTasks(deps, person, reader.language),
    ]);
    return show(
      c,
      reader,
      fundPage(reader, {
        envelopes,
        grouping: groupings.find((one) => one === by) ?? 'envelope',
        sorting: readSorting(sort, fundSorts, { by: 'name', descending: false }),
        openTasks: tasks.length,
        mayCheck: mayReadLedger(person),
        done: done === 'voted' ? fundWords[reader.language].voted : undefined,
      }),
    );
  });

  pages.get('/fund/ledger', async (c, reader) => {
    const person = signedIn(reader);
    const [check, balances] = await Promise.all([checkLedger(deps, person), accountBalances(deps, person)]);
    return show(c, reader, ledgerPage(reader, check, balances, accountNames(deps, reader.language)));
  });

  pages.get('/fund/envelopes/:envelope', async (c, reader) => {
    const person = fundPerson(reader);
    const parts = await envelopeParts(deps, reader, c.req.param('envelope') ?? '');
    const draft = mayVote(person) ? { values: new Map(), errors: [] } : undefined;
    return show(c, reader, envelopePage(reader, { ...parts, draft }));
  });
}

function fundPerson(reader: Reader) {
  const person = signedIn(reader);
  if (!hasRole(person, fundRoles)) throw problem('forbidden');
  return person;
}
