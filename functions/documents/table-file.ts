/** A table as a file for a spreadsheet or a program. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Table } from '../../workflows/measures/table.ts';
import { cellValue } from './cell-text.ts';
import { csvOf } from './csv.ts';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Undefined unless it is one. */
export function tableFormat(asked: string | undefined): TableFormat | undefined {
  return tableFormats.find((one) => one === asked);
}

export async function tableFile(table: Table, format: TableFormat) {
  if (format === 'csv') {
    return { name: `${table.id}.csv`, mediaType: 'text/csv; charset=utf-8', bytes: csvOf(table) };
  }
  return {
    name: `${table.id}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await xlsxOf(table),
  };
}

/** Texts stay texts, whatever they look like. */
async function xlsxOf({ columns, rows }: Table): Promise<Uint8Array> {
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }));
  const data: SheetData = [
    head,
    ...rows.map((row) =>
      columns.map((column, at) => {
        const value = cellValue(column, row[at] ?? '');
        if (typeof value === 'string') return { value, type: String };
        return { value, type: Number, ...(column.kind === 'cents' && { format: '#,##0.00' }) };
      }),
    ),
  ];
  return writeXlsxFile(data).toBuffer();
}
