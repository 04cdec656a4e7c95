/** A form: named fields with one schema. Measures define theirs; pages, the API and OpenAPI read the same one. */
import type * as z from 'zod';
import { type Field, type FieldSpec, objectOf, type Shape } from './field.ts';

export interface Form<Fields extends Record<string, Field> = Record<string, Field>> {
  readonly fields: Fields;
  readonly schema: z.ZodObject<Shape<Fields>>;
}

export type FormOf<F extends Form> = z.infer<F['schema']>;

/** What is wrong with one field; `path` as in `lines.0.iban`, empty for the form as a whole. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  /** Bounds and other values for the sentence. */
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export function defineForm<Fields extends Record<string, Field>>(fields: Fields): Form<Fields> {
  return { fields, schema: objectOf(fields) };
}

/** Checks a body against the form, field by field: the first error of each field. Unknown fields are dropped. */
export function parseForm<F extends Form>(form: F, body: unknown): Parsed<FormOf<F>> {
  const result = form.schema.safeParse(withoutEmpty(body));
  if (result.success) return { ok: true, value: result.data as FormOf<F> };
  const errors = new Map<string, FieldError>();
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    if (!errors.has(path))
      errors.set(path, { path, code: issue.message, values: valuesOf(form, issue, body) });
  }
  return { ok: false, errors: [...errors.values()] };
}

/** The description of the field at a path such as `['lines', 0, 'iban']`, or undefined. */
export function fieldAt(form: Form, path: readonly PropertyKey[]): FieldSpec | undefined {
  const [first, ...rest] = path
    .filter((part) => typeof part !== 'number' && !/^\d+$/.test(String(part)))
    .map(String);
  if (first === undefined) return undefined;
  let spec: FieldSpec | undefined = Object.hasOwn(form.fields, first) ? form.fields[first]?.spec : undefined;
  for (const part of rest) spec = spec?.fields?.[part];
  return spec;
}

/** The bounds of the field, and by how much a text is over them. */
function valuesOf(
  form: Form,
  { path, message }: z.core.$ZodIssue,
  body: unknown,
): NonNullable<FieldError['values']> {
  const bounds = boundsOf(fieldAt(form, path));
  if (message !== 'too-long' || bounds.max === undefined) return bounds;
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], body);
  return { ...bounds, over: String(given).trim().length - Number(bounds.max) };
}

function boundsOf(spec: FieldSpec | undefined): Readonly<Record<string, string | number>> {
  return {
    ...(spec?.min !== undefined && { min: spec.min }),
    ...(spec?.max !== undefined && { max: spec.max }),
  };
}

/** An empty text or null means the same as a field left out. */
function withoutEmpty(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '' && value !== null));
}
