/** The same picture for several at once, each small, all on one scale: who took how much, and when. */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';
import { type ChartFrame, chartFigure, type Ink } from './figure.ts';

export interface SmallPlot {
  readonly name: string;
  /** What stands beside the name. */
  readonly figure: string | Html;
  /** The lowest first; each as long as the others. */
  readonly areas: readonly { readonly ink: Ink; readonly values: readonly number[] }[];
}

/** Of each drawing within: the shapes stretch. */
const [width, height] = [300, 100];

/** Every plot is a line of text for those who do not see it: its name and its figure. */
export function smallAreas(viewer: Viewer, frame: ChartFrame, plots: readonly SmallPlot[]): Html {
  const highest = max(plots, ({ areas }) => max(sumsOf(areas))) || 1;
  const y = scaleLinear([0, highest], [height, 0]);
  return chartFigure(
    viewer,
    frame,
    html`<p class="hidden-visually">${frame.description}</p><ul class="smalls">${plots.map(
      ({ name, figure, areas }) =>
        html`<li><span>${name}</span> <span class="amount">${figure}</span><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pathsOf(areas, y)}</svg></li>`,
    )}</ul>`,
  );
}

function pathsOf(areas: SmallPlot['areas'], y: (value: number) => number): Html {
  const length = areas[0]?.values.length ?? 0;
  const x = scaleLinear([0, Math.max(1, length - 1)], [0, width]);
  let below = Array.from({ length }, () => 0);
  return html`${areas.map(({ ink, values }) => {
    const base = below;
    below = base.map((from, at) => from + (values[at] ?? 0));
    const drawn = area<number>()
      .x((_, at) => x(at))
      .y0((_, at) => y(base[at] ?? 0))
      .y1((value, at) => y((base[at] ?? 0) + value))([...values]);
    return drawn && html`<path class="ink ${ink}" d="${rounded(drawn)}" />`;
  })}`;
}

function sumsOf(areas: SmallPlot['areas']): number[] {
  const [first] = areas;
  return (first?.values ?? []).map((_, at) => areas.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
}

function rounded(path: string): string {
  return path.replaceAll(/\d+\.\d+/g, (number) => Number(number).toFixed(1));
}
