/** The recovery cases with their totals, and how long the open ones have been open. */

import { amount } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { CaseAge, CaseSummary, CaseTotals } from '../view-cases.ts';
import { recoveryWords } from '../words/index.ts';

export interface RecoveryDesk {
  readonly items: readonly CaseSummary[];
  readonly totals: CaseTotals;
  readonly ages: readonly CaseAge[];
}

export function recoveryPage(viewer: Viewer, desk: RecoveryDesk): PageContent {
  const recovery = recoveryWords[viewer.language];
  const body =
    desk.items.length === 0
      ? html`<p>${recovery.none}</p>`
      : html`${caseTable(viewer, desk)}<h2>${recovery.agesTitle}</h2>${ageTable(viewer, desk.ages)}`;
  return { title: recovery.title, body: html`<h1>${recovery.title}</h1>${body}` };
}

function caseTable({ words, language }: Viewer, { items, totals }: RecoveryDesk): Html {
  const { layout } = words;
  const recovery = recoveryWords[language];
  return table<CaseSummary>(
    recovery.caption,
    [
      {
        header: recovery.client,
        names: true,
        cell: (one) => html`<a href="/recovery/${one.caseId}">${one.clientName}</a>
<span class="quiet small block">${one.activityName} · ${one.ageDays}</span>`,
        total: layout.total,
      },
      { header: recovery.state, cell: (one) => one.statusText },
      {
        header: recovery.asked,
        number: true,
        cell: (one) => amount(one.amountCents, language),
        total: amount(totals.askedCents, language),
      },
      {
        header: recovery.received,
        number: true,
        cell: (one) => amount(one.receivedCents, language),
        total: amount(totals.receivedCents, language),
      },
      {
        header: recovery.open,
        number: true,
        cell: (one) => amount(one.openCents, language),
        total: amount(totals.openCents, language),
      },
    ],
    items,
  );
}

function ageTable({ language }: Viewer, ages: readonly CaseAge[]): Html {
  const recovery = recoveryWords[language];
  return table<CaseAge>(
    recovery.agesTitle,
    [
      {
        header: recovery.ageFrom,
        names: true,
        cell: (one) => `${one.fromDays}${one.untilDays === undefined ? '+' : ` – ${one.untilDays}`}`,
      },
      { header: recovery.cases, number: true, cell: (one) => String(one.count) },
      { header: recovery.open, number: true, cell: (one) => amount(one.openCents, language) },
    ],
    ages,
  );
}
