/** What a measure's policy must keep to, beyond the values of its figures: somebody decides, somebody pays, fields exist. */
import type { DocumentRule } from '../measures/document-rule.ts';
import type { Measure } from '../measures/measure.ts';
import type { Role } from '../registers/records.ts';
import { meetsInTime } from './dated.ts';
import type { MeasureDocument, PolicyDocument } from './document.ts';
import { isPeriods, isRecord, join, withValues } from './figures.ts';
import type { PolicyError } from './policy-error.ts';
import { policyShape } from './policy-shape.ts';

/** Those who are asked to decide on claims; the others file them, carry them out or look on. */
const deciding: ReadonlySet<Role> = new Set(['adviser', 'finance', 'social-committee', 'board-delegate']);

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

function checkChain(
  { settings: { approvals, votesNeeded = [] } }: MeasureDocument,
  measure: Measure,
  path: string,
): PolicyError[] {
  const decidesNothing = measure.policy.settings.approvals.length === 0;
  const steps = approvals.flatMap(({ value }, at) => {
    const place = `${path}.approvals.${at}.value`;
    const strangers = value.flatMap(({ role }, step) => {
      if (!deciding.has(role)) return [notAllowed(`${place}.${step}.role`, 'decides on no claim')];
      return measure.confidentialTo && !measure.confidentialTo.includes(role)
        ? [notAllowed(`${place}.${step}.role`, 'may not see these claims')]
        : [];
    });
    const always = value.some(({ fromCents = 0 }) => fromCents <= 1);
    return always || decidesNothing
      ? strangers
      : [...strangers, notAllowed(place, 'nobody decides on small amounts')];
  });
  const votes = votesNeeded.flatMap((period, at) =>
    approvals.some((one) => meetsInTime(one, period) && one.value.length < period.value)
      ? [notAllowed(`${path}.votesNeeded.${at}.value`, 'more votes than people who decide')]
      : [],
  );
  return [...steps, ...votes];
}

/** Each country once. */
function checkCountries({ settings: { countries } }: MeasureDocument, path: string): PolicyError[] {
  return countries.flatMap((country, at) =>
    countries.indexOf(country) < at
      ? [notAllowed(`${path}.countries.${at}`, `${country} is there already`)]
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

function wrongFields(
  { when = {}, unless = [] }: DocumentRule,
  { form }: Measure,
  path: string,
): PolicyError[] {
  const fieldOf = (name: string) => (Object.hasOwn(form.fields, name) ? form.fields[name] : undefined);
  const asked = Object.entries(when).flatMap(([name, values]): PolicyError[] => {
    const field = fieldOf(name);
    if (!field) return [unknownField(`${path}.when.${name}`)];
    const { options } = field.spec;
    return options && values.some((one) => !options.includes(one))
      ? [{ path: `${path}.when.${name}`, code: 'wrong-value', detail: options.join(', ') }]
      : [];
  });
  return [
    ...asked,
    ...unless.flatMap((name, at) => (fieldOf(name) ? [] : [unknownField(`${path}.unless.${at}`)])),
  ];
}

function unknownField(path: string): PolicyError {
  return { path, code: 'unknown-field', detail: 'the form has no such field' };
}

/** What the measure says of its figures together, on every day on which one of them changes. */
function checkParameters(document: PolicyDocument, measure: Measure): PolicyError[] {
  const { checkParameters: check } = measure;
  if (!check) return [];
  const days = [...new Set([document.startsOn, ...beginnings(document.measures[measure.id]?.parameters)])];
  const found = new Map<string, PolicyError>();
  for (const day of days.filter((one) => one >= document.startsOn).toSorted()) {
    const { measures } = withValues(policyShape([measure]), { measures: document.measures }, day) as Read;
    for (const { path, detail } of check(measures[measure.id]?.parameters, day)) {
      const at = join(`measures.${measure.id}.parameters`, path);
      if (!found.has(at)) found.set(at, { path: at, code: 'out-of-order', detail });
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

function notAllowed(path: string, detail: string): PolicyError {
  return { path, code: 'not-allowed', detail };
}
