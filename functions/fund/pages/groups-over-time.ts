/** The fund along time for each measure or each country: paid, reserved and in line, week by week, on one scale. */
import type { PastWeek } from '../../../workflows/forecast/past.ts';
import { fillSentence, formatDate } from '../../../workflows/language.ts';
import type { ForecastResult } from '../../reports/forecast.ts';
import { smallAreas } from '../../web/charts/small-areas.ts';
import { amount } from '../../web/layout/components.ts';
import type { Html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { fundWords } from '../words/index.ts';
import type { Group } from './fund-sums.ts';

interface GroupPast {
  readonly name: string;
  readonly weeks: readonly PastWeek[];
  readonly takenCents: number;
}

/** Others took less. */
const mostPlots = 6;
/** Weeks in the table behind, the last ones. */
const weeksInTable = 6;

/** Nothing before a report has gathered it, or while nothing was taken. */
export function groupsOverTime(
  viewer: Viewer,
  forecast: ForecastResult | null,
  by: 'measure' | 'country',
  groups: readonly Group[],
): Html | undefined {
  const { language } = viewer;
  const fund = fundWords[language];
  const shown = groupPasts(forecast, by, groups);
  const [first] = shown;
  if (!first) return undefined;
  const values = { name: first.name, amount: { cents: first.takenCents } };
  const title = fillSentence(fund.overTime.most, values, language);
  return smallAreas(
    viewer,
    {
      ...{ id: `over-time-${by}`, title, subtitle: fund.overTime.subtitle, description: title },
      legend: [
        { ink: 'paid', label: fund.spent },
        { ink: 'reserved', label: fund.reserved },
        { ink: 'waiting', label: fund.queuedAmount },
      ],
      table: weeksTable(viewer, fund.groupings[by], shown),
    },
    shown.map(({ name, weeks, takenCents }) => ({
      name,
      figure: amount(takenCents, language),
      areas: [
        { ink: 'paid', values: weeks.map(({ paidCents }) => paidCents / 100) },
        { ink: 'reserved', values: weeks.map(({ reservedCents }) => reservedCents / 100) },
        { ink: 'waiting', values: weeks.map(({ queuedCents }) => queuedCents / 100) },
      ],
    })),
  );
}

/** Those that took most in front; all begin in the same week. */
function groupPasts(
  forecast: ForecastResult | null,
  by: 'measure' | 'country',
  groups: readonly Group[],
): GroupPast[] {
  const length = forecast?.past?.length ?? 0;
  return groups
    .map(({ key, name }) => {
      const weeks = forecast?.pastOf?.[`${by}:${key}`] ?? [];
      const last = weeks.at(-1);
      const takenCents = last ? last.paidCents + last.reservedCents + last.queuedCents : 0;
      return { name, weeks: padded(weeks, length), takenCents };
    })
    .filter(({ takenCents }) => takenCents > 0)
    .toSorted((a, b) => b.takenCents - a.takenCents)
    .slice(0, mostPlots);
}

function padded(weeks: readonly PastWeek[], length: number): PastWeek[] {
  const missing = Math.max(0, length - weeks.length);
  const nothing = { until: '', reservedCents: 0, paidCents: 0, queuedCents: 0 };
  return [...Array.from({ length: missing }, () => nothing), ...weeks];
}

function weeksTable({ language }: Viewer, header: string, shown: readonly GroupPast[]): Html {
  const fund = fundWords[language];
  const rows = shown.flatMap(({ name, weeks }) =>
    weeks
      .filter(({ until }) => until !== '')
      .slice(-weeksInTable)
      .map((week) => ({ ...week, name })),
  );
  const column = (label: string, of: (week: PastWeek) => number) => ({
    header: label,
    number: true,
    cell: (week: PastWeek) => amount(of(week), language),
  });
  return table<PastWeek & { readonly name: string }>(
    fund.overTime.subtitle,
    [
      { header, names: true, cell: ({ name }) => name },
      { header: fund.overTime.until, cell: ({ until }) => formatDate(until, language) },
      column(fund.spent, (week) => week.paidCents),
      column(fund.reserved, (week) => week.reservedCents),
      column(fund.queuedAmount, (week) => week.queuedCents),
    ],
    rows,
  );
}
