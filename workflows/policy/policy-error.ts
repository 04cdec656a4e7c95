/** What can be wrong with a policy that somebody writes: where, as a stable code, and what was expected instead. */
import type * as z from 'zod';

export const policyProblems = [
  'not-json',
  'other-plan',
  'unknown-measure',
  'unknown-field',
  'wrong-value',
  'ends-before-it-begins',
  'overlaps',
  'gap',
  'out-of-order',
  'not-allowed',
  'changes-nothing',
] as const;
export type PolicyProblem = (typeof policyProblems)[number];

/** What is wrong and where: `measures.hardship-aid.parameters.householdCapCents.0.value`. */
export interface PolicyError {
  readonly path: string;
  readonly code: PolicyProblem;
  /** What was expected instead, in technical English. */
  readonly detail: string;
}

/** @param before the path of what was checked; empty for a whole document */
export function errorsOf(issue: z.core.$ZodIssue, before: string): PolicyError[] {
  const path = [...(before === '' ? [] : [before]), ...issue.path.map(String)];
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: path.join('.'), code: 'wrong-value', detail: issue.message }];
  }
  return issue.keys.map((name) => {
    const at = [...path, name].join('.');
    return path.join('.') === 'measures'
      ? { path: at, code: 'unknown-measure', detail: 'no measure has this id' }
      : { path: at, code: 'unknown-field', detail: 'no figure has this name' };
  });
}
