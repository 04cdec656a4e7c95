/** The fields of a measure's form, made from its description; lists as rows that can be added and removed. */

import type { FieldSpec } from '../../../workflows/forms/field.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { filingWords } from '../../filing/words/index.ts';
import type { FieldFrame } from '../layout/field.ts';
import { fieldId } from '../layout/field.ts';
import { type Html, html } from '../layout/html.ts';
import {
  accountInput,
  dateInput,
  emailInput,
  longTextInput,
  moneyInput,
  numberInput,
  type Option,
  radios,
  select,
  textInput,
} from '../layout/inputs.ts';
import type { Viewer } from '../layout/viewer.ts';
import type { Choices } from './choices.ts';
import type { Specs } from './form-values.ts';
import { rowNumbers } from './rows.ts';
import { shownText } from './shown-text.ts';
import { type FormValues, typedInstead } from './values.ts';

export interface FieldsContext {
  readonly viewer: Viewer;
  readonly texts: {
    readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
    readonly options: Readonly<Record<string, string>>;
  };
  readonly values: FormValues;
  /** Messages by path. */
  readonly errors: ReadonlyMap<string, string>;
  readonly choices: Choices;
  /** What stands after a field, by path. */
  readonly after?: Readonly<Record<string, Html>>;
}

/** `prefix` is the place in the form (`lines.0.`), `named` the same without row numbers (`lines.`). */
export function formFields(context: FieldsContext, specs: Specs, prefix = '', named = ''): Html {
  return html`${Object.entries(specs).map(([name, spec]) => {
    const path = prefix + name;
    const key = named + name;
    return html`${spec.kind === 'list' ? rows(context, spec, path) : field(context, spec, path, key)}${context.after?.[path]}`;
  })}`;
}

function field(context: FieldsContext, spec: FieldSpec, path: string, key: string): Html {
  const { viewer, texts, values, errors } = context;
  const { words } = viewer;
  const hint = texts.fields[key]?.hint;
  const frame: FieldFrame = {
    path,
    label: texts.fields[key]?.label ?? key,
    hint: hint ?? hintByKind(viewer, spec),
    error: errors.get(path),
    optional: spec.optional,
    words,
  };
  const input = { ...frame, value: shownText(spec, values.get(path) ?? '', viewer.language) };
  switch (spec.kind) {
    case 'money':
      return moneyInput(input);
    case 'date':
      return dateInput({ ...input, ...dayBounds(spec) });
    case 'integer':
    case 'decimal':
      return numberInput({ ...input, whole: spec.kind === 'integer' });
    case 'long-text':
      return longTextInput(input);
    case 'choice':
      return radios({ ...input, options: optionsOf(context, spec, key) });
    case 'yes-no':
      return radios({ ...input, options: yesOrNo(context) });
    case 'reference':
      return reference(context, spec, input);
    case 'iban':
      return accountInput(input);
    case 'email':
      return emailInput(input);
    default:
      return textInput(spec.kind === 'month' ? { ...input, width: 'middle' } : input);
  }
}

function hintByKind({ language }: Viewer, { kind }: FieldSpec): string | undefined {
  if (kind === 'money') return filingWords[language].moneyHint;
  return kind === 'month' ? filingWords[language].monthHint : undefined;
}

function dayBounds({ min, max }: FieldSpec): { min?: string; max?: string } {
  return { ...(typeof min === 'string' && { min }), ...(typeof max === 'string' && { max }) };
}

function optionsOf({ texts }: FieldsContext, spec: FieldSpec, key: string): Option[] {
  return (spec.options ?? []).map((value) => ({ value, label: texts.options[`${key}.${value}`] ?? value }));
}

function yesOrNo({ viewer: { words } }: FieldsContext): Option[] {
  return [
    { value: 'yes', label: words.layout.yes },
    { value: 'no', label: words.layout.no },
  ];
}

/** A list of what concerns the person, with a place to type what it lacks; without a list, just that place. */
function reference(
  context: FieldsContext,
  spec: FieldSpec,
  input: FieldFrame & { readonly value: string },
): Html {
  const { language } = context.viewer;
  const options = context.choices[spec.register ?? ''] ?? [];
  const name = input.path + typedInstead;
  const typed = context.values.get(name) ?? '';
  if (options.length === 0)
    return textInput({ ...input, value: typed === '' ? input.value : typed, width: 'middle' });
  const listed = options.some((one) => one.value === input.value);
  return select({
    ...input,
    hint: undefined,
    options,
    placeholder: filingWords[language].choose,
    value: listed ? input.value : '',
    elsewhere: {
      name,
      value: listed ? typed : typed || input.value,
      summary: filingWords[language].notInList,
      label: filingWords[language].otherNumber,
    },
  });
}

function rows(context: FieldsContext, spec: FieldSpec, path: string): Html {
  const { viewer, texts, values, errors } = context;
  const { language } = viewer;
  const numbers = rowNumbers(values, path);
  const error = errors.get(path);
  const full = typeof spec.max === 'number' && numbers.length >= spec.max;
  const title = (row: number) => fillSentence(filingWords[language].line, { number: row + 1 }, language);
  const remove = (row: number) =>
    fillSentence(filingWords[language].removeLine, { number: row + 1 }, language);
  return html`<h2 id="${fieldId(path)}" tabindex="-1">${texts.fields[path]?.label ?? path}</h2>
${texts.fields[path]?.hint && html`<p class="hint">${texts.fields[path]?.hint}</p>`}
${error !== undefined && html`<p class="field-error">${error}</p>`}
${numbers.map(
  (row) => html`<fieldset class="row"><legend>${title(row)}</legend>
${formFields(context, spec.fields ?? {}, `${path}.${row}.`, `${path}.`)}
${numbers.length > 1 && html`<button class="button secondary" name="action" value="remove:${path}:${row}">${remove(row)}</button>`}
</fieldset>`,
)}
${!full && html`<p><button class="button secondary" name="action" value="add:${path}">${filingWords[language].addLine}</button></p>`}`;
}
