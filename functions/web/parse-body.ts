/** What was sent, as a schema has it: bodies of calls, and what stands behind the question mark. */
import type * as z from 'zod';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import { formWords } from '../../workflows/forms/words/index.ts';
import type { Language } from '../../workflows/language.ts';
import { type FieldProblem, refusalOf } from '../platform/problem.ts';

type Issue = z.core.$ZodIssue;

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
    const code = codeOf(issue, body);
    const values = valuesOf(issue, body);
    // A number's sentence names both of its bounds; a schema may have one.
    const said = /^too-(small|large)$/.test(code) ? 'check-again' : code;
    const message = fieldErrorSentence({ path, code: said, values }, undefined, language);
    if (!errors.has(path)) errors.set(path, { path, code, message });
  }
  throw refusalOf('invalid-form', [...errors.values()]);
}

/** The code of a form's field, where there is one for what is wrong. */
function codeOf(issue: Issue, body: unknown): string {
  if (isMissing(issue)) return 'required';
  if (Object.hasOwn(formWords.en.errors, issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return typeCodes[issue.expected] ?? issue.code;
  if (issue.code === 'invalid_value') return 'not-a-choice';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'not-a-date';
  if (issue.code === 'too_small' && issue.origin === 'string')
    return textAt(body, issue) === '' ? 'required' : 'too-short';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'too-few';
  return issue.code === 'too_big' && issue.origin === 'string' ? 'too-long' : issue.code;
}

const typeCodes: Readonly<Record<string, string>> = {
  string: 'not-a-text',
  int: 'not-a-whole-number',
  number: 'not-a-number',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
  object: 'not-an-object',
};

/** The bounds of the field, and by how much a text is over them. */
function valuesOf(issue: Issue, body: unknown): Record<string, number> {
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  if (issue.code !== 'too_big') return {};
  const max = Number(issue.maximum);
  return { max, over: textAt(body, issue).length - max };
}

/** What was given at the issue's place, without the spaces around it. */
function textAt(body: unknown, { path }: Issue): string {
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], body);
  return String(given).trim();
}

function isMissing({ message }: Issue): boolean {
  return message === 'required' || message.endsWith('received undefined');
}
