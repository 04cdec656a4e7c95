/**
 * A policy as a data file (JSON): what a plan would change, whole or in part. Read for a what-if replay; the format is
 * described in docs/policy-files.md.
 */
import * as z from 'zod';
import type { Measure } from '../measures/measure.ts';
import { changePolicy, type PolicyChange } from './change-policy.ts';
import { documentOf, planOn } from './document.ts';
import { movePlan } from './exercise.ts';
import { isRecord } from './figures.ts';
import type { Plan } from './plan.ts';
import { errorsOf, type PolicyError } from './policy-error.ts';

const headSchema = z.object({
  /** The plan that it changes, such as `corona-2020`. */
  plan: z.string().min(1).max(80),
  /** What the results are called after. */
  version: z.string().trim().min(1).max(80),
  note: z.string().max(2_000).optional(),
  measures: z.record(z.string(), z.unknown()),
});

export type ReadPolicy =
  | {
      readonly ok: true;
      readonly version: string;
      readonly note?: string;
      readonly plan: Plan;
      /** Figure by figure, what it says instead. */
      readonly changes: readonly PolicyChange[];
    }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

interface Ground {
  readonly measures: readonly Measure[];
  /** The plan that an exercise was moved from; else the plan itself. */
  readonly original: Plan;
  /** The day whose figures count where a figure has several, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Reads a policy file against the plan that runs.
 * @param text JSON
 * @param plan an exercise (`corona-2020@…`) takes files of its own plan and moves their dates along
 */
export function readPolicyFile(text: string, plan: Plan, { measures, original, day }: Ground): ReadPolicy {
  const json = parseJson(text);
  if (!json.ok) return refused({ path: '', code: 'not-json', detail: json.detail });
  const head = headSchema.safeParse(json.value);
  if (!head.success || !isRecord(json.value)) {
    return refused(...(head.error?.issues ?? []).flatMap((issue) => errorsOf(issue, '')));
  }
  const { plan: planId, version, note } = head.data;
  if (planId !== plan.id && planId !== original.id) {
    return refused({
      path: 'plan',
      code: 'other-plan',
      detail: `expected ${original.id}`,
      hint: { key: 'expected', texts: [original.id] },
    });
  }
  const base = planId === plan.id ? plan : original;
  const { version: _, note: __, ...change } = json.value;
  const terms = { from: base.startsOn, note: note?.trim() || version };
  const changed = changePolicy(documentOf(base, measures), change, measures, terms);
  if (!changed.ok) return changed;
  const read = planOn({ document: changed.document, version }, base, measures, day);
  const applied = base === plan ? read : { ...movePlan(read, measures, plan.startsOn), version };
  const { changes } = changed;
  return { ok: true, version, ...(note !== undefined && { note }), plan: applied, changes };
}

function refused(...errors: PolicyError[]): ReadPolicy {
  return { ok: false, errors };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : 'unreadable' };
  }
}
