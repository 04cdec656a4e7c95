/** A table as CSV: UTF-8 with a mark for spreadsheets, texts that look like formulas made harmless. */
import { type Options, stringify } from 'csv-stringify/sync';
import type { Table } from '../../workflows/measures/table.ts';
import { cellValue } from './cell-text.ts';

export function csvOf({ columns, rows }: Table): Uint8Array {
  const values = rows.map((row) => columns.map((column, position) => cellValue(column, row[position] ?? '')));
  const header = { header: true, columns: columns.map((column) => column.id), bom: true };
  const text = stringify(values, { ...csvOptions(String), ...header });
  return Buffer.from(text, 'utf8');
}

/**
 * How every CSV is written that spreadsheets may open.
 * @param numberText numbers are handed over as numbers, negative ones too: only texts can be formulas
 */
export function csvOptions(numberText: (value: number) => string): Options {
  return {
    record_delimiter: 'windows',
    // A line that ends within a text ends the row, wherever a spreadsheet takes any line's end for one.
    quoted_match: /[\r\n\t;]/,
    cast: { number: (value) => numberText(value), string: harmlessText },
  };
}

/** What spreadsheets take for the beginning of a formula, in the wide letters of other scripts too. */
const formula = '[=+\\-@\uff1d\uff0b\uff0d\uff20]';
/** Where a cell begins, by whatever separates cells in the country where the file is opened. */
const formulas = new RegExp(`^\\s*(?=${formula})|[;\\t\\r\\n]+(?=${formula})|^(?=[\\t\\r])`, 'g');

function harmlessText(text: string): string {
  return text.replace(formulas, (before, at: number) => (at === 0 ? `'${before}` : `${before}'`));
}
