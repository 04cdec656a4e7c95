/** A chart of columns, drawn to scale as SVG: its title and description are read out, and a table beside it has the figures. */
import { formatNumber, type Language } from '../../../workflows/language.ts';
import { type Html, html } from './html.ts';

/** Colours of the look, one for each kind of figure. */
export type ColumnKind = 'first' | 'second' | 'third';

export interface ColumnPart {
  readonly kind: ColumnKind;
  readonly value: number;
}

export interface ColumnGroup {
  readonly label: string;
  /** Side by side; the parts of each on top of each other, the first at the bottom. */
  readonly columns: readonly (readonly ColumnPart[])[];
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly legend: readonly { readonly kind: ColumnKind; readonly label: string }[];
  readonly groups: readonly ColumnGroup[];
}

const width = 400;
const height = 220;
const left = 58;
const bottom = 24;
const top = 12;
const plotHeight = height - bottom - top;
/** More labels than these do not fit beside each other. */
const mostLabels = 6;

export function columnChart(chart: Chart, language: Language): Html {
  const { id, title, description, groups } = chart;
  const highest = Math.max(0, ...groups.flatMap(({ columns }) => columns.map(sumOf)));
  const scale = niceAbove(highest);
  return html`<figure class="chart"><figcaption>${title}</figcaption>${legend(chart)}
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
${[0, 0.5, 1].map((part) => gridLine(part, scale, language))}
${groups.map((group, at) => drawGroup(group, at, groups.length, scale))}
</svg></figure>`;
}

function legend({ legend: entries }: Chart): Html {
  return html`<ul class="legend">${entries.map(
    ({ kind, label }) =>
      html`<li><svg class="${kind}" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" /></svg>${label}</li>`,
  )}</ul>`;
}

function gridLine(part: number, scale: number, language: Language): Html {
  const y = (top + plotHeight * (1 - part)).toFixed(1);
  const label = formatNumber(scale * part, language);
  return html`<line x1="${left}" y1="${y}" x2="${width}" y2="${y}" /><text x="${left - 6}" y="${y}" dy="4" text-anchor="end">${label}</text>`;
}

function drawGroup({ label, columns }: ColumnGroup, at: number, count: number, scale: number): Html {
  const room = (width - left) / Math.max(1, count);
  const start = left + room * at;
  const thickness = Math.min(36, (room * 0.76) / Math.max(1, columns.length));
  const inset = (room - thickness * columns.length) / 2;
  const every = Math.ceil(count / mostLabels);
  const text =
    at % every === 0 &&
    html`<text x="${(start + room / 2).toFixed(1)}" y="${height - 6}" text-anchor="middle">${label}</text>`;
  return html`${columns.map((parts, column) => drawColumn(parts, start + inset + thickness * column, thickness, scale))}${text}`;
}

function drawColumn(parts: readonly ColumnPart[], x: number, thickness: number, scale: number): Html {
  let y = top + plotHeight;
  return html`${parts.map(({ kind, value }) => {
    const size = scale === 0 ? 0 : (Math.max(0, value) / scale) * plotHeight;
    y -= size;
    return html`<rect class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${thickness.toFixed(1)}" height="${size.toFixed(1)}" />`;
  })}`;
}

function sumOf(parts: readonly ColumnPart[]): number {
  return parts.reduce((sum, part) => sum + Math.max(0, part.value), 0);
}

/** The next of 1, 2, 4, 6, 8 or 10 times a power of ten. */
function niceAbove(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 6, 8, 10].find((one) => one * power >= highest) ?? 10;
  return step * power;
}
