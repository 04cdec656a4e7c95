/** What was sent, as a schema has it: bodies of calls, and what stands behind the question mark. */
import type * as z from 'zod';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import type { Language } from '../../workflows/language.ts';
import { type FieldProblem, refusalOf } from '../platform/problem.ts';

/**
 * The body as the schema has it.
 * @param language of the sentences about its fields
 * @throws Problem 422 with one error for each field
 */
export function parseBody<Value>(schema: z.ZodType<Value>, body: unknown, language: Language): Value {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors = new Map<string, Required<FieldProblem>>();
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    const code = isMissing(issue) ? 'required' : issue.code;
    const message = fieldErrorSentence({ path, code }, undefined, language);
    if (!errors.has(path)) errors.set(path, { path, code, message });
  }
  const all = [...errors.values()];
  throw refusalOf('invalid-form', all, all.map(({ path, message }) => `${path}: ${message}`).join(' '));
}

function isMissing({ message }: z.core.$ZodIssue): boolean {
  return message === 'required' || message.endsWith('received undefined');
}
