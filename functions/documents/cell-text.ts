/** The cells of a table as people read them and as programs do. */
import { formatCents, formatDate, formatNumber, type Language } from '../../workflows/language.ts';
import type { Table, TableColumn } from '../../workflows/measures/table.ts';

/** For a reader: money and dates as their language writes them. */
export function cellText(column: TableColumn, value: string | number, language: Language): string {
  if (typeof value === 'string') return column.kind === 'date' ? formatDate(value, language) : value;
  if (column.kind === 'cents') return formatCents(value, language);
  return formatNumber(column.kind === 'hundredths' ? value / 100 : value, language);
}

/** For a program: numbers stay numbers, amounts are in euro. */
export function cellValue(column: TableColumn, value: string | number): string | number {
  return typeof value === 'number' && (column.kind === 'cents' || column.kind === 'hundredths')
    ? value / 100
    : value;
}

export function isNumeric(column: TableColumn): boolean {
  return column.kind === 'cents' || column.kind === 'hundredths' || column.kind === 'number';
}

export function namedTables(tables: readonly Table[], ids: readonly string[]): Table[] {
  return ids.flatMap((id) => tables.filter((table) => table.id === id));
}
