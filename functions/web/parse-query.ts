/** What stands behind the question mark of a call: left empty, it is not asked for; what is no choice is told by its name. */
import type * as z from 'zod';
import type { Language } from '../../workflows/language.ts';
import { type Problem, problem } from '../platform/problem.ts';
import type { ProblemKey } from '../platform/problem-keys.ts';
import { parseBody } from './parse-body.ts';

type Asked = Readonly<Record<string, string>>;

/**
 * @throws Problem 400 for the first parameter that takes one of some values and has none of them; 422 with one error
 * for each field for whatever else does not fit
 */
export function parseQuery<Value>(schema: z.ZodType<Value>, query: Asked, language: Language): Value {
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const issues = schema.safeParse(asked).error?.issues ?? [];
  const unknown = issues.find(({ code }) => code === 'invalid_value');
  if (unknown) throw unknownValue(String(unknown.path[0]));
  return parseBody(schema, asked, language);
}

const keys: Readonly<Record<string, ProblemKey>> = {
  status: 'unknown-status',
  state: 'unknown-state',
  sort: 'unknown-sort',
  format: 'unknown-format',
};

/** 400, with the parameter among its errors. @param name of the parameter whose value is none that it takes */
export function unknownValue(name: string): Problem {
  const errors = [{ path: name, code: 'not-a-choice' }];
  return problem(keys[name] ?? 'unknown-value', { name }, { errors });
}
