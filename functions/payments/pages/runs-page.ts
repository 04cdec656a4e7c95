/** `/finance/runs`: every payment run, searched, filtered, in files. */
import { amount } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { List } from '../../web/lists/list.ts';
import { listSection } from '../../web/lists/list-section.ts';
import type { RunSummary } from '../view-run.ts';
import { financeWords } from '../words/index.ts';
import { runTag } from './finance-page.ts';

export function runsPage(viewer: Viewer, runs: readonly RunSummary[]): PageContent {
  const finance = financeWords[viewer.language];
  const list = runsList(viewer);
  return {
    title: finance.runsTitle,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${finance.runsTitle}</h1>${runs.length === 0 ? html`<p>${finance.runsNone}</p>` : listSection(viewer, list, runs)}`,
  };
}

const states = ['collecting', 'prepared', 'released', 'dropped'] as const;

export function runsList(viewer: Viewer): List<RunSummary> {
  const { language } = viewer;
  const finance = financeWords[language];
  return {
    id: 'payment-runs',
    caption: finance.runsCaption,
    sortedBy: '-made',
    filters: [
      {
        name: 'state',
        label: finance.state,
        options: states.map((state) => ({ value: state, label: finance.runStates[state] })),
        of: ({ state }) => state,
      },
    ],
    searched: ({ id, debtorAccount }) => `${id} ${debtorAccount.name} ${debtorAccount.iban}`,
    columns: [
      {
        ...{ id: 'made', header: finance.run, kind: 'date', names: true },
        cell: ({ id, createdAt }) =>
          html`<a href="/finance/runs/${id}">${formatDay(createdAt, language)}</a><span class="quiet small block">${id.slice(-8).toUpperCase()}</span>`,
        value: ({ createdAt }) => createdAt,
      },
      {
        ...{ id: 'account', header: finance.debtor, kind: 'text' },
        cell: ({ debtorAccount }) => debtorAccount.name,
        value: ({ debtorAccount }) => debtorAccount.name,
      },
      {
        ...{ id: 'state', header: finance.state, kind: 'text' },
        cell: (run) => runTag(viewer, run, undefined),
        value: ({ state }) => finance.runStates[state],
      },
      {
        ...{ id: 'payments', header: finance.payments, kind: 'number' },
        cell: ({ count }) => String(count),
        value: ({ count }) => count,
      },
      {
        ...{ id: 'amount', header: finance.amount, kind: 'cents' },
        cell: ({ totalCents }) => amount(totalCents, language),
        value: ({ totalCents }) => totalCents,
      },
    ],
  };
}
