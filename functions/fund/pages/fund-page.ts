/** The fund in one picture, and envelope by envelope or summed by measure, country or period. */

import { fillSentence } from '../../../workflows/language.ts';
import { policyWords } from '../../policies/words/index.ts';
import type { ForecastResult } from '../../reports/forecast.ts';
import { reportWords } from '../../reports/words/index.ts';
import { amount, notice, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { type Sorting, sortLinks, sortRows } from '../../web/layout/sorting.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { unknownLabels, unknownNotice } from '../../web/lists/unknown-values.ts';
import { fundWords } from '../words/index.ts';
import { type Amounts, bar, legend } from './bars.ts';
import { fundOverTime } from './fund-over-time.ts';
import { type Group, type Grouping, groupings, groupsOf, type ShownEnvelope, sumOf } from './fund-sums.ts';
import { groupsOverTime } from './groups-over-time.ts';

export const fundSorts = ['name', 'ceiling', 'spent', 'reserved', 'available', 'queued'] as const;
export type FundSort = (typeof fundSorts)[number];

export interface FundPicture {
  readonly envelopes: readonly ShownEnvelope[];
  readonly grouping: Grouping;
  readonly sorting: Sorting<FundSort>;
  /** The last that was gathered. */
  readonly forecast: ForecastResult | null;
  readonly openTasks: number;
  readonly mayCheck: boolean;
  readonly done?: string | undefined;
}

export function fundPage(viewer: Viewer, picture: FundPicture): PageContent {
  const { language } = viewer;
  const fund = fundWords[language];
  return {
    title: fund.title,
    body: html`<h1>${fund.title}</h1>
${picture.done !== undefined && notice('good', html`<p>${picture.done}</p>`, true)}
${picture.openTasks > 0 && notice('wait', html`<p><a href="/tasks">${fillSentence(fund.tasksWait, { count: picture.openTasks }, language)}</a></p>`)}
<p class="lead">${fund.lead}</p>
${figures(viewer, picture)}
${fundOverTime(viewer, picture.forecast, sumOf(picture.envelopes).ceilingCents) ?? html`${bar(viewer, sumOf(picture.envelopes))}${legend(viewer)}`}
<ul class="views"><li><a href="/fund/forecast">${reportWords[language].forecastTitle}</a></li><li><a href="/policies">${policyWords[language].title}</a></li><li><a href="/fund/what-if">${reportWords[language].whatIfTitle}</a></li>${picture.mayCheck && html`<li><a href="/fund/ledger">${fund.ledgerLink}</a></li>`}</ul>
<details class="fold"${isAsked(viewer) && html` open`}><summary>${fund.tableCaption}</summary><p>${provisional(viewer, picture)} ${fund.paidHere}</p>
${unknownNotice(viewer, unknownLabels(viewer, [{ name: 'by', label: fund.tableCaption, values: groupings }]))}${ways(viewer, picture)}
<div class="rows">${picture.grouping === 'envelope' ? allEnvelopes(viewer, picture) : groups(viewer, picture, picture.grouping)}</div>
${withoutMoney(viewer, picture)}</details>`,
  };
}

/** Whoever came by a way into the table sees it at once. */
function isAsked({ place }: Viewer): boolean {
  return place.searchParams.has('by') || place.searchParams.has('sort');
}

function provisional({ language }: Viewer, { envelopes }: FundPicture): string {
  const count = envelopes.filter((one) => one.provisional && isOpen(one)).length;
  return fillSentence(fundWords[language].provisionalSome, { count }, language);
}

function figures({ language }: Viewer, { envelopes }: FundPicture): Html {
  const fund = fundWords[language];
  const sum = sumOf(envelopes);
  const queued = envelopes.reduce((count, one) => count + one.queued, 0);
  const card = (label: string, cents: number) =>
    html`<li><div class="card"><p>${label}</p><p class="figure">${amount(cents, language)}</p></div></li>`;
  return html`<ul class="cards figures">${card(fund.ceiling, sum.ceilingCents)}${card(fund.spent, sum.spentCents)}${card(fund.reserved, sum.reservedCents)}${card(fund.available, sum.availableCents)}${card(fund.queuedAmount, sum.queuedCents)}</ul>
<p>${fillSentence(fund.queued, { count: queued, amount: { cents: sum.queuedCents } }, language)}</p>`;
}

function ways({ place, language }: Viewer, { grouping }: FundPicture): Html {
  const fund = fundWords[language];
  return html`<nav aria-label="${fund.seenBy}"><p class="small">${fund.seenBy} ${groupings.map(
    (one, position) => {
      const query = new URLSearchParams(place.search);
      query.set('by', one);
      query.delete('done');
      const label = fund.groupings[one];
      return html`${position > 0 && ' · '}${one === grouping ? html`<strong aria-current="true">${label}</strong>` : html`<a href="/fund?${query.toString()}">${label}</a>`}`;
    },
  )}</p></nav>`;
}

function amountColumns<Row extends Amounts>({ language }: Viewer, rows: readonly Amounts[]) {
  const fund = fundWords[language];
  const sum = sumOf(rows);
  const column = (header: string, cents: (one: Amounts) => number) => ({
    header,
    number: true,
    cell: (one: Row) => (cents(one) === 0 ? '' : amount(cents(one), language)),
    total: amount(cents(sum), language),
  });
  return [
    column(fund.ceiling, (one) => one.ceilingCents),
    column(fund.spent, (one) => one.spentCents),
    column(fund.reserved, (one) => one.reservedCents),
    column(fund.available, (one) => one.availableCents),
    column(fund.queuedAmount, (one) => one.queuedCents),
  ];
}

function inOrder<Row extends Amounts & { readonly name: string }>(
  rows: readonly Row[],
  sorting: Sorting<FundSort>,
): Row[] {
  return sortRows(rows, sorting, (row, key) => (key === 'name' ? row.name : row[`${key}Cents`]));
}

function sorts(viewer: Viewer, { sorting }: FundPicture): Html {
  const fund = fundWords[viewer.language];
  return sortLinks(viewer, sorting, {
    name: fund.byName,
    ceiling: fund.ceiling,
    spent: fund.spent,
    reserved: fund.reserved,
    available: fund.available,
    queued: fund.queuedAmount,
  });
}

/** Envelope by envelope, each with its bar. */
function allEnvelopes(viewer: Viewer, picture: FundPicture): Html {
  const { layout } = viewer.words;
  const fund = fundWords[viewer.language];
  const rows = inOrder(picture.envelopes.filter(isOpen), picture.sorting);
  const name = {
    header: fund.envelope,
    names: true,
    cell: (one: ShownEnvelope) => envelope(viewer, one),
    total: layout.total,
  };
  return html`${sorts(viewer, picture)}${table<ShownEnvelope>(fund.tableCaption, [name, ...amountColumns<ShownEnvelope>(viewer, rows)], rows)}`;
}

function groups(viewer: Viewer, picture: FundPicture, by: Exclude<Grouping, 'envelope'>): Html {
  const { layout } = viewer.words;
  const fund = fundWords[viewer.language];
  const rows = inOrder(groupsOf(picture.envelopes.filter(isOpen), by), picture.sorting);
  const name = {
    header: fund.groupings[by],
    names: true,
    cell: (one: Group) => html`${one.name}${bar(viewer, one, one.name)}`,
    total: layout.total,
  };
  return html`${(by === 'measure' || by === 'country') && groupsOverTime(viewer, picture.forecast, by, rows)}${sorts(viewer, picture)}${table<Group>(fund.groupings[by], [name, ...amountColumns<Group>(viewer, rows)], rows, true)}`;
}

function isOpen({ ceilingCents, queuedCents }: Amounts): boolean {
  return ceilingCents > 0 || queuedCents > 0;
}

function envelope(viewer: Viewer, one: ShownEnvelope): Html {
  const fund = fundWords[viewer.language];
  const used = one.availableCents <= 0 && html` ${tag(fund.exhausted, 'wait')}`;
  const voted = !one.provisional && html` ${tag(fund.votedTag, 'good')}`;
  return html`<a href="/fund/envelopes/${one.envelopeId}">${one.name}</a>${voted}${used}${bar(viewer, one, one.name)}`;
}

/** Nothing was voted for them: measures that pay nothing, or not yet. */
function withoutMoney(viewer: Viewer, { envelopes }: FundPicture): Html | undefined {
  const empty = envelopes.filter((one) => !isOpen(one));
  if (empty.length === 0) return undefined;
  const fund = fundWords[viewer.language];
  const summary = fillSentence(fund.withoutMoney, { count: empty.length }, viewer.language);
  return html`<details class="aside"><summary>${summary}</summary><ul>${empty.map((one) => html`<li><a href="/fund/envelopes/${one.envelopeId}">${one.name}</a></li>`)}</ul></details>`;
}
