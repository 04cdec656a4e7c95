/** The figures of a policy that a form can change one by one: a number or a text each, as it is on a day. */
import type { Measure } from '../measures/measure.ts';
import { nearestOn } from './dated.ts';
import type { PolicyDocument } from './document.ts';
import { figureUnit } from './figure-words.ts';
import { isPeriods, isRecord, join, nodeOf } from './figures.ts';
import { policyShape } from './policy-shape.ts';

type Schema = Parameters<typeof nodeOf>[0];

export interface EditableFigure {
  /** Where a bare value for it goes in a change: `measures.coaching.parameters.searchDays`. */
  readonly path: string;
  readonly value: number | string;
  readonly unit?: string;
}

/** In the order of the document. @param day `YYYY-MM-DD` */
export function editableFigures(
  document: PolicyDocument,
  measures: readonly Measure[],
  day: string,
): EditableFigure[] {
  return figuresIn(policyShape(measures), document, day, '');
}

function figuresIn(schema: Schema, value: unknown, day: string, path: string): EditableFigure[] {
  const node = nodeOf(schema);
  if (node.kind === 'figure' || node.kind === 'dated') {
    const inner = node.kind === 'dated' ? node.value : schema;
    return isPeriods(value) ? partsOf(inner, nearestOn(value, day)?.value, path) : [];
  }
  if (node.kind === 'plain' || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const field = node.kind === 'record' ? node.value : node.fields[name];
    return field ? figuresIn(field, part, day, join(path, name)) : [];
  });
}

/** A figure of several parts is changed part by part. */
function partsOf(schema: Schema, value: unknown, path: string): EditableFigure[] {
  if (typeof value === 'number' || typeof value === 'string') {
    const unit = typeof value === 'number' ? figureUnit(path, schema) : undefined;
    return [{ path, value, ...(unit !== undefined && { unit }) }];
  }
  if (!isRecord(value)) return [];
  const node = nodeOf(schema);
  return Object.entries(value).flatMap(([name, part]) => {
    const field = node.kind === 'group' ? node.fields[name] : undefined;
    return field ? partsOf(field, part, join(path, name)) : [];
  });
}

/** The change that gives figures new values. */
export function changeOf(values: ReadonlyMap<string, number | string>): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const names = path.split('.');
    let at = change;
    for (const name of names.slice(0, -1)) {
      const inner = isRecord(at[name]) ? at[name] : {};
      at[name] = inner;
      at = inner;
    }
    at[names.at(-1) ?? ''] = value;
  }
  return change;
}
