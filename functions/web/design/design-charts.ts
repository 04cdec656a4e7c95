/** The three charts that there are: compared amounts, amounts by month, amounts along time against a ceiling. */
import { formatCents, formatMonth } from '../../../workflows/language.ts';
import { barList } from '../charts/bar-list.ts';
import { columnChart } from '../charts/columns.ts';
import { timeChart } from '../charts/over-time.ts';
import { type Html, html } from '../layout/html.ts';
import { table } from '../layout/table.ts';
import type { Viewer } from '../layout/viewer.ts';

const months = ['2020-03', '2020-04', '2020-05', '2020-06'] as const;
const paid = [150, 300, 450, 600] as const;

export function designCharts(viewer: Viewer): Html {
  const { words, language } = viewer;
  const { design } = words;
  const monthOf = (month: string) => formatMonth(month, language);
  const behind = table(
    design.charts,
    [
      { header: design.forecast, names: true, cell: ({ month }) => monthOf(month) },
      { header: design.amount, number: true, cell: ({ euro }) => formatCents(euro * 100, language) },
    ],
    months.map((month, at) => ({ month, euro: paid[at] ?? 0 })),
  );
  return html`<div class="columns">${barList(
    viewer,
    { id: 'bars', title: design.barsTitle, description: design.barsTitle, table: behind },
    ['BE', 'FR'].map((country, at) => ({
      name: new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country,
      parts: [{ ink: 'paid', value: at === 0 ? 250 : 600 }],
      figure: formatCents(at === 0 ? 25_000 : 60_000, language),
    })),
  )}${columnChart(
    viewer,
    {
      ...{ id: 'months', title: design.columnsTitle, description: design.columnsTitle, table: behind },
      legend: [{ ink: 'paid', label: design.paid }],
    },
    months.map((month, at) => ({
      label: monthOf(month),
      columns: [[{ ink: 'paid', value: paid[at] ?? 0 }]],
    })),
  )}</div>${timeChart(viewer, {
    ...{ id: 'over', title: design.overTitle, description: design.overTitle, table: behind },
    legend: [
      { ink: 'paid', label: design.paid },
      { ink: 'forecast', label: design.forecast },
    ],
    labels: months.map(monthOf),
    areas: [{ ink: 'paid', values: paid.slice(0, 2) }],
    expected: paid.slice(1),
    ceiling: { value: 700, label: design.ceiling },
    todayLabel: monthOf(months[1]),
  })}`;
}
