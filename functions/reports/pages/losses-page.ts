/** `/losses`: what was lost, month by month and by country and sector, for everybody. */

import { fillSentence, formatMonth, formatNumber, type Language } from '../../../workflows/language.ts';
import { type LossRow, others } from '../../../workflows/losses/disclosure.ts';
import { changePercent, type MonthOfLosses } from '../../../workflows/losses/months.ts';
import { countryName } from '../../ledger/envelope-names.ts';
import { type ColumnGroup, columnChart } from '../../web/charts/columns.ts';
import type { ChartFrame } from '../../web/charts/figure.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LossesView } from '../view.ts';
import { reportWords, sectorNames } from '../words/index.ts';

export interface Shown {
  readonly mayOrder: boolean;
  readonly wasOrdered: boolean;
}

export function lossesPage(viewer: Viewer, view: LossesView, shown: Shown): PageContent {
  const outlook = reportWords[viewer.language];
  return {
    title: outlook.lossesTitle,
    body: html`<h1>${outlook.lossesTitle}</h1>
${orderedNotice(viewer.language, '/losses', shown)}
<p class="lead">${outlook.lossesLead}</p>
${asOf(viewer, view.asOf)}
${announcement(viewer, view)}
${view.months.length > 0 && chart(viewer, view)}
${view.withheld.length > 0 && html`<p>${fillSentence(outlook.withheld, { months: monthNames(view.withheld, viewer.language) }, viewer.language)}</p>`}
${view.months.map(({ month }) => sectors(viewer, view, month))}
<h2>${outlook.assumptions}</h2><p>${outlook.lossesRules}</p>
<p>${outlook.openData} <a href="/api/losses?format=csv">${outlook.downloadCsv}</a> · <a href="/api/losses?format=json">${outlook.downloadJson}</a></p>
${orderForm(viewer.language, '/losses', shown)}`,
  };
}

export function asOf({ language }: Viewer, at: string | null): Html {
  const outlook = reportWords[language];
  if (at === null) return html`<p>${outlook.notYet}</p>`;
  const [before = '', after = ''] = outlook.asOf.split('{at}');
  return html`<p class="quiet">${before}${moment(at, language)}${after}</p>`;
}

export function orderedNotice(language: Language, path: string, { wasOrdered }: Shown): Html | false {
  const outlook = reportWords[language];
  return (
    wasOrdered &&
    notice('info', html`<p>${outlook.ordered} <a href="${path}">${outlook.lookAgain}</a></p>`, true)
  );
}

export function orderForm(language: Language, path: string, { mayOrder }: Shown): Html | false {
  const outlook = reportWords[language];
  return (
    mayOrder &&
    html`<form method="post" action="${path}" class="actions"><button class="button secondary">${outlook.refresh}</button></form>`
  );
}

function announcement({ language }: Viewer, { announced }: LossesView): Html {
  const outlook = reportWords[language];
  const [february = 0, march = 0, april = 0] = Object.values(announced.turnoverChangePercent);
  const values = {
    february: { percent: february },
    march: { percent: march },
    april: { percent: april },
    days: announced.daysLost,
    turnover: { cents: announced.turnoverLostCents },
  };
  return notice(
    'info',
    html`<h2>${outlook.announcedTitle}</h2><p>${fillSentence(outlook.announcedText, values, language)}</p>`,
  );
}

function chart(viewer: Viewer, view: LossesView): Html {
  const { language } = viewer;
  const outlook = reportWords[language];
  const frame: ChartFrame = {
    id: 'losses',
    title: outlook.chartTitle,
    description: outlook.chartDesc,
    legend: [
      { ink: 'before', label: outlook.lastYear },
      { ink: 'paid', label: outlook.thisYear },
    ],
    table: monthsTable(viewer, view),
  };
  const groups = view.months.map(
    (one): ColumnGroup => ({
      label: formatMonth(one.month, language),
      columns: [
        [{ ink: 'before', value: one.previousYearCents / 100 }],
        [{ ink: 'paid', value: one.turnoverCents / 100 }],
      ],
    }),
  );
  return columnChart(viewer, frame, groups);
}

function monthsTable(viewer: Viewer, { months }: LossesView): Html {
  const { words, language } = viewer;
  const { layout } = words;
  const outlook = reportWords[language];
  const sum = (of: (one: MonthOfLosses) => number) => months.reduce((total, one) => total + of(one), 0);
  const before = sum((one) => one.previousYearCents);
  const now = sum((one) => one.turnoverCents);
  return table<MonthOfLosses>(
    outlook.monthsCaption,
    [
      {
        header: outlook.month,
        names: true,
        cell: (one) => formatMonth(one.month, language),
        total: layout.total,
      },
      {
        header: outlook.lastYear,
        number: true,
        cell: (one) => amount(one.previousYearCents, language),
        total: amount(before, language),
      },
      {
        header: outlook.thisYear,
        number: true,
        cell: (one) => amount(one.turnoverCents, language),
        total: amount(now, language),
      },
      {
        header: outlook.change,
        number: true,
        cell: (one) => percent(one.changePercent, language),
        total: percent(changePercent(now, before), language),
      },
      {
        header: outlook.announcedChange,
        number: true,
        cell: (one) => percent(one.announcedPercent, language),
      },
      {
        header: outlook.daysLost,
        number: true,
        cell: (one) => formatNumber(one.daysLost, language),
        total: formatNumber(
          sum((one) => one.daysLost),
          language,
        ),
      },
    ],
    months,
    true,
  );
}

function percent(value: number | undefined, language: Language): string {
  return value === undefined ? '–' : fillSentence('{value}', { value: { percent: value } }, language);
}

function monthNames(months: readonly string[], language: Language): string {
  return months.map((month) => formatMonth(month, language)).join(', ');
}

function sectors(viewer: Viewer, { rows }: LossesView, month: string): Html {
  const { language } = viewer;
  const outlook = reportWords[language];
  const caption = fillSentence(outlook.sectorsCaption, { month: formatMonth(month, language) }, language);
  const column = (header: string, cents: (row: LossRow) => number) => ({
    header,
    number: true,
    cell: (row: LossRow) => amount(cents(row), language),
  });
  return html`<details class="fold"><summary>${caption}</summary>${table<LossRow>(
    caption,
    [
      { header: outlook.sector, names: true, cell: ({ sector }) => named(language, sector) },
      { header: outlook.country, cell: ({ country }) => countryOf(viewer, country) },
      column(outlook.lastYear, (row) => row.previousYearCents),
      column(outlook.thisYear, (row) => row.turnoverCents),
      {
        header: outlook.change,
        number: true,
        cell: (row) => percent(changePercent(row.turnoverCents, row.previousYearCents), language),
      },
      { header: outlook.daysLost, number: true, cell: (row) => formatNumber(row.daysLost, language) },
    ],
    rows.filter((row) => row.month === month),
  )}</details>`;
}

/** In the language where the sector is one of the plan's; else as the register has it. */
function named(language: Language, sector: string): string {
  const outlook = reportWords[language];
  if (sector === others) return outlook.other;
  if (sector === 'unknown') return outlook.unknown;
  const names = sectorNames[language];
  return (Object.hasOwn(names, sector) && names[sector]) || sector;
}

function countryOf({ language }: Viewer, country: string): string {
  return /^[A-Z]{2}$/.test(country) ? countryName(country, language) : named(language, country);
}
