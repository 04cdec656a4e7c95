/** What every chart stands in: a title that says what it shows, the drawing, what its colours mean, and its figures as a table. */
import { type Html, html } from '../layout/html.ts';
import type { Viewer } from '../layout/viewer.ts';

/** Colours with a meaning, the same in every chart. */
export type Ink = 'paid' | 'reserved' | 'waiting' | 'free' | 'forecast' | 'before' | 'rest' | 'gap';

export interface ChartFrame {
  /** Unique on the page. */
  readonly id: string;
  /** What there is to see, as a sentence. */
  readonly title: string;
  /** What is measured, and in which unit. */
  readonly subtitle?: string;
  /** For those who do not see it: the figures that matter. */
  readonly description: string;
  readonly legend?: readonly { readonly ink: Ink; readonly label: string }[];
  /** The figures behind it, folded. */
  readonly table?: Html;
}

export function chartFigure({ words }: Viewer, frame: ChartFrame, drawing: Html): Html {
  const { title, subtitle, legend = [], table } = frame;
  return html`<figure class="chart"><figcaption><h2>${title}</h2>${subtitle !== undefined && html`<p class="quiet">${subtitle}</p>`}</figcaption>
${drawing}${legend.length > 0 && legendList(legend)}
${table && html`<details class="fold"><summary>${words.layout.figuresAsTable}</summary>${table}</details>`}</figure>`;
}

/** Title and text of a drawing, as screen readers find them; to be put first into its `<svg>`. */
export function described({ id, title, description }: ChartFrame): Html {
  return html`<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>`;
}

export function legendList(entries: readonly { readonly ink: Ink; readonly label: string }[]): Html {
  return html`<ul class="legend">${entries.map(
    ({ ink, label }) =>
      html`<li><svg class="ink ${ink}" viewBox="0 0 10 10" aria-hidden="true"><path d="M0 10V5a5 5 0 0 1 10 0v5Z" /></svg>${label}</li>`,
  )}</ul>`;
}

export const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** The amounts of an axis, beside the drawing, so that they cover nothing and keep their size. */
export function axis(
  values: readonly number[],
  heightOf: (value: number) => number,
  textOf: (value: number) => string,
): Html {
  return html`<svg class="axis" aria-hidden="true" focusable="false">${values.map((value) => html`<text x="100%" y="${percent(heightOf(value))}" dy="4" text-anchor="end">${textOf(value)}</text>`)}</svg>`;
}
