/** What a measure's policy must keep to, beyond the values of its figures: somebody decides, somebody pays, fields exist. */
import type { DocumentRule } from '../measures/document-rule.ts';
import type { Measure } from '../measures/measure.ts';
import { checkChain } from './check-chain.ts';
import { unknownField, wrongAnswers } from './check-condition.ts';
import type { MeasureDocument, PolicyDocument } from './document.ts';
import { isPeriods, isRecord, join, withValues } from './figures.ts';
import type { PolicyError } from './policy-error.ts';
import { policyShape } from './policy-shape.ts';

/** @param document one that fits its schema */
export function checkMeasure(document: PolicyDocument, measure: Measure): PolicyError[] {
  const offered = document.measures[measure.id];
  if (!offered) return [];
  const path = `measures.${measure.id}.settings`;
  return [
    ...checkChain(offered, measure, path),
    ...checkCountries(offered, path),
    ...checkDocumentRules(offered, measure, path),
    ...checkParameters(document, measure),
  ];
}

/** Each country once. */
function checkCountries({ settings: { countries } }: MeasureDocument, path: string): PolicyError[] {
  return countries.flatMap((country, at) =>
    countries.indexOf(country) < at
      ? [
          {
            path: `${path}.countries.${at}`,
            code: 'not-allowed' as const,
            detail: `${country} is there already`,
            hint: { key: 'country-twice' as const, texts: [country] },
          },
        ]
      : [],
  );
}

/** A rule for a field that the form does not have would never ask for anything. */
function checkDocumentRules({ settings }: MeasureDocument, measure: Measure, path: string): PolicyError[] {
  return (settings.requiredDocuments ?? []).flatMap(({ value }, at) =>
    value.flatMap((rule, position) =>
      wrongFields(rule, measure, `${path}.requiredDocuments.${at}.value.${position}`),
    ),
  );
}

function wrongFields({ when, unless = [] }: DocumentRule, measure: Measure, path: string): PolicyError[] {
  return [
    ...wrongAnswers(when, measure, `${path}.when`),
    ...unless.flatMap((name, at) =>
      Object.hasOwn(measure.form.fields, name) ? [] : [unknownField(`${path}.unless.${at}`)],
    ),
  ];
}

/** What the measure says of its figures together, on every day on which one of them changes. */
function checkParameters(document: PolicyDocument, measure: Measure): PolicyError[] {
  const { checkParameters: check } = measure;
  if (!check) return [];
  const days = [...new Set([document.startsOn, ...beginnings(document.measures[measure.id]?.parameters)])];
  const found = new Map<string, PolicyError>();
  for (const day of days.filter((one) => one >= document.startsOn).toSorted()) {
    const { measures } = withValues(policyShape([measure]), { measures: document.measures }, day) as Read;
    for (const { path, detail, above, value } of check(measures[measure.id]?.parameters, day)) {
      const at = join(`measures.${measure.id}.parameters`, path);
      const figure = join(`measures.${measure.id}.parameters`, above);
      const hint = { key: 'not-above', figure, value } as const;
      if (!found.has(at)) found.set(at, { path: at, code: 'out-of-order', detail, hint });
    }
  }
  return [...found.values()];
}

interface Read {
  readonly measures: Readonly<Record<string, { readonly parameters: unknown }>>;
}

function beginnings(value: unknown): string[] {
  if (isPeriods(value)) return value.map(({ from }) => from);
  return isRecord(value) ? Object.values(value).flatMap(beginnings) : [];
}
