/** Lists that people work with: what is asked of one stands in its address, so that a filter is kept as a link. */

import type { Table, TableColumn } from '../../../workflows/measures/table.ts';
import { withoutAccents } from '../../../workflows/plain-text.ts';
import type { Html } from '../layout/html.ts';

export interface ListColumn<Row> {
  /** In the address when it is sorted by, and in data files. */
  readonly id: string;
  readonly header: string;
  readonly kind: TableColumn['kind'];
  /** The cell that names its row. */
  readonly names?: boolean;
  /** As a page shows it; cents unless told otherwise where the kind says so. */
  cell(row: Row): string | Html;
  /** As it is sorted by and written into data files. */
  value(row: Row): string | number;
}

export interface ListFilter<Row> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  of(row: Row): string;
}

export interface List<Row> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly filters: readonly ListFilter<Row>[];
  /** What a search looks through. */
  searched(row: Row): string;
  /** Sorted by unless the address says otherwise; `-` before it for the largest first. */
  readonly sortedBy: string;
}

export interface ListQuery {
  readonly q: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly by: string;
  readonly descending: boolean;
  readonly page: number;
}

/** As many as leave a page on a phone under three thousand pixels. */
export const rowsPerPage = 8;

/** Values that the list does not have are left out; `unknownNotice` tells them. */
export function readListQuery<Row>(list: List<Row>, asked: URLSearchParams): ListQuery {
  const sort = asked.get('sort') ?? '';
  const known = list.columns.some(({ id }) => id === sort.replace(/^-/, ''));
  const order = known ? sort : list.sortedBy;
  const filters = list.filters.flatMap(({ name, options }) => {
    const value = asked.get(name) ?? '';
    return options.some((option) => option.value === value) ? [[name, value] as const] : [];
  });
  return {
    q: (asked.get('q') ?? '').slice(0, 200),
    filters: Object.fromEntries(filters),
    by: order.replace(/^-/, ''),
    descending: order.startsWith('-'),
    page: Math.max(1, Math.floor(Number(asked.get('page')) || 1)),
  };
}

/** The rows that are asked for, all of them and in their order. */
export function findRows<Row>(list: List<Row>, rows: readonly Row[], query: ListQuery): Row[] {
  const words = withoutAccents(query.q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const wanted = list.filters.filter(({ name }) => query.filters[name] !== undefined);
  const found = rows.filter(
    (row) =>
      wanted.every(({ name, of }) => of(row) === query.filters[name]) &&
      (words.length === 0 || containsAll(withoutAccents(list.searched(row)), words)),
  );
  const column = list.columns.find(({ id }) => id === query.by);
  if (!column) return found;
  const sign = query.descending ? -1 : 1;
  return found.toSorted((a, b) => sign * compare(column.value(a), column.value(b)));
}

/** For a data file: every column, amounts as cents. */
export function listTable<Row>({ id, caption, columns }: List<Row>, rows: readonly Row[]): Table {
  return {
    id,
    title: caption,
    columns: columns.map(({ id: name, header, kind }) => ({ id: name, label: header, kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'fr');
}
