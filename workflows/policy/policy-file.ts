/**
 * A policy as a data file (JSON): what a plan would change in its measures' settings and dated figures. Read for a
 * what-if replay; the format is described in docs/policy-files.md.
 */
import * as z from 'zod';
import type { Measure } from '../measures/measure.ts';
import { countries, roles } from '../registers/records.ts';
import { movePlan } from './exercise.ts';
import { type MeasureOverride, type Plan, policyOf } from './plan.ts';
import { documentRuleSchema } from './required-documents.ts';

const cents = z.int().min(0).max(100_000_000_000);

const settingsSchema = z.strictObject({
  opensOn: z.iso.date().exactOptional(),
  closesOn: z.iso.date().exactOptional(),
  countries: z.array(z.enum(countries)).min(1).exactOptional(),
  envelopes: z
    .array(
      z.strictObject({
        country: z.enum(countries),
        period: z.string().regex(/^[A-Za-z0-9.-]{1,20}$/),
        from: z.iso.date(),
        until: z.iso.date(),
        provisionalCeilingCents: cents,
      }),
    )
    .exactOptional(),
  approvals: z
    .array(z.strictObject({ role: z.enum(roles), fromCents: cents.exactOptional() }))
    .exactOptional(),
  votesNeeded: z.int().min(1).exactOptional(),
  requiredDocuments: z.array(documentRuleSchema).exactOptional(),
});

const fileSchema = z.strictObject({
  /** The plan that it changes, such as `corona-2020`. */
  plan: z.string().min(1).max(80),
  /** What the results are called after. */
  version: z.string().trim().min(1).max(80),
  note: z.string().max(2_000).optional(),
  measures: z.record(
    z.string(),
    z.strictObject({
      settings: settingsSchema.exactOptional(),
      parameters: z.record(z.string(), z.unknown()).exactOptional(),
    }),
  ),
});

export const policyProblems = [
  'not-json',
  'other-plan',
  'unknown-measure',
  'unknown-field',
  'wrong-value',
  'ends-before-it-begins',
  'overlaps',
] as const;
export type PolicyProblem = (typeof policyProblems)[number];

/** What is wrong and where: `measures.hardship-aid.parameters.householdCapCents.0.value`. */
export interface PolicyError {
  readonly path: string;
  readonly code: PolicyProblem;
  /** What was expected instead, in technical English. */
  readonly detail: string;
}

export type ReadPolicy =
  | { readonly ok: true; readonly version: string; readonly note?: string; readonly plan: Plan }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/**
 * Reads a policy file against the plan that runs.
 * @param text JSON
 * @param plan an exercise (`corona-2020@…`) takes files of its own plan and moves their dates along
 * @param original the plan that an exercise was moved from; else the plan itself
 */
export function readPolicyFile(
  text: string,
  plan: Plan,
  measures: readonly Measure[],
  original: Plan = plan,
): ReadPolicy {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, errors: [{ path: '', code: 'not-json', detail: json.detail }] };
  const file = fileSchema.safeParse(json.value);
  if (!file.success) return { ok: false, errors: file.error.issues.flatMap((issue) => errorsOf(issue, '')) };
  const { plan: planId, version, note, measures: changes } = file.data;
  if (planId !== plan.id && planId !== original.id) {
    return { ok: false, errors: [{ path: 'plan', code: 'other-plan', detail: `expected ${original.id}` }] };
  }
  const base = planId === plan.id ? plan : original;
  const read = Object.entries(changes).map(([id, change]) => readChange(base, measures, id, change));
  const errors = read.flatMap((one) => one.errors);
  if (errors.length > 0) return { ok: false, errors };
  const overrides = Object.fromEntries(read.flatMap((one) => (one.override ? [one.override] : [])));
  const changed: Plan = { ...base, version, overrides: { ...base.overrides, ...overrides } };
  const applied = base === plan ? changed : { ...movePlan(changed, measures, plan.startsOn), version };
  return { ok: true, version, ...(note !== undefined && { note }), plan: applied };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : 'unreadable' };
  }
}

type Change = z.infer<typeof fileSchema>['measures'][string];

function readChange(
  plan: Plan,
  measures: readonly Measure[],
  id: string,
  change: Change,
): { override?: [string, MeasureOverride]; errors: PolicyError[] } {
  const path = `measures.${id}`;
  const measure = measures.find((one) => one.id === id);
  if (!measure) return { errors: [{ path, code: 'unknown-measure', detail: 'no measure has this id' }] };
  const before = policyOf(plan, measure);
  const merged = merge(before.parameters, change.parameters ?? {});
  const parsed = measure.parameters.safeParse(merged);
  const settings = { ...before.settings, ...change.settings };
  const errors = [
    ...(parsed.success
      ? unknownFields(change.parameters ?? {}, parsed.data, `${path}.parameters`)
      : parsed.error.issues.flatMap((issue) => errorsOf(issue, `${path}.parameters`))),
    ...datesIn(merged, `${path}.parameters`),
    ...(settings.closesOn < settings.opensOn ? [reversed(`${path}.settings.closesOn`)] : []),
    ...settings.envelopes.flatMap(({ from, until }, at) =>
      until < from ? [reversed(`${path}.settings.envelopes.${at}.until`)] : [],
    ),
  ];
  if (errors.length > 0) return { errors };
  return { override: [id, { settings, parameters: parsed.data as Record<string, unknown> }], errors };
}

/** Objects are merged field by field; lists (the periods of a dated figure) and values take the place of what was. */
function merge(before: unknown, change: unknown): unknown {
  if (!isRecord(before) || !isRecord(change)) return change;
  const names = [...new Set([...Object.keys(before), ...Object.keys(change)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.hasOwn(change, name) ? merge(before[name], change[name]) : before[name],
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A misspelt name must not pass as a change that changes nothing. */
function unknownFields(given: unknown, known: unknown, path: string): PolicyError[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, inner]): PolicyError[] => {
    const at = `${path}.${name}`;
    if (typeof known !== 'object' || known === null || !Object.hasOwn(known, name)) {
      return [{ path: at, code: 'unknown-field', detail: 'no figure has this name' }];
    }
    return unknownFields(inner, (known as Record<string, unknown>)[name], at);
  });
}

/** Periods of one figure end after they begin and do not overlap: else it would have two values on one day. */
function datesIn(value: unknown, path: string): PolicyError[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, part]) => datesIn(part, `${path}.${name}`));
  if (!Array.isArray(value) || !value.every(isPeriod)) return inner;
  const periods = value
    .map((period, at) => ({ ...period, at }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return periods.flatMap(({ from, until, at }, place): PolicyError[] => {
    const next = periods[place + 1];
    if (until !== undefined && until < from) return [reversed(`${path}.${at}.until`)];
    if (!next || (until !== undefined && until < next.from)) return [];
    return [
      { path: `${path}.${next.at}.from`, code: 'overlaps', detail: `another period covers ${next.from}` },
    ];
  });
}

function isPeriod(value: unknown): value is { from: string; until?: string } {
  return isRecord(value) && typeof value.from === 'string' && 'value' in value;
}

function reversed(path: string): PolicyError {
  return { path, code: 'ends-before-it-begins', detail: 'ends before it begins' };
}

function errorsOf(issue: z.core.$ZodIssue, before: string): PolicyError[] {
  const path = [...(before === '' ? [] : [before]), ...issue.path.map(String)];
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: path.join('.'), code: 'wrong-value', detail: issue.message }];
  }
  return issue.keys.map((name) => ({
    path: [...path, name].join('.'),
    code: 'unknown-field',
    detail: 'no field has this name',
  }));
}
