/** Rows of a list inside a form: which there are, one more, one less, without the ones that were left empty. */
import { type FormValues, typedInstead } from './values.ts';

/** The numbers of the rows that the browser sent, in order; at least row 0. */
export function rowNumbers(values: FormValues, path: string): number[] {
  const found = new Set<number>([]);
  for (const key of values.keys()) {
    const number = rowOf(key, path);
    if (number !== undefined) found.add(number);
  }
  return found.size === 0 ? [0] : [...found].toSorted((a, b) => a - b);
}

/** The rows with something in them; the first row when all are empty, so that its fields are asked for. */
export function filledRows(values: FormValues, path: string): number[] {
  const rows = rowNumbers(values, path);
  const filled = rows.filter((row) => {
    const prefix = `${path}.${row}.`;
    return [...values].some(([key, text]) => key.startsWith(prefix) && text.trim() !== '');
  });
  return filled.length > 0 ? filled : rows.slice(0, 1);
}

/** The same texts with the rows numbered from 0 and the empty ones gone, as the body of the form has them. */
export function renumberRows(
  values: FormValues,
  path: string,
  rows = filledRows(values, path),
): Map<string, string> {
  const place = new Map(rows.map((row, index) => [row, index]));
  const renumbered = new Map<string, string>();
  for (const [key, text] of values) {
    const row = rowOf(key, path);
    if (row === undefined) renumbered.set(key, text);
    else if (place.has(row))
      renumbered.set(key.replace(`${path}.${row}.`, `${path}.${place.get(row)}.`), text);
  }
  return renumbered;
}

/** With an empty row after the last; `field` is any field of the list. */
export function withRowAdded(values: FormValues, path: string, field: string): Map<string, string> {
  const rows = rowNumbers(values, path);
  const kept = renumberRows(values, path, rows);
  return kept.set(`${path}.${rows.length}.${field}`, '');
}

export function withRowRemoved(values: FormValues, path: string, row: number): Map<string, string> {
  return renumberRows(
    values,
    path,
    rowNumbers(values, path).filter((one) => one !== row),
  );
}

function rowOf(key: string, path: string): number | undefined {
  if (!key.startsWith(`${path}.`)) return undefined;
  const [row = ''] = key.slice(path.length + 1).split('.');
  return /^\d{1,3}$/.test(row) && !key.endsWith(`${row}${typedInstead}`) ? Number(row) : undefined;
}
