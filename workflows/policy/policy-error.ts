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
  /** The same for people, whose sentences are chosen by its key. */
  readonly hint?: PolicyHint;
}

export const policyHints = [
  'at-least',
  'at-most',
  'above',
  'below',
  'longer',
  'shorter',
  'more-items',
  'fewer-items',
  'int',
  'number',
  'string',
  'boolean',
  'array',
  'object',
  'day',
  'one-of',
  'span',
  'no-value-on',
  'no-value-from',
  'more-than',
  'not-above',
  'expected',
  'country-twice',
  'nobody-decides-some',
  'nobody-decides-small',
  'too-many-votes',
  'decides-nothing',
  'may-not-see',
  'envelope-taken',
] as const;

export interface PolicyHint {
  readonly key: (typeof policyHints)[number];
  /** A day, or the first and the last one (`YYYY-MM-DD`). */
  readonly days?: readonly string[];
  /** The path of another figure that it is about. */
  readonly figure?: string;
  readonly value?: number;
  /** What could stand there, or an id. */
  readonly texts?: readonly string[];
}

/** @param before the path of what was checked; empty for a whole document */
export function errorsOf(issue: z.core.$ZodIssue, before: string): PolicyError[] {
  const path = [...(before === '' ? [] : [before]), ...issue.path.map(String)];
  if (issue.code !== 'unrecognized_keys') {
    const hint = hintOf(issue);
    return [{ path: path.join('.'), code: 'wrong-value', detail: expected(issue), ...(hint && { hint }) }];
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

function hintOf(issue: z.core.$ZodIssue): PolicyHint | undefined {
  switch (issue.code) {
    case 'too_small':
      return { key: boundKey(issue.origin, 'low', issue.inclusive), value: Number(issue.minimum) };
    case 'too_big':
      return { key: boundKey(issue.origin, 'high', issue.inclusive), value: Number(issue.maximum) };
    case 'invalid_type': {
      const kind = issue.expected === 'record' ? 'object' : issue.expected;
      const key = policyHints.find((one) => one === kind);
      return key && { key };
    }
    case 'invalid_value':
      return { key: 'one-of', texts: issue.values.map(String) };
    case 'invalid_format':
      return issue.format === 'date' ? { key: 'day' } : undefined;
    default:
      return undefined;
  }
}

function boundKey(origin: string, end: 'low' | 'high', inclusive = true): PolicyHint['key'] {
  if (origin === 'string') return end === 'low' ? 'longer' : 'shorter';
  if (['array', 'set', 'object', 'record', 'map'].includes(origin)) {
    return end === 'low' ? 'more-items' : 'fewer-items';
  }
  if (end === 'low') return inclusive ? 'at-least' : 'above';
  return inclusive ? 'at-most' : 'below';
}
