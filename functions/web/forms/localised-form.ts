/**
 * A form with its words that is no measure's: planning a session, reporting, adding a training. The API takes its
 * body, a page shows and reads it; both refuse it with the same sentences.
 */
import { type FormTexts, fieldErrorSentence, fieldName } from '../../../workflows/forms/error-texts.ts';
import {
  type FieldError,
  type Form,
  type FormOf,
  fieldAt,
  parseForm,
} from '../../../workflows/forms/form.ts';
import type { Language, Localized } from '../../../workflows/language.ts';
import { Problem, problem, refusalOf } from '../../platform/problem.ts';
import type { ShownError } from '../layout/error-summary.ts';
import { fieldErrorsIn } from '../problem-detail.ts';
import { bodyOf, specsOf } from './form-values.ts';
import { renumberRows, withRowAdded, withRowRemoved } from './rows.ts';
import type { FormValues } from './values.ts';

export interface FormWords extends FormTexts {
  readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
  /** By field path and option: `subject.marketing`. */
  readonly options: Readonly<Record<string, string>>;
}

export interface LocalisedForm<F extends Form = Form> {
  readonly form: F;
  readonly texts: Localized<FormWords>;
  /** Errors between fields. */
  readonly crossCheck?: (value: FormOf<F>) => readonly FieldError[];
}

/** The checked body. @throws Problem 400 when it is no object, 422 with one sentence per field */
export function readLocalisedForm<F extends Form>(
  localised: LocalisedForm<F>,
  body: unknown,
  language: Language,
): FormOf<F> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw problem('not-an-object');
  }
  const parsed = parseForm(localised.form, body);
  const errors = parsed.ok ? (localised.crossCheck?.(parsed.value) ?? []) : parsed.errors;
  if (parsed.ok && errors.length === 0) return parsed.value;
  throw refusal(localised, errors, language);
}

/** The refusal of a form for reasons found elsewhere. */
export function refusal(
  localised: LocalisedForm,
  errors: readonly FieldError[],
  language: Language,
): Problem {
  const first = new Map<string, FieldError>();
  for (const error of errors) if (!first.has(error.path)) first.set(error.path, error);
  const sentences = [...first.values()].map((error) => ({
    path: error.path,
    code: error.code,
    message: fieldErrorSentence(
      error,
      fieldAt(localised.form, error.path.split('.')),
      language,
      localised.texts[language],
    ),
  }));
  return refusalOf('invalid-form', sentences);
}

/** The body of what a page sent, its lists without their empty rows. */
export function bodyOfSent({ form }: LocalisedForm, values: FormValues): Record<string, unknown> {
  return bodyOf(specsOf(form), withRowsInOrder(form, values));
}

/** Rows numbered as in the body, so that errors find their fields. */
export function withRowsInOrder(form: Form, values: FormValues): FormValues {
  return Object.entries(specsOf(form)).reduce<FormValues>(
    (all, [name, spec]) => (spec.kind === 'list' ? renumberRows(all, name) : all),
    values,
  );
}

/** What was sent after a button that adds or removes a row; undefined for any other button. */
export function withRowsChanged({ form }: LocalisedForm, values: FormValues): FormValues | undefined {
  const [verb, path = '', row = ''] = (values.get('action') ?? '').split(':');
  const first = Object.keys(specsOf(form)[path]?.fields ?? {})[0];
  if (first === undefined) return undefined;
  if (verb === 'add') return withRowAdded(values, path, first);
  return verb === 'remove' && /^\d+$/.test(row) ? withRowRemoved(values, path, Number(row)) : undefined;
}

/** A refusal as a page shows it. @throws whatever is not about the form */
export function shownErrors({ texts }: LocalisedForm, error: unknown, language: Language): ShownError[] {
  if (!(error instanceof Problem) || error.errors === undefined) throw error;
  return fieldErrorsIn(error, language).map(({ path, message }) => ({
    path,
    name: fieldName(path, language, texts[language]),
    message,
  }));
}
