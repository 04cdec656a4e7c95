/** The recovery cases with their totals, and how long the open ones have been open. */

import { fillSentence } from '../../../workflows/language.ts';
import { barList } from '../../web/charts/bar-list.ts';
import { amount } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { listSection } from '../../web/lists/list-section.ts';
import type { CaseAge, CaseSummary } from '../view-cases.ts';
import { recoveryWords } from '../words/index.ts';
import { casesList } from './cases-list.ts';

export interface RecoveryDesk {
  readonly items: readonly CaseSummary[];
  readonly ages: readonly CaseAge[];
  /** Of the plan's clock, in milliseconds. */
  readonly now: number;
}

export function recoveryPage(viewer: Viewer, { items, ages, now }: RecoveryDesk): PageContent {
  const recovery = recoveryWords[viewer.language];
  const body =
    items.length === 0
      ? html`<p class="empty">${recovery.none}</p>`
      : html`${ages.some((one) => one.count > 0) && agesChart(viewer, ages)}${listSection(viewer, casesList(viewer, now), items)}`;
  return { title: recovery.title, body: html`<h1>${recovery.title}</h1>${body}` };
}

function agesChart(viewer: Viewer, ages: readonly CaseAge[]): Html {
  const { language } = viewer;
  const recovery = recoveryWords[language];
  const spanOf = ({ fromDays: from, untilDays: until }: CaseAge) =>
    until === undefined
      ? fillSentence(recovery.ageMore, { from }, language)
      : fillSentence(recovery.ageSpan, { from, until }, language);
  const count = ages.reduce((sum, one) => sum + one.count, 0);
  const cents = ages.reduce((sum, one) => sum + one.openCents, 0);
  const title = fillSentence(recovery.agesShown, { count, amount: { cents } }, language);
  return barList(
    viewer,
    {
      ...{ id: 'ages', title, subtitle: recovery.agesTitle, description: title },
      table: table<CaseAge>(
        recovery.agesTitle,
        [
          { header: recovery.ageFrom, names: true, cell: spanOf },
          { header: recovery.cases, number: true, cell: (one) => String(one.count) },
          { header: recovery.open, number: true, cell: (one) => amount(one.openCents, language) },
        ],
        ages,
      ),
    },
    ages
      .filter((one) => one.count > 0)
      .map((one) => ({
        name: spanOf(one),
        parts: [{ ink: 'waiting', value: one.openCents / 100 }],
        figure: amount(one.openCents, language),
      })),
  );
}
