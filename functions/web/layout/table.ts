/**
 * Tables: on a wide screen as usual; on a narrow one those of three columns or more show every row as a small list,
 * each figure beside the name of its column. The roles keep what they are for screen readers in either shape.
 */
import { type Html, html } from './html.ts';

export interface Column<Row> {
  readonly header: string | Html;
  /** The header in words, where it is more than that. */
  readonly label?: string;
  /** Numbers stand at the right. */
  readonly number?: boolean;
  /** The cell that names its row. */
  readonly names?: boolean;
  cell(row: Row): string | Html;
  readonly total?: string | Html;
}

/** From so many columns on, a row is too wide for a phone. */
const stackedColumns = 3;
/** From so many columns on, a table may be too wide for any screen, and scrolls by itself. */
const scrolledColumns = 6;

/** With a last row of totals when a column has one. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  captionShown = false,
): Html {
  const stacked = columns.length >= stackedColumns && html` class="stacked"`;
  const region =
    columns.length >= scrolledColumns && html` role="region" aria-label="${caption}" tabindex="0"`;
  return html`<div class="scroll"${region}><table role="table"${stacked}>
<caption${!captionShown && html` class="hidden-visually"`}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(headerCell)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${columns.map((column) => cell(column, row))}</tr>`)}</tbody>
${totals(columns)}
</table></div>`;
}

function headerCell<Row>({ header, number }: Column<Row>): Html {
  return html`<th role="columnheader" scope="col"${number === true && html` class="number"`}>${header}</th>`;
}

function cell<Row>(column: Column<Row>, row: Row): Html {
  const { names, number, header, label = header } = column;
  if (names === true) return html`<th role="rowheader" scope="row">${column.cell(row)}</th>`;
  return html`<td role="cell" data-label="${label}"${number === true && html` class="number"`}>${column.cell(row)}</td>`;
}

/** One sum stands beside the word for it; several are named by their columns. */
function totals<Row>(columns: readonly Column<Row>[]): Html | undefined {
  const [first, ...others] = columns;
  const summed = others.filter((column) => column.total !== undefined).length;
  if (first?.total === undefined && summed === 0) return undefined;
  const words = first?.total !== undefined && html`<th role="rowheader" scope="row">${first.total}</th>`;
  return html`<tfoot role="rowgroup"><tr role="row">${words || html`<td role="cell"></td>`}${others.map(
    ({ header, label: name = header, number, total }) => {
      const label = summed > 1 && total !== undefined && html` data-label="${name}"`;
      return html`<td role="cell"${label}${number === true && html` class="number"`}>${total}</td>`;
    },
  )}</tr></tfoot>`;
}
