/** Single words about claims for a reader: sources, roles, and values of a form as people write them. */
import type { FieldSpec } from '../../workflows/forms/field.ts';
import {
  formatCents,
  formatDate,
  formatMonth,
  formatNumber,
  type Language,
} from '../../workflows/language.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { claimTexts } from './words/index.ts';

export function sourceLabel(measure: Measure, source: string, language: Language): string {
  const known: Readonly<Record<string, string>> = claimTexts[language].sources;
  return measure.texts[language].sources?.[source] ?? known[source] ?? source;
}

export function roleLabel(role: Role, language: Language): string {
  return claimTexts[language].roles[role];
}

export interface FormLine {
  readonly path: string;
  readonly label: string;
  /** Formatted for the reader. */
  readonly value: string;
}

/** The filled fields of a form, in the form's order, rows of lists one after the other. */
export function formLines(
  measure: Measure,
  form: Readonly<Record<string, unknown>>,
  language: Language,
): FormLine[] {
  const specs = Object.fromEntries(
    Object.entries(measure.form.fields).map(([name, field]) => [name, field.spec]),
  );
  return linesOf({ measure, language }, specs, form, { path: '', name: '' });
}

interface Wording {
  readonly measure: Measure;
  readonly language: Language;
}

/** @param at where the fields stand: their path in the form, and what their words go by */
function linesOf(
  wording: Wording,
  specs: Readonly<Record<string, FieldSpec>>,
  values: Readonly<Record<string, unknown>>,
  at: { readonly path: string; readonly name: string },
): FormLine[] {
  return Object.entries(specs).flatMap(([key, spec]) => {
    const value = values[key];
    if (value === undefined || value === null) return [];
    const path = at.path + key;
    const name = at.name + key;
    if (spec.kind === 'list' && Array.isArray(value)) {
      return value.flatMap((row: Record<string, unknown>, index) =>
        linesOf(wording, spec.fields ?? {}, row, { path: `${path}.${index}.`, name: `${name}.` }),
      );
    }
    const label = wording.measure.texts[wording.language].fields[name]?.label ?? name;
    return [{ path, label, value: formatValue(wording, spec, name, value) }];
  });
}

function formatValue({ measure, language }: Wording, spec: FieldSpec, name: string, value: unknown): string {
  if (spec.kind === 'choice')
    return measure.texts[language].options[`${name}.${String(value)}`] ?? String(value);
  if (typeof value === 'boolean') return value ? claimTexts[language].yes : claimTexts[language].no;
  if (typeof value === 'number')
    return spec.kind === 'money' ? formatCents(value, language) : formatNumber(value, language);
  if (spec.kind === 'month' && /^\d{4}-\d{2}$/.test(String(value)))
    return formatMonth(String(value), language);
  return spec.kind === 'date' ? formatDate(String(value), language) : String(value);
}
