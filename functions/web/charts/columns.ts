/** Columns side by side or stacked, along time. Words keep their size on a phone: only the shapes stretch. */
import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { formatNumber } from '../../../workflows/language.ts';
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';
import { axis, type ChartFrame, chartFigure, described, type Ink, percent } from './figure.ts';

export interface ColumnGroup {
  readonly label: string;
  /** Side by side; the parts of each on top of each other, the first at the bottom. */
  readonly columns: readonly (readonly { readonly ink: Ink; readonly value: number }[])[];
}

/** More labels than these do not fit beside each other on a phone. */
const mostLabels = 6;
const ticks = 4;
/** Of the drawing's height: above the highest line, and the ground line over the labels. */
const top = 0.08;
const ground = 0.9;

export function columnChart(viewer: Viewer, frame: ChartFrame, groups: readonly ColumnGroup[]): Html {
  const highest = max(groups, ({ columns }) => max(columns, heightOf)) || 1;
  const y = scaleLinear([0, highest], [ground, top]).nice(ticks);
  const x = scaleBand(
    groups.map((_, at) => at),
    [0, 1],
  ).padding(0.2);
  const every = Math.ceil(groups.length / mostLabels);
  return chartFigure(
    viewer,
    frame,
    html`<div class="plot-row">${axis(y.ticks(ticks), y, (value) => formatNumber(value, viewer.language))}<svg class="plot" role="img" aria-labelledby="${frame.id}-title ${frame.id}-desc">${described(frame)}
${gridOf(y.ticks(ticks), y)}
${groups.map(({ columns, label }, at) => {
  const left = x(at) ?? 0;
  const width = x.bandwidth() / Math.max(1, columns.length);
  const drawn = columns.map((parts, column) => columnOf(parts, { left: left + width * column, width }, y));
  const middle = percent(left + x.bandwidth() / 2);
  const text =
    at % every === 0 && html`<text x="${middle}" y="100%" dy="-4" text-anchor="middle">${label}</text>`;
  return html`${drawn}${text}`;
})}</svg></div>`,
  );
}

type Scale = (value: number) => number;

function gridOf(values: readonly number[], y: Scale): Html {
  return html`${values.map((value) => html`<line class="grid" x1="0" x2="100%" y1="${percent(y(value))}" y2="${percent(y(value))}" />`)}`;
}

function columnOf(
  parts: ColumnGroup['columns'][number],
  { left, width }: { readonly left: number; readonly width: number },
  y: Scale,
): Html {
  let sum = 0;
  return html`${parts.map(({ ink, value }) => {
    const from = y(sum);
    sum += Math.max(0, value);
    return html`<rect class="ink ${ink}" x="${percent(left)}" width="${percent(width)}" y="${percent(y(sum))}" height="${percent(from - y(sum))}" />`;
  })}`;
}

function heightOf(parts: ColumnGroup['columns'][number]): number {
  return parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
}
