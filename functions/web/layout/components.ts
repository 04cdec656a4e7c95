/** Small parts that several pages are composed of. */
import { raw } from 'hono/html';
import { formatCents, type Language } from '../../../workflows/language.ts';
import { type Html, html } from './html.ts';

export type Tone = 'good' | 'wait' | 'bad' | 'info' | 'neutral';

export function tag(text: string, tone: Tone): Html {
  return html`<span class="tag ${tone}">${text}</span>`;
}

/** A box that stands out; `announce` has screen readers say it at once. */
export function notice(tone: Tone, content: Html, announce = false): Html {
  return html`<div class="notice ${tone}"${announce && html` role="status"`}>${content}</div>`;
}

export function amount(amountCents: number, language: Language): Html {
  return html`<span class="amount">${formatCents(amountCents, language)}</span>`;
}

export interface SummaryLine {
  readonly label: string;
  readonly value: string | Html;
}

export function summaryList(lines: readonly SummaryLine[]): Html {
  return html`<dl class="summary">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export interface Column<Row> {
  readonly header: string | Html;
  /** Numbers stand at the right. */
  readonly number?: boolean;
  /** The cell that names its row. */
  readonly names?: boolean;
  cell(row: Row): string | Html;
  readonly total?: string | Html;
}

/** A table that scrolls by itself on a narrow screen; with a last row of totals when a column has one. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  captionShown = false,
): Html {
  const numeric = (column: Column<Row>) => column.number === true && raw(' class="number"');
  const hasTotals = columns.some((column) => column.total !== undefined);
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption${!captionShown && raw(' class="hidden-visually"')}>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${numeric(column)}>${column.header}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column) => cell(column, row, numeric(column)))}</tr>`)}</tbody>
${hasTotals && html`<tfoot><tr>${columns.map((column, position) => (position === 0 ? html`<th scope="row">${column.total}</th>` : html`<td${numeric(column)}>${column.total}</td>`))}</tr></tfoot>`}
</table></div>`;
}

function cell<Row>(column: Column<Row>, row: Row, attributes: unknown): Html {
  return column.names === true
    ? html`<th scope="row"${attributes}>${column.cell(row)}</th>`
    : html`<td${attributes}>${column.cell(row)}</td>`;
}

export function buttonLink(href: string, label: string, kind: 'primary' | 'secondary' = 'primary'): Html {
  return html`<a class="button${kind === 'secondary' && ' secondary'}" href="${href}">${label}</a>`;
}
