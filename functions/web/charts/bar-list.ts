/** Bars beside each other's names, all on one scale from zero; for what is compared, not followed in time. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';
import { type ChartFrame, chartFigure, type Ink, percent } from './figure.ts';

export interface Bar {
  readonly name: string | Html;
  /** Beside each other in one bar, in this order. */
  readonly parts: readonly { readonly ink: Ink; readonly value: number }[];
  /** What stands behind the bar. */
  readonly figure: string | Html;
}

/** Every bar is a line of text for those who do not see it: its name and its figure. */
export function barList(viewer: Viewer, frame: ChartFrame, bars: readonly Bar[]): Html {
  const scale = scaleLinear([0, max(bars, lengthOf) || 1], [0, 1]);
  const drawing = html`<p class="hidden-visually">${frame.description}</p><ul class="hbars">${bars.map(
    ({ name, parts, figure }) =>
      html`<li><span>${name}</span>${barOf(parts, (value) => scale(value))}<span class="amount">${figure}</span></li>`,
  )}</ul>`;
  return chartFigure(viewer, frame, drawing);
}

function barOf(parts: Bar['parts'], scale: (value: number) => number): Html {
  let from = 0;
  const drawn = parts
    .filter(({ value }) => value > 0)
    .map(({ ink, value }) => {
      const x = from;
      from += value;
      return html`<rect class="ink ${ink}" x="${percent(scale(x))}" width="${percent(scale(value))}" height="100%" />`;
    });
  return html`<svg class="hbar" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

function lengthOf({ parts }: Bar): number {
  return parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
}
