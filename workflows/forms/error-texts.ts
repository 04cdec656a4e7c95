/** The sentences that tell a person what is wrong with a field and what to enter instead. */
import { fillSentence, type Language, type SentenceValue } from '../language.ts';
import type { FieldSpec } from './field.ts';
import type { FieldError } from './form.ts';
import { formWords } from './words/index.ts';

/** The part of a measure's texts that its errors need. */
export interface FormTexts {
  readonly fields: Readonly<Record<string, { readonly label: string }>>;
  readonly errors?: Readonly<Record<string, string>>;
}

/**
 * What to do about an error, as one sentence. `spec` is the field at the error's path (`fieldAt`); it gives the
 * bounds and how to write them. A measure's own sentences win over the common ones.
 */
export function fieldErrorSentence(
  error: FieldError,
  spec: FieldSpec | undefined,
  language: Language,
  texts?: FormTexts,
): string {
  const common: Readonly<Record<string, string>> = formWords[language].errors;
  const sentence = texts?.errors?.[error.code] ?? common[`${error.code}.${spec?.kind}`] ?? common[error.code];
  return fillSentence(sentence ?? common['check-again'] ?? error.code, valuesOf(error, spec), language);
}

/** The same with the field's name in front, for a list of errors on top of a page. */
export function namedErrorSentence(
  error: FieldError,
  spec: FieldSpec | undefined,
  language: Language,
  texts: FormTexts,
): string {
  const name = fieldName(error.path, language, texts);
  const sentence = fieldErrorSentence(error, spec, language, texts);
  return name === '' ? sentence : `${name} – ${sentence}`;
}

/** What a field is called: `Account to pay (IBAN), line 2` for `lines.1.iban`; empty for the form as a whole. */
export function fieldName(path: string, language: Language, texts: FormTexts): string {
  const parts = path.split('.');
  const row = parts.find((part) => /^\d+$/.test(part));
  const label = texts.fields[parts.filter((part) => part !== row).join('.')]?.label ?? '';
  if (row === undefined || label === '') return label;
  return `${label}, ${formWords[language].row} ${Number(row) + 1}`;
}

/** Bounds are written as the field's own kind of value; other values by their look. */
function valuesOf(error: FieldError, spec: FieldSpec | undefined): Record<string, SentenceValue> {
  const bounds = {
    ...(spec?.min !== undefined && { min: spec.min }),
    ...(spec?.max !== undefined && { max: spec.max }),
  };
  const entries = Object.entries({ ...bounds, ...error.values });
  return Object.fromEntries(entries.map(([name, value]) => [name, asSentenceValue(value, spec)]));
}

function asSentenceValue(value: string | number, spec: FieldSpec | undefined): SentenceValue {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : value;
  return spec?.kind === 'money' ? { cents: value } : value;
}
