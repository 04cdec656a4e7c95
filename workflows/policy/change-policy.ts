/** A policy document changed by somebody: merged, checked as a whole, and what is different about it, figure by figure. */
import type * as z from 'zod';
import type { Language } from '../language.ts';
import type { Measure } from '../measures/measure.ts';
import { checkDocument } from './check-document.ts';
import type { PolicyDocument } from './document.ts';
import { type Describe, documentSchema } from './document-schema.ts';
import { figureTitle, figureUnit } from './figure-words.ts';
import { isPeriods, isRecord, isSame, join, nodeOf } from './figures.ts';
import { bareFigures, type ChangeTerms, mergePolicy } from './merge-policy.ts';
import { errorsOf, type PolicyError } from './policy-error.ts';
import { policyShape } from './policy-shape.ts';

/** One figure that is different; what is not there before or after is null. */
export interface PolicyChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export type ChangedPolicy =
  | { readonly ok: true; readonly document: PolicyDocument; readonly changes: readonly PolicyChange[] }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/**
 * @param before the document that is changed; undefined for the first one of a plan, which must be whole
 * @param change a document, whole or only what changes
 */
export function changePolicy(
  before: PolicyDocument | undefined,
  change: unknown,
  measures: readonly Measure[],
  terms: ChangeTerms,
): ChangedPolicy {
  if (!isRecord(change)) {
    return {
      ok: false,
      errors: [{ path: '', code: 'wrong-value', detail: 'expected an object', hint: { key: 'object' } }],
    };
  }
  const shape = policyShape(measures);
  const merged = mergePolicy(shape, before, change, terms);
  const refused = (errors: readonly PolicyError[]): ChangedPolicy => {
    const bare = bareFigures(shape, change);
    return { ok: false, errors: errors.map((one) => ({ ...one, path: asGiven(one.path, bare) })) };
  };
  const parsed = strictSchema(shape).safeParse(merged);
  if (!parsed.success) return refused(parsed.error.issues.flatMap((one) => errorsOf(one, '')));
  const document = parsed.data as PolicyDocument;
  const moved = before !== undefined && document.plan !== before.plan;
  const changes = changesBetween(before, document, measures);
  const errors = [
    ...lostDays(changes, terms.from),
    ...(moved
      ? [
          {
            path: 'plan',
            code: 'other-plan' as const,
            detail: `expected ${before.plan}`,
            hint: { key: 'expected' as const, texts: [before.plan] },
          },
        ]
      : []),
    ...checkDocument(document, measures),
  ];
  if (errors.length > 0) return refused(errors);
  return { ok: true, document, changes };
}

/** A figure that had a value on a day of the change has one on it afterwards as well. */
function lostDays(changes: readonly PolicyChange[], from: string): PolicyError[] {
  return changes.flatMap(({ path, before, after }): PolicyError[] => {
    if (!isPeriods(before) || !isPeriods(after)) return [];
    const needed = [firstDay(before), from].toSorted().at(-1) ?? from;
    return firstDay(after) > needed
      ? [
          {
            path: `${path}.0.from`,
            code: 'gap',
            detail: `there is no value on ${needed}`,
            hint: { key: 'no-value-on', days: [needed] },
          },
        ]
      : [];
  });
}

function firstDay(periods: readonly { readonly from: string }[]): string {
  return periods.map((one) => one.from).toSorted()[0] ?? '';
}

const untitled: Describe = (path) => ({ title: path });
const strictSchemas = new WeakMap<z.ZodType, z.ZodType>();

/** The schema that documents are checked with, made once for a catalogue. */
function strictSchema(shape: z.ZodType): z.ZodType {
  const schema = strictSchemas.get(shape) ?? documentSchema(shape, untitled);
  strictSchemas.set(shape, schema);
  return schema;
}

/** Whoever gave a bare value reads of that value, not of the period that it became. */
function asGiven(path: string, bare: readonly string[]): string {
  const figure = bare.find((one) => path.startsWith(`${one}.`));
  if (figure === undefined) return path;
  const [, rest] = /^\.\d+\.value(.*)$/.exec(path.slice(figure.length)) ?? [];
  return `${figure}${rest ?? ''}`;
}

/** Names every figure in a language. @param inForce whose periods say where the figures come from */
export function describeIn(language: Language, inForce: PolicyDocument): Describe {
  return (path, schema, field) => {
    const unit = figureUnit(path, schema);
    return {
      title: figureTitle(path, language),
      ...(unit !== undefined && { unit }),
      ...(field === 'figure' && { source: sourcesAt(inForce, path) }),
    };
  };
}

/** Where the figure at a path comes from in a document: its periods' sources, each once. */
function sourcesAt(document: PolicyDocument, path: string): string {
  let at: unknown[] = [document];
  for (const name of path.split('.')) {
    at = at.flatMap((one) => (isRecord(one) ? (name === '*' ? Object.values(one) : [one[name]]) : []));
  }
  const sources = at.flatMap(sourcesIn);
  return sources.length === 0 ? 'the plan' : [...new Set(sources)].join('; ');
}

function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (!isRecord(value)) return [];
  return typeof value.source === 'string' ? [value.source] : Object.values(value).flatMap(sourcesIn);
}

/** Figure by figure, in the order of the document after. */
export function changesBetween(
  before: PolicyDocument | undefined,
  after: PolicyDocument,
  measures: readonly Measure[],
): PolicyChange[] {
  return differences(policyShape(measures), before, after, '');
}

function differences(
  schema: Parameters<typeof nodeOf>[0],
  before: unknown,
  after: unknown,
  path: string,
): PolicyChange[] {
  const node = nodeOf(schema);
  if ((node.kind === 'group' || node.kind === 'record') && isRecord(after)) {
    const known = isRecord(before) ? before : {};
    const names = [...new Set([...Object.keys(after), ...Object.keys(known)])];
    return names.flatMap((name) => {
      const field = node.kind === 'record' ? node.value : node.fields[name];
      return field ? differences(field, known[name], after[name], join(path, name)) : [];
    });
  }
  if (isSame(before, after)) return [];
  return [{ path, before: before ?? null, after: after ?? null }];
}
