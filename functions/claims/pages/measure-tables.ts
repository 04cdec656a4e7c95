/** The figures that a measure adds to its decision, as tables. */
import type { Table } from '../../../workflows/measures/table.ts';
import { cellText, isNumeric } from '../../documents/cell-text.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';

export function measureTables({ language }: Viewer, tables: readonly Table[]): Html {
  return html`${tables.map(({ title, note, columns, rows }) => {
    const shown = columns.map((column, position) => ({
      header: column.label,
      number: isNumeric(column),
      names: position === 0,
      cell: (row: Table['rows'][number]) => cellText(column, row[position] ?? '', language),
    }));
    return html`<h2>${title}</h2>${table(title, shown, rows)}
${note !== undefined && html`<p class="quiet small">${note}</p>`}`;
  })}`;
}
