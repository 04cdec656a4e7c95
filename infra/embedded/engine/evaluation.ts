/** Evaluates the fields of a state and checks what they give; a wrong value is a `States.QueryEvaluationError`. */
import type { Data } from './data.ts';
import { ERROR, StatesError } from './errors.ts';
import { EvaluationFailure, subject } from './expression.ts';
import { exceedsDataLimit, isObject } from './json.ts';
import type { Template } from './template.ts';

/** The field's value, once it is there. @throws EvaluationFailure */
export async function evaluate(template: Template, data: Data): Promise<unknown> {
  const value = template.evaluate(data);
  return value instanceof Promise ? await value : value;
}

/** JSON's name of the value's type, as causes give it. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function unexpected(template: Template, expected: string, value: unknown): EvaluationFailure {
  const source = template.expression?.source ?? '';
  const found = `Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`;
  return new EvaluationFailure(
    `${subject(source, template.location)} returned an unexpected result type. ${found}`,
    template.location,
  );
}

export async function evaluateArray(template: Template, data: Data): Promise<readonly unknown[]> {
  const value = await evaluate(template, data);
  if (!Array.isArray(value)) throw unexpected(template, 'array', value);
  return value;
}

export async function evaluateBoolean(template: Template, data: Data): Promise<boolean> {
  const value = await evaluate(template, data);
  if (typeof value !== 'boolean') throw unexpected(template, 'boolean', value);
  return value;
}

export async function evaluateText(template: Template, data: Data): Promise<string> {
  const value = await evaluate(template, data);
  if (typeof value !== 'string') throw unexpected(template, 'string', value);
  return value;
}

/** The longest that Step Functions waits, in seconds. */
const MOST_SECONDS = 99_999_999;

/** A number from `least` to `most`, whole unless said otherwise; undefined when the state has no such field. */
export async function evaluateNumber(
  template: Template | undefined,
  data: Data,
  bounds: { readonly least: number; readonly most?: number; readonly fraction?: boolean },
): Promise<number | undefined> {
  if (!template) return undefined;
  const value = await evaluate(template, data);
  if (typeof value !== 'number') throw unexpected(template, 'number', value);
  const { least, most = MOST_SECONDS, fraction = false } = bounds;
  if (value >= least && value <= most && (fraction || Number.isInteger(value))) return value;
  const range = `The value must be ${fraction ? 'a number' : 'an integer'} between ${least} and ${most}, but was ${value}`;
  const source = template.expression?.source ?? String(value);
  throw new EvaluationFailure(
    `${subject(source, template.location)} returned an invalid value. ${range}`,
    template.location,
  );
}

/** The variables that an Assign sets. */
export async function evaluateAssign(
  template: Template | undefined,
  data: Data,
): Promise<{ readonly [name: string]: unknown } | undefined> {
  if (!template) return undefined;
  const assigned = await evaluate(template, data);
  if (!isObject(assigned)) throw unexpected(template, 'object', assigned);
  checkSize(assigned, 'Assign');
  return assigned;
}

/** @throws StatesError `States.DataLimitExceeded` when the value is over 256 KiB as JSON */
export function checkSize(value: unknown, label: string): void {
  if (!exceedsDataLimit(value)) return;
  const cause = `The state/task '${label}' returned a result with a size exceeding the maximum number of bytes service limit.`;
  throw new StatesError({ error: ERROR.dataLimitExceeded, cause });
}
