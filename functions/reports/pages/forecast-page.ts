/** `/fund/forecast`: what the plan will pay week by week and what comes in, against what was announced and voted. */

import type { ForecastWeek, OpenLine } from '../../../workflows/forecast/forecast.ts';
import { type InflowKind, inflowKinds } from '../../../workflows/forecast/parameters.ts';
import { fillSentence, formatDate, formatNumber } from '../../../workflows/language.ts';
import { type Cents, sumCents } from '../../../workflows/money.ts';
import type { Exhaustion } from '../../../workflows/simulation/exhaustion.ts';
import { claimTexts } from '../../claims/words/index.ts';
import { type ColumnGroup, columnChart } from '../../web/charts/columns.ts';
import type { ChartFrame } from '../../web/charts/figure.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { type Column, table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { EnvelopeForecast } from '../envelope-forecast.ts';
import type { ForecastResult } from '../forecast.ts';
import type { ForecastView } from '../view.ts';
import { reportWords } from '../words/index.ts';
import { asOf, orderedNotice, orderForm, type Shown } from './losses-page.ts';

export interface ForecastShown extends Shown {
  nameOf(envelope: EnvelopeForecast): string;
}

export function forecastPage(viewer: Viewer, view: ForecastView, shown: ForecastShown): PageContent {
  const outlook = reportWords[viewer.language];
  const { forecast } = view;
  return {
    title: outlook.forecastTitle,
    back: { href: '/fund', label: reportWords[viewer.language].fundTitle },
    body: html`<h1>${outlook.forecastTitle}</h1>
${orderedNotice(viewer.language, '/fund/forecast', shown)}
<p class="lead">${outlook.forecastLead}</p>
${asOf(viewer, view.asOf)}
${forecast && contents(viewer, forecast, view.announcedCents, shown)}
${orderForm(viewer.language, '/fund/forecast', shown)}`,
  };
}

function contents(
  viewer: Viewer,
  forecast: ForecastResult,
  announcedCents: Cents,
  shown: ForecastShown,
): Html {
  const { language } = viewer;
  const outlook = reportWords[language];
  const later = { out: { cents: forecast.laterOutCents }, in: { cents: forecast.laterInCents } };
  return html`${figures(viewer, forecast, announcedCents)}
${againstAnnounced(viewer, forecast, announcedCents)}
${paidSplit(viewer, forecast)}
${chart(viewer, forecast)}
${folded(outlook.inflowsCaption, inflowsTable(viewer, forecast))}
${folded(outlook.openCaption, openTable(viewer, forecast))}
${folded(outlook.envelopesCaption, envelopesTable(viewer, forecast, shown))}
<h2>${outlook.assumptions}</h2><p>${fillSentence(outlook.forecastRules, later, language)}</p>
<p><a href="/api/forecast?format=csv">${outlook.downloadCsv}</a> · <a href="/api/forecast?format=json">${outlook.downloadJson}</a></p>`;
}

/** A part that is there for whoever wants to look closer. */
function folded(title: string, part: Html | false): Html | false {
  return part && html`<details class="fold"><summary>${title}</summary>${part}</details>`;
}

function total(weeks: readonly ForecastWeek[], of: (week: ForecastWeek) => Cents): Cents {
  return sumCents(weeks.map(of));
}

function figures({ language }: Viewer, forecast: ForecastResult, announcedCents: Cents): Html {
  const outlook = reportWords[language];
  const { weeks, paidCents, horizonWeeks } = forecast;
  const card = (label: string, cents: Cents) =>
    html`<li><div class="card"><p>${label}</p><p class="figure">${amount(cents, language)}</p></div></li>`;
  return html`<ul class="cards figures">${card(outlook.announcedNeed, announcedCents)}${card(outlook.paidSoFar, paidCents)}${card(
    fillSentence(outlook.expectedOut, { weeks: horizonWeeks }, language),
    total(weeks, (week) => week.outCents),
  )}${card(
    outlook.expectedIn,
    total(weeks, (week) => week.inCents),
  )}${card(
    outlook.expectedNet,
    total(weeks, (week) => week.netCents),
  )}</ul>`;
}

/** Why it is more than what the fund's page calls paid. */
function paidSplit(
  { language }: Viewer,
  { paidCents, envelopes, past = [] }: ForecastResult,
): Html | undefined {
  const gross = past.at(-1)?.paidCents;
  if (gross === undefined) return undefined;
  const net = sumCents(envelopes.map(({ spentCents }) => spentCents));
  const values = {
    gross: { cents: gross },
    back: { cents: Math.max(0, gross - net) },
    net: { cents: net },
    outside: { cents: Math.max(0, paidCents - gross) },
  };
  return html`<p>${fillSentence(reportWords[language].paidSplit, values, language)}</p>`;
}

function againstAnnounced({ language }: Viewer, { weeks }: ForecastResult, announcedCents: Cents): Html {
  const outlook = reportWords[language];
  const past = weeks.find((week) => week.paidByThenCents > announcedCents);
  const values = { announced: { cents: announcedCents }, week: { date: past?.from ?? '1970-01-01' } };
  const sentence = fillSentence(past ? outlook.passes : outlook.staysWithin, values, language);
  return notice(past ? 'wait' : 'good', html`<p>${sentence}</p>`);
}

function chart(viewer: Viewer, forecast: ForecastResult): Html {
  const outlook = reportWords[viewer.language];
  const frame: ChartFrame = {
    id: 'weeks',
    title: outlook.weeksChartTitle,
    description: outlook.weeksChartDesc,
    legend: [
      { ink: 'paid', label: outlook.openClaims },
      { ink: 'reserved', label: outlook.newClaims },
      { ink: 'forecast', label: outlook.moneyIn },
    ],
    table: weeksTable(viewer, forecast),
  };
  const groups = forecast.weeks.map(
    (week): ColumnGroup => ({
      label: `${Number(week.from.slice(8))}/${Number(week.from.slice(5, 7))}`,
      columns: [
        [
          { ink: 'paid', value: week.openClaimsCents / 100 },
          { ink: 'reserved', value: week.newClaimsCents / 100 },
        ],
        [{ ink: 'forecast', value: week.inCents / 100 }],
      ],
    }),
  );
  return columnChart(viewer, frame, groups);
}

function weeksTable({ words, language }: Viewer, { weeks }: ForecastResult): Html {
  const { layout } = words;
  const outlook = reportWords[language];
  const column = (
    header: string,
    of: (week: ForecastWeek) => Cents,
    summed = true,
  ): Column<ForecastWeek> => ({
    header,
    number: true,
    cell: (week) => amount(of(week), language),
    ...(summed && { total: amount(total(weeks, of), language) }),
  });
  return table<ForecastWeek>(
    outlook.weeksCaption,
    [
      {
        header: outlook.week,
        names: true,
        cell: ({ from }) => formatDate(from, language),
        total: layout.total,
      },
      column(outlook.openClaims, (week) => week.openClaimsCents),
      column(outlook.newClaims, (week) => week.newClaimsCents),
      column(outlook.moneyIn, (week) => week.inCents),
      column(outlook.net, (week) => week.netCents),
      column(outlook.paidByThen, (week) => week.paidByThenCents, false),
    ],
    weeks,
    true,
  );
}

function inflowsTable({ words, language }: Viewer, { weeks }: ForecastResult): Html {
  const { layout } = words;
  const outlook = reportWords[language];
  const sum = (kind: InflowKind) => total(weeks, (week) => week.inflows[kind]);
  return table<InflowKind>(
    outlook.inflowsCaption,
    [
      { header: outlook.inflow, names: true, cell: (kind) => outlook.inflowKinds[kind], total: layout.total },
      {
        header: outlook.expected,
        number: true,
        cell: (kind) => amount(sum(kind), language),
        total: amount(sumCents(inflowKinds.map(sum)), language),
      },
    ],
    inflowKinds,
  );
}

function openTable({ words, language }: Viewer, { open }: ForecastResult): Html | false {
  if (open.length === 0) return false;
  const { layout } = words;
  const outlook = reportWords[language];
  const sum = (of: (line: OpenLine) => number) => open.reduce((all, line) => all + of(line), 0);
  return table<OpenLine>(
    outlook.openCaption,
    [
      {
        header: outlook.status,
        names: true,
        cell: ({ status }) => claimTexts[language].statuses[status].name,
        total: layout.total,
      },
      {
        header: outlook.count,
        number: true,
        cell: ({ count }) => formatNumber(count, language),
        total: formatNumber(
          sum((line) => line.count),
          language,
        ),
      },
      {
        header: outlook.asked,
        number: true,
        cell: ({ amountCents }) => amount(amountCents, language),
        total: amount(
          sum((line) => line.amountCents),
          language,
        ),
      },
      {
        header: outlook.likelihood,
        number: true,
        cell: ({ paidPercent }) => fillSentence('{it}', { it: { percent: paidPercent } }, language),
      },
      { header: outlook.basis, cell: ({ from }) => outlook.bases[from] },
      {
        header: outlook.expected,
        number: true,
        cell: ({ expectedCents }) => amount(expectedCents, language),
        total: amount(
          sum((line) => line.expectedCents),
          language,
        ),
      },
    ],
    open,
  );
}

function envelopesTable(viewer: Viewer, { envelopes }: ForecastResult, { nameOf }: ForecastShown): Html {
  const { language } = viewer;
  const outlook = reportWords[language];
  return table<EnvelopeForecast>(
    outlook.envelopesCaption,
    [
      { header: outlook.envelope, names: true, cell: nameOf },
      {
        header: reportWords[language].ceiling,
        number: true,
        cell: (one) => amount(one.ceilingCents, language),
      },
      { header: outlook.available, number: true, cell: (one) => amount(one.availableCents, language) },
      { header: outlook.pace, number: true, cell: (one) => amount(one.recentCents, language) },
      { header: outlook.lastsUntil, cell: (one) => exhaustionText(viewer, one.exhaustion) },
    ],
    envelopes,
  );
}

export function exhaustionText({ language }: Viewer, exhaustion: Exhaustion): string {
  const outlook = reportWords[language];
  if (exhaustion.kind === 'lasts') return outlook.lasts;
  const sentence = exhaustion.kind === 'reached' ? outlook.reached : outlook.expectedOn;
  return fillSentence(sentence, { date: { date: exhaustion.on } }, language);
}
