/**
 * Between a form as the browser sends it, one text per field path such as `lines.0.iban`, and the body that the
 * API takes: before it the page's POST, after it `estimateClaim` and `fileClaim`.
 */

import type { FieldSpec } from '../../../workflows/forms/field.ts';
import type { Form } from '../../../workflows/forms/form.ts';
import { readDay, readMonth } from './read-date.ts';
import { readCents, readDecimal, readWhole } from './read-number.ts';
import { filledRows } from './rows.ts';
import { type FormValues, typedInstead } from './values.ts';

export type Specs = Readonly<Record<string, FieldSpec>>;

export function specsOf(form: Form): Specs {
  return Object.fromEntries(Object.entries(form.fields).map(([name, field]) => [name, field.spec]));
}

/** The body of the form. What cannot be read stays as it was typed, for the form's schema to refuse. */
export function bodyOf(specs: Specs, values: FormValues, prefix = ''): Record<string, unknown> {
  const entries = Object.entries(specs).flatMap(([name, spec]) => {
    const path = prefix + name;
    if (spec.kind === 'list') {
      const rows = filledRows(values, path).map((row) =>
        bodyOf(spec.fields ?? {}, values, `${path}.${row}.`),
      );
      // Its one row stands on the page to be filled in; left empty, there is no list.
      const none = spec.optional === true && rows.every((row) => Object.keys(row).length === 0);
      return none ? [] : [[name, rows] as const];
    }
    const typed = textAt(values, path);
    return typed === '' ? [] : [[name, readValue(spec, typed)] as const];
  });
  return Object.fromEntries(entries);
}

function textAt(values: FormValues, path: string): string {
  const other = values.get(path + typedInstead)?.trim() ?? '';
  if (other !== '') return other;
  const value = values.get(path) ?? '';
  // Browsers send every line break as two characters.
  return value.trim() === '' ? '' : value.replaceAll('\r\n', '\n');
}

function readValue(spec: FieldSpec, typed: string): unknown {
  if (spec.kind === 'money') return readCents(typed) ?? typed;
  if (spec.kind === 'integer') return readWhole(typed) ?? typed;
  if (spec.kind === 'decimal') return readDecimal(typed) ?? typed;
  if (spec.kind === 'date') return readDay(typed);
  if (spec.kind === 'month') return readMonth(typed);
  if (spec.kind === 'yes-no') return typed === 'yes' ? true : typed === 'no' ? false : typed;
  return spec.kind === 'long-text' ? typed : typed.trim();
}

/** The texts that show a body in the form; the inverse of `bodyOf` for bodies that the form accepts. */
export function valuesOf(
  specs: Specs,
  body: Readonly<Record<string, unknown>>,
  prefix = '',
): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, spec] of Object.entries(specs)) {
    const value = body[name];
    if (spec.kind === 'list' && Array.isArray(value)) {
      for (const [row, item] of value.entries()) {
        for (const [path, text] of valuesOf(spec.fields ?? {}, item, `${prefix}${name}.${row}.`))
          values.set(path, text);
      }
    } else if (value !== undefined && value !== null) {
      values.set(prefix + name, textOf(spec, value));
    }
  }
  return values;
}

function textOf(spec: FieldSpec, value: unknown): string {
  if (spec.kind === 'money' && typeof value === 'number') return euroText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** `1234.50`: understood in every language. */
function euroText(amountCents: number): string {
  const digits = String(Math.abs(amountCents)).padStart(3, '0');
  return `${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
