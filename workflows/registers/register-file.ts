/**
 * The file of a register as checked rows: before it the CSV text, after it the import that stores the good ones.
 * Columns stand in any order, columns that the register does not know are passed over.
 */
import { type FieldError, fieldAt } from '../forms/form.ts';
import { type CsvRow, readCsv, type Separator, separators } from './csv.ts';
import {
  fieldNames,
  headerOf,
  parseRecord,
  type RegisterName,
  type RegisterRecord,
  registerForms,
} from './register-forms.ts';

/** What is wrong with one column of a row; `column` is empty when it is the row as a whole. */
export interface CellProblem {
  readonly column: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type FileRow = { readonly line: number } & (
  | { readonly ok: true; readonly record: RegisterRecord }
  | { readonly ok: false; readonly problems: readonly CellProblem[] }
);

export type RegisterFile =
  | {
      readonly ok: true;
      /** Fields that the file has a column for. About the others it says nothing, not even that they are empty. */
      readonly fields: ReadonlySet<string>;
      readonly rows: Iterable<FileRow>;
    }
  | { readonly ok: false; readonly problem: CellProblem };

/** @param text decoded, with or without a byte order mark */
export function readRegisterFile(register: RegisterName, text: string): RegisterFile {
  const csv = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { header, separator } = readHeader(register, csv);
  if (header.length === 0) return refuse('empty-file', {});
  const fields = fieldNames(register);
  const missing = fields.filter((name) => isNeeded(register, name) && !header.includes(headerOf(name)));
  if (missing.length > 0) {
    return refuse('missing-columns', { count: missing.length, columns: missing.map(headerOf).join(', ') });
  }
  const repeated = fields.map(headerOf).filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (repeated.length > 0) return refuse('repeated-columns', { columns: repeated.join(', ') });
  const columns = header.map((name) => fields.find((field) => headerOf(field) === name));
  return {
    ok: true,
    fields: new Set(columns.filter((field) => field !== undefined)),
    rows: checkRows(register, columns, readCsv(csv, separator)),
  };
}

function refuse(code: string, values: CellProblem['values']): RegisterFile {
  return { ok: false, problem: { column: '', code, values } };
}

/** The first row, read with the separator that gives most of the register's columns. */
function readHeader(
  register: RegisterName,
  csv: string,
): { header: readonly string[]; separator: Separator } {
  const known = fieldNames(register).map(headerOf);
  const readings = separators.map((separator) => {
    const first = readCsv(csv, separator).next();
    const header = first.done ? [] : first.value.cells.map((cell) => cell.trim());
    return { header, separator, recognised: known.filter((name) => header.includes(name)).length };
  });
  return readings.reduce((best, reading) => (reading.recognised > best.recognised ? reading : best));
}

function isNeeded(register: RegisterName, field: string): boolean {
  return !fieldAt(registerForms[register], [field])?.optional;
}

type Columns = readonly (string | undefined)[];

function* checkRows(register: RegisterName, columns: Columns, rows: Generator<CsvRow>): Generator<FileRow> {
  rows.next();
  for (const { line, cells, problem } of rows) {
    const malformed = problem ? { column: '', code: problem, values: {} } : miscounted(cells, columns);
    if (malformed) {
      yield { line, ok: false, problems: [malformed] };
      continue;
    }
    const parsed = parseRecord(register, readCells(register, columns, cells));
    yield parsed.ok
      ? { line, ok: true, record: parsed.value }
      : { line, ok: false, problems: parsed.errors.map((error) => problemOf(register, error)) };
  }
}

/** A text with an unquoted separator moves every later cell, so that such a row is not to be believed. */
function miscounted(cells: readonly string[], columns: Columns): CellProblem | undefined {
  const values = { found: cells.length, expected: columns.length };
  if (cells.length === columns.length) return undefined;
  return { column: '', code: cells.length < columns.length ? 'too-few-cells' : 'too-many-cells', values };
}

function readCells(
  register: RegisterName,
  columns: Columns,
  cells: readonly string[],
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  columns.forEach((field, at) => {
    if (field !== undefined)
      body[field] = readCell(fieldAt(registerForms[register], [field])?.kind, cells[at] ?? '');
  });
  return body;
}

/** A cell as the forms expect it; what does not look like the kind stays a text, for the form to refuse. */
function readCell(kind: string | undefined, cell: string): unknown {
  const value = cell.replace(/^ +| +$/g, '');
  if (kind === 'list') return [...new Set(value.split(' ').filter((part) => part !== ''))];
  if ((kind === 'money' || kind === 'integer') && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (kind === 'decimal' && /^-?\d{1,12}(\.\d{1,20})?$/.test(value)) return Number(value);
  return value;
}

function problemOf(register: RegisterName, { path, code, values }: FieldError): CellProblem {
  const field = path.split('.')[0] ?? '';
  const options = fieldAt(registerForms[register], [field])?.options;
  return {
    column: headerOf(field),
    code,
    values: { ...values, ...(options && { options: options.join(', ') }) },
  };
}
