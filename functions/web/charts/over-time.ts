/** Amounts along time: areas on top of each other up to today, what is expected as a dashed line, a ceiling. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatNumber } from '../../../workflows/language.ts';
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';
import { axis, type ChartFrame, chartFigure, described, type Ink, percent } from './figure.ts';

export interface TimeChart extends ChartFrame {
  /** From first to last, at equal distances; the past ones first. */
  readonly labels: readonly string[];
  /** Up to today, the lowest first; each as long as the others. */
  readonly areas: readonly { readonly ink: Ink; readonly values: readonly number[] }[];
  /** From today on, beginning with today's value. */
  readonly expected: readonly number[];
  readonly ceiling: { readonly value: number; readonly label: string };
  readonly todayLabel: string;
}

/** A ceiling so many times above everything else would leave nothing to be seen: it is said at the edge then. */
const farAbove = 3;
const ticks = 4;
const top = 0.1;
const ground = 0.88;
/** Of the drawing within: the shapes stretch, the words around them do not. */
const [width, height] = [1000, 1000];

export function timeChart(viewer: Viewer, chart: TimeChart): Html {
  const { areas, expected, ceiling, labels } = chart;
  const past = Math.max(0, ...areas.map(({ values }) => values.length));
  const sums = Array.from({ length: past }, (_, at) =>
    areas.reduce((sum, one) => sum + (one.values[at] ?? 0), 0),
  );
  const highest = max([...sums, ...expected]) || 1;
  const isFar = ceiling.value > highest * farAbove;
  const y = scaleLinear([0, isFar ? highest : Math.max(highest, ceiling.value)], [ground, top]).nice(ticks);
  const x = scaleLinear([0, Math.max(1, labels.length - 1)], [0, 1]);
  const edge = isFar ? top / 2 : y(ceiling.value);
  const today = percent(x(Math.max(0, past - 1)));
  return chartFigure(
    viewer,
    chart,
    html`<div class="plot-row">${axis(y.ticks(ticks), y, (value) => formatNumber(value, viewer.language))}<svg class="plot" role="img" aria-labelledby="${chart.id}-title ${chart.id}-desc">${described(chart)}
${y.ticks(ticks).map((value) => html`<line class="grid" x1="0" x2="100%" y1="${percent(y(value))}" y2="${percent(y(value))}" />`)}
<svg width="100%" height="100%" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${areaPaths(areas, x, y)}${expectedPath(expected, past, { x, y })}</svg>
<line class="ceiling" x1="0" x2="100%" y1="${percent(edge)}" y2="${percent(edge)}" /><line class="today" x1="${today}" x2="${today}" y1="${percent(top)}" y2="${percent(ground)}" />
<text class="bad" x="100%" y="${percent(edge)}" dy="-5" text-anchor="end">${ceiling.label}</text>${timeLabels(chart, x(Math.max(0, past - 1)))}</svg></div>`,
  );
}

type Scale = (value: number) => number;

function areaPaths(areas: TimeChart['areas'], x: Scale, y: Scale): Html {
  const below: number[] = [];
  return html`${areas.map(({ ink, values }) => {
    const base = values.map((_, at) => below[at] ?? 0);
    const drawn = area<number>()
      .x((_, at) => x(at) * width)
      .y0((_, at) => y(base[at] ?? 0) * height)
      .y1((value, at) => y((base[at] ?? 0) + value) * height)(values);
    for (const [at, value] of values.entries()) below[at] = (below[at] ?? 0) + value;
    return drawn && html`<path class="ink ${ink}" d="${rounded(drawn)}" />`;
  })}`;
}

function expectedPath(
  values: readonly number[],
  past: number,
  { x, y }: { x: Scale; y: Scale },
): Html | false {
  if (values.length < 2) return false;
  const drawn = line<number>()
    .x((_, at) => x(at + Math.max(0, past - 1)) * width)
    .y((value) => y(value) * height)([...values]);
  return drawn !== null && html`<path class="expected" d="${rounded(drawn)}" />`;
}

function timeLabels({ labels, todayLabel }: TimeChart, today: number): Html {
  const isAtStart = today < 0.3;
  const isAtEnd = today > 0.88;
  return html`${!isAtStart && html`<text x="0" y="100%" dy="-4">${labels[0]}</text>`}<text x="${percent(today)}" y="100%" dy="-4" text-anchor="${isAtStart ? 'start' : isAtEnd ? 'end' : 'middle'}">${todayLabel}</text>${!isAtEnd && html`<text x="100%" y="100%" dy="-4" text-anchor="end">${labels.at(-1)}</text>`}`;
}

function rounded(path: string): string {
  return path.replaceAll(/\d+\.\d+/g, (number) => Number(number).toFixed(1));
}
