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
  'in-the-past',
] as const;
export type PolicyProblem = (typeof policyProblems)[number];

/** What is wrong and where: `measures.hardship-aid.parameters.householdCapCents.0.value`. */
export interface PolicyError {
  readonly path: string;
  readonly code: PolicyProblem;
  /** What was expected instead: signs that read alike in every language, else technical English. */
  readonly detail: string;
}

/** @param before the path of what was checked; empty for a whole document */
export function errorsOf(issue: z.core.$ZodIssue, before: string): PolicyError[] {
  const path = [...(before === '' ? [] : [before]), ...issue.path.map(String)];
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: path.join('.'), code: 'wrong-value', detail: expected(issue) }];
  }
  return issue.keys.map((name) => {
    const at = [...path, name].join('.');
    return path.join('.') === 'measures'
      ? { path: at, code: 'unknown-measure', detail: 'no measure has this id' }
      : { path: at, code: 'unknown-field', detail: 'no figure has this name' };
  });
}

/** What stands for a kind of value in every language. */
const kinds: Readonly<Record<string, string>> = {
  int: '1, 2, 3 …',
  number: '1; 2.5; 3 …',
  string: '“…”',
  boolean: 'true, false',
  array: '[ … ]',
  object: '{ … }',
  record: '{ … }',
};

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.message;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_format':
      return issue.format === 'date' ? 'YYYY-MM-DD' : (issue.pattern ?? issue.message);
    default:
      return issue.message;
  }
}
