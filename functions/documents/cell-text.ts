/** The cells of a table as people read them and as programs do. */
import {
  formatCents,
  formatDate,
  formatMonth,
  formatNumber,
  formatQuarter,
  formatSpan,
  type Language,
} from '../../workflows/language.ts';
import type { Table, TableColumn } from '../../workflows/measures/table.ts';

/** For a reader: money, days, months and quarters as their language writes them. */
export function cellText(column: TableColumn, value: string | number, language: Language): string {
  if (typeof value === 'string') return writtenOut(column, value, language);
  if (column.kind === 'cents') return formatCents(value, language);
  return formatNumber(column.kind === 'hundredths' ? value / 100 : value, language);
}

function writtenOut({ kind, names = {} }: TableColumn, value: string, language: Language): string {
  if (value === '') return value;
  switch (kind) {
    case 'date':
      return formatDate(value, language);
    case 'month':
      return formatMonth(value, language);
    case 'quarter':
      return formatQuarter(value, language);
    case 'spans':
      return value
        .split(' ')
        .map((span) => spanText(span, language))
        .join(', ');
    default:
      return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
  }
}

function spanText(span: string, language: Language): string {
  const [from = '', until = from] = span.split('/');
  return formatSpan(from, until, language);
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
