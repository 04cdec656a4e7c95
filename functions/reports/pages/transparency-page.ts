/** `/transparency`: where the money goes, for everybody, by measure, by country and by month. */

import { fillSentence, formatMonth } from '../../../workflows/language.ts';
import { others } from '../../../workflows/losses/disclosure.ts';
import type { PublicFigures, PublicGroup } from '../../../workflows/public-fund/disclose-money.ts';
import { countryName } from '../../ledger/envelope-names.ts';
import { barList } from '../../web/charts/bar-list.ts';
import { columnChart } from '../../web/charts/columns.ts';
import type { Ink } from '../../web/charts/figure.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { type Column, table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PublicFundView } from '../public-fund.ts';
import { publicFundWords, reportWords } from '../words/index.ts';

interface Shown {
  titleOf(measure: string): string;
}

export function transparencyPage(viewer: Viewer, view: PublicFundView, { titleOf }: Shown): PageContent {
  const { language } = viewer;
  const words = publicFundWords[language];
  const named = (nameOf: (name: string) => string) => (group: PublicGroup) => ({
    ...group,
    name: group.name === others ? words.others : nameOf(group.name),
  });
  const measures = view.measures.map(named(titleOf));
  const countries = view.countries.map(named((code) => countryName(code, language)));
  const months = view.months.map(named((month) => formatMonth(month, language)));
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
<p class="lead">${headline(viewer, view)}</p>
<p class="quiet">${words.asOf} ${moment(view.asOf, language)}. ${words.lead}</p>
${figures(viewer, view)}
${view.totals === undefined ? notice('info', html`<p>${words.withheld}</p>`) : charts(viewer, { measures, countries, months })}
<h2>${words.dataTitle}</h2><p>${words.rules}</p>
<p class="actions"><a class="button secondary" href="/api/fund/public?format=csv">${reportWords[language].downloadCsv}</a><a class="button secondary" href="/api/fund/public">${reportWords[language].downloadJson}</a></p>`,
  };
}

function headline({ language }: Viewer, { totals, votedCents }: PublicFundView): string {
  const words = publicFundWords[language];
  const values = {
    voted: { cents: votedCents },
    paid: { cents: totals?.paidCents ?? 0 },
    reserved: { cents: totals?.reservedCents ?? 0 },
  };
  return fillSentence(
    totals && totals.paidCents + totals.reservedCents > 0 ? words.headline : words.headlineVoted,
    values,
    language,
  );
}

function figures({ language }: Viewer, { totals, votedCents }: PublicFundView): Html {
  const words = publicFundWords[language];
  const card = (label: string, cents: number | undefined) =>
    html`<li><div class="card"><p>${label}</p><p class="figure">${cents === undefined ? '–' : amount(cents, language)}</p></div></li>`;
  return html`<ul class="cards figures">${card(words.voted, votedCents)}${card(words.paid, totals?.paidCents)}${card(words.reserved, totals?.reservedCents)}${card(words.waiting, totals?.waitingCents)}</ul>`;
}

type Groups = Readonly<Record<'measures' | 'countries' | 'months', readonly PublicGroup[]>>;

function charts(viewer: Viewer, { measures, countries, months }: Groups): Html {
  const words = publicFundWords[viewer.language];
  return html`${bars(viewer, { id: 'measures', title: words.byMeasure, column: words.measure }, measures)}
<div class="columns">${bars(viewer, { id: 'countries', title: words.byCountry, column: words.country }, countries)}
${monthsChart(viewer, months)}</div>`;
}

interface Place {
  readonly id: string;
  readonly title: string;
  readonly column: string;
}

function bars(viewer: Viewer, place: Place, groups: readonly PublicGroup[]): Html | false {
  if (groups.length === 0) return false;
  const { language } = viewer;
  const ranked = groups.toSorted((a, b) => takenOf(b) - takenOf(a));
  const frame = { ...frameOf(viewer, place, groups), description: publicFundWords[language].barsText };
  return barList(
    viewer,
    frame,
    ranked.map((one) => ({ name: one.name, parts: partsOf(one), figure: amount(takenOf(one), language) })),
  );
}

function monthsChart(viewer: Viewer, months: readonly PublicGroup[]): Html | false {
  if (months.length === 0) return false;
  const words = publicFundWords[viewer.language];
  const place = { id: 'months', title: words.byMonth, column: words.month };
  const frame = { ...frameOf(viewer, place, months), description: words.monthsText };
  const columns = months.map((one) => ({
    label: one.name,
    columns: [partsOf(one).map(({ ink, value }) => ({ ink, value: value / 100 }))],
  }));
  return columnChart(viewer, frame, columns);
}

function frameOf(viewer: Viewer, { id, title, column }: Place, groups: readonly PublicGroup[]) {
  const words = publicFundWords[viewer.language];
  const legend = [
    { ink: 'paid', label: words.paid },
    { ink: 'reserved', label: words.reserved },
    { ink: 'waiting', label: words.waiting },
  ] as const;
  return { id, title, subtitle: words.unit, legend, table: groupsTable(viewer, column, groups) };
}

function partsOf({ paidCents, reservedCents, waitingCents }: PublicFigures): { ink: Ink; value: number }[] {
  return [
    { ink: 'paid', value: paidCents },
    { ink: 'reserved', value: reservedCents },
    { ink: 'waiting', value: waitingCents },
  ];
}

function takenOf({ paidCents, reservedCents, waitingCents }: PublicFigures): number {
  return paidCents + reservedCents + waitingCents;
}

function groupsTable(
  { words: shell, language }: Viewer,
  header: string,
  groups: readonly PublicGroup[],
): Html {
  const words = publicFundWords[language];
  const column = (name: string, of: (one: PublicGroup) => number): Column<PublicGroup> => ({
    header: name,
    number: true,
    cell: (one) => amount(of(one), language),
    total: amount(
      groups.reduce((sum, one) => sum + of(one), 0),
      language,
    ),
  });
  return table<PublicGroup>(
    words.unit,
    [
      { header, names: true, cell: ({ name }) => name, total: shell.layout.total },
      column(words.voted, (one) => one.votedCents),
      column(words.paid, (one) => one.paidCents),
      column(words.reserved, (one) => one.reservedCents),
      column(words.waiting, (one) => one.waitingCents),
    ],
    groups,
  );
}
