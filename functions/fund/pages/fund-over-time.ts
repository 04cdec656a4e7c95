/** The fund along time: paid, reserved and in line so far, and what the forecast expects, against the ceilings. */
import type { PastWeek } from '../../../workflows/forecast/past.ts';
import { fillSentence, formatDate } from '../../../workflows/language.ts';
import type { ForecastResult } from '../../reports/forecast.ts';
import { timeChart } from '../../web/charts/over-time.ts';
import { amount } from '../../web/layout/components.ts';
import type { Html } from '../../web/layout/html.ts';
import { type Column, table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { fundWords } from '../words/index.ts';

/** Nothing before the first report, or while no envelope has been asked for anything. */
export function fundOverTime(
  viewer: Viewer,
  forecast: ForecastResult | null,
  ceilingCents: number,
): Html | undefined {
  const { language } = viewer;
  const words = fundWords[language].overTime;
  const past = forecast?.past ?? [];
  const now = past.at(-1);
  if (!forecast || !now) return undefined;
  let paidCents = now.paidCents;
  const expected = [paidCents, ...forecast.weeks.map(({ outCents }) => (paidCents += outCents))];
  const last = forecast.weeks.at(-1)?.until ?? now.until;
  const values = {
    committed: { cents: now.paidCents + now.reservedCents },
    ceiling: { cents: ceilingCents },
    expected: { cents: expected.at(-1) ?? 0 },
    until: { date: last },
    on: { date: now.until },
  };
  return timeChart(viewer, {
    id: 'over-time',
    title: fillSentence(words.title, values, language),
    subtitle: words.subtitle,
    description: fillSentence(words.description, values, language),
    legend: [
      { ink: 'paid', label: fundWords[language].spent },
      { ink: 'reserved', label: fundWords[language].reserved },
      { ink: 'waiting', label: fundWords[language].queuedAmount },
      { ink: 'forecast', label: words.expected },
    ],
    labels: [...past, ...forecast.weeks].map(({ until }) => formatDate(until, language)),
    areas: [
      { ink: 'paid', values: past.map(({ paidCents }) => paidCents / 100) },
      { ink: 'reserved', values: past.map(({ reservedCents }) => reservedCents / 100) },
      { ink: 'waiting', values: past.map(({ queuedCents }) => queuedCents / 100) },
    ],
    expected: expected.map((cents) => cents / 100),
    ceiling: { value: ceilingCents / 100, label: fillSentence(words.ceiling, values, language) },
    todayLabel: formatDate(now.until, language),
    table: weeksTable(viewer, past),
  });
}

function weeksTable({ language }: Viewer, past: readonly PastWeek[]): Html {
  const fund = fundWords[language];
  const column = (header: string, of: (week: PastWeek) => number): Column<PastWeek> => ({
    header,
    number: true,
    cell: (week) => amount(of(week), language),
  });
  return table<PastWeek>(
    fund.overTime.subtitle,
    [
      { header: fund.overTime.until, names: true, cell: ({ until }) => formatDate(until, language) },
      column(fund.spent, (week) => week.paidCents),
      column(fund.reserved, (week) => week.reservedCents),
      column(fund.queuedAmount, (week) => week.queuedCents),
    ],
    past,
  );
}
