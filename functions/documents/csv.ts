/** A table as CSV: UTF-8 with a mark for spreadsheets, texts that look like formulas made harmless. */
import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../workflows/measures/table.ts';
import { cellValue } from './cell-text.ts';

export function csvOf({ columns, rows }: Table): Uint8Array {
  const values = rows.map((row) => columns.map((column, position) => cellValue(column, row[position] ?? '')));
  const text = stringify(values, {
    header: true,
    columns: columns.map((column) => column.id),
    bom: true,
    // Only texts can be formulas: numbers are handed over as numbers, negative ones too.
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  });
  return Buffer.from(text, 'utf8');
}
