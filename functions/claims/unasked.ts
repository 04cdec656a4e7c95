/** What comes with an answer and was not asked for: it is refused, nothing that somebody sent is dropped in silence. */
import type { Question } from '../../workflows/claim/claim.ts';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import type { Language } from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import type { FieldProblem } from '../platform/problem.ts';

interface Given {
  readonly form?: Readonly<Record<string, unknown>> | undefined;
  readonly iban?: string | undefined;
}

/**
 * Fields of the form answer the rules alone, an account the rules or the bank.
 * @returns an error for each part which the form does not have, or nobody asked for
 */
export function unaskedErrors(
  { form: { fields } }: Measure,
  { askedBy }: Question,
  { form = {}, iban }: Given,
  language: Language,
): Required<FieldProblem>[] {
  const error = (path: string, code: 'unknown-field' | 'not-asked') => ({
    path,
    code,
    message: fieldErrorSentence({ path, code }, undefined, language),
  });
  const errors = Object.keys(form).flatMap((name) => {
    if (!Object.hasOwn(fields, name)) return [error(`form.${name}`, 'unknown-field')];
    return askedBy === 'rules' ? [] : [error(`form.${name}`, 'not-asked')];
  });
  const mayName = askedBy === 'bank' || (askedBy === 'rules' && Object.hasOwn(fields, 'iban'));
  return iban === undefined || mayName ? errors : [...errors, error('iban', 'not-asked')];
}
