/**
 * The figures of a policy, found by walking its schema: in a document every figure is a list of dated, sourced
 * periods; for a decision it is the value of one day. Figures that are dated in the rules themselves stay lists.
 */
import * as z from 'zod';
import { type Dated, nearestOn, valueOfDated } from './dated.ts';

/** What stands at a place of a policy. `figure`: one value a day; `dated`: periods that the rules read themselves. */
export type Node =
  | { readonly kind: 'group'; readonly fields: Readonly<Record<string, z.ZodType>> }
  | { readonly kind: 'record'; readonly value: z.ZodType; readonly key: z.core.$ZodRecordKey }
  | { readonly kind: 'dated'; readonly value: z.ZodType }
  | { readonly kind: 'plain' }
  | { readonly kind: 'figure' };

const plainSchemas = new WeakSet<z.ZodType>();

/** Marks what is no figure (a name, the days of the plan) or carries its own dates and sources: it stands as it is. */
export function plain<Schema extends z.ZodType>(schema: Schema): Schema {
  plainSchemas.add(schema);
  return schema;
}

export function nodeOf(given: z.ZodType): Node {
  const schema = peeled(given);
  if (plainSchemas.has(given) || plainSchemas.has(schema)) return { kind: 'plain' };
  const dated = valueOfDated(schema);
  if (dated) return { kind: 'dated', value: dated };
  if (schema instanceof z.ZodObject) {
    const fields = schema.shape as Record<string, z.ZodType>;
    return 'source' in fields ? { kind: 'plain' } : { kind: 'group', fields };
  }
  if (schema instanceof z.ZodRecord) {
    return { kind: 'record', value: schema.valueType as z.ZodType, key: schema.keyType };
  }
  if (schema instanceof z.ZodArray && isSourced(schema.element as z.ZodType)) return { kind: 'plain' };
  return { kind: 'figure' };
}

/** A list whose items say themselves where they come from. */
function isSourced(element: z.ZodType): boolean {
  const inner = peeled(element);
  return inner instanceof z.ZodObject && 'source' in inner.shape;
}

/** The schema without what only says that it may be missing or may not be written to. */
export function peeled(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodReadonly) return peeled(schema.unwrap() as z.ZodType);
  return isOptional(schema) ? peeled(schema.unwrap() as z.ZodType) : schema;
}

export function isOptional(schema: z.ZodType): schema is z.ZodOptional | z.ZodExactOptional {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isPeriods(value: unknown): value is Dated<unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isRecord(one) && 'value' in one && 'from' in one)
  );
}

type Visit = (value: unknown, path: string) => unknown;

/**
 * The same policy with every figure put through `visit`; what is no figure, or is dated in itself, goes through as it is.
 * @param path where the value stands, such as `measures.hardship-aid`; empty for a whole document
 */
export function mapFigures(schema: z.ZodType, value: unknown, visit: Visit, path = ''): unknown {
  const node = nodeOf(schema);
  if (node.kind === 'figure') return visit(value, path);
  if ((node.kind !== 'group' && node.kind !== 'record') || !isRecord(value)) return value;
  const fieldOf = (name: string) => (node.kind === 'record' ? node.value : node.fields[name]);
  const entries = Object.entries(value).map(([name, inner]) => {
    const field = fieldOf(name);
    return [name, field && inner !== undefined ? mapFigures(field, inner, visit, join(path, name)) : inner];
  });
  return Object.fromEntries(entries);
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Every figure as one period that begins on `from`. @param sourceOf where the figure at a path comes from */
export function withPeriods(
  schema: z.ZodType,
  values: unknown,
  from: string,
  sourceOf: (path: string) => string,
): unknown {
  return mapFigures(schema, values, (value, path) => [{ from, value, source: sourceOf(path) }]);
}

/** Every figure as its value on a day. */
export function withValues(schema: z.ZodType, document: unknown, day: string): unknown {
  return mapFigures(schema, document, (periods) =>
    isPeriods(periods) ? nearestOn(periods, day)?.value : periods,
  );
}

/** Whatever the order of their names. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
