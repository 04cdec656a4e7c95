/** The demonstration cooperative's registers as files, such as a cooperative's own tools would send them. */
import { stringify } from 'csv-stringify/sync';
import { fieldNames, headerOf, type RegisterName } from '../../../workflows/registers/register-forms.ts';
import { DEMONSTRATION_SEED, makeCooperative } from './cooperative.ts';

/** A register's file, as `POST /api/imports/{register}` takes it. */
export function demonstrationCsv(register: RegisterName, seed: number = DEMONSTRATION_SEED): string {
  return csvOf(register, makeCooperative(seed)[register]);
}

export function csvOf(register: RegisterName, records: readonly object[]): string {
  const fields = fieldNames(register);
  const rows = records.map((record) => {
    const values = new Map<string, unknown>(Object.entries(record));
    return fields.map((field) => cellOf(values.get(field)));
  });
  return stringify([fields.map(headerOf), ...rows], { escape_formulas: true });
}

function cellOf(value: unknown): unknown {
  return Array.isArray(value) ? value.join(' ') : value;
}
