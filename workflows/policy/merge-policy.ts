/**
 * What somebody changes, put into a whole policy document. Objects are merged field by field, lists take the place of
 * lists; a bare value for a dated figure holds from the day of the change on, and what was before it stays known.
 */
import type * as z from 'zod';
import { addDays } from '../calendar.ts';
import { type Dated, nearestOn } from './dated.ts';
import { isPeriods, isRecord, isSame, join, nodeOf } from './figures.ts';

export interface ChangeTerms {
  /** First day of the change, `YYYY-MM-DD`. */
  readonly from: string;
  /** Where a figure comes from that is given without its source. */
  readonly note: string;
}

/** @returns the document changed, not checked yet */
export function mergePolicy(
  schema: z.ZodType,
  before: unknown,
  change: unknown,
  terms: ChangeTerms,
): unknown {
  const node = nodeOf(schema);
  if (node.kind === 'figure' || node.kind === 'dated') return mergeFigure(before, change, terms);
  if (node.kind === 'plain') return mergePlain(before, change, terms);
  if (!isRecord(change)) return change;
  const known = isRecord(before) ? before : {};
  const names = [...new Set([...Object.keys(known), ...Object.keys(change)])];
  const entries = names.map((name) => {
    if (!Object.hasOwn(change, name)) return [name, known[name]];
    const field = node.kind === 'record' ? node.value : node.fields[name];
    return [name, field ? mergePolicy(field, known[name], change[name], terms) : change[name]];
  });
  return Object.fromEntries(entries);
}

/** Periods as they are given; a bare value as a new period after those that began before it. */
function mergeFigure(before: unknown, change: unknown, { from, note }: ChangeTerms): unknown {
  if (looksLikePeriods(change)) return change;
  const periods: readonly Dated<unknown>[] = isPeriods(before) ? before : [];
  const now = nearestOn(periods, from);
  const value = overlaid(now?.value, change);
  // What holds already, and goes on to hold, stays as it is, with its source.
  if (now && isSame(now.value, value) && !periods.some((period) => period.from > from)) return before;
  const kept = periods
    .filter((period) => period.from < from)
    .map((period) =>
      period.until === undefined || period.until >= from ? { ...period, until: addDays(from, -1) } : period,
    );
  return [...kept, { from, value, source: note }];
}

/** The paths of figures that a change gives as a bare value. */
export function bareFigures(schema: z.ZodType, change: unknown, path = ''): string[] {
  const node = nodeOf(schema);
  if (node.kind === 'figure' || node.kind === 'dated') return looksLikePeriods(change) ? [] : [path];
  if (node.kind === 'plain' || !isRecord(change)) return [];
  return Object.entries(change).flatMap(([name, inner]) => {
    const field = node.kind === 'record' ? node.value : node.fields[name];
    return field ? bareFigures(field, inner, join(path, name)) : [];
  });
}

/** Somebody means periods, right or wrong, and hears what is wrong with them. */
function looksLikePeriods(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isRecord(one) && ('value' in one || 'source' in one || 'from' in one))
  );
}

/** Of a figure of several parts, those that are given. */
function overlaid(before: unknown, change: unknown): unknown {
  if (!isRecord(before) || !isRecord(change)) return change;
  const parts = Object.entries(change).map(([name, part]) => [name, overlaid(before[name], part)]);
  return { ...before, ...Object.fromEntries(parts) };
}

/** What dates itself; an item of a list without a source comes from the change. */
function mergePlain(before: unknown, change: unknown, { note }: ChangeTerms): unknown {
  if (isRecord(before) && isRecord(change)) return overlaid(before, change);
  if (!Array.isArray(change) || !Array.isArray(before)) return change;
  const sourced = before.some((one) => isRecord(one) && 'source' in one);
  return sourced ? change.map((one) => (isRecord(one) ? { source: note, ...one } : one)) : change;
}
