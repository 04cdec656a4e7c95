/**
 * A field of a state that may hold expressions anywhere inside its JSON (Output, Arguments, Assign, ...), compiled
 * to one function of the state's data, which answers at once when all its expressions are on the fast path.
 */
import type { Data } from './data.ts';
import {
  compileExpression,
  EvaluationFailure,
  type Expression,
  isExpression,
  subject,
} from './expression.ts';
import { isObject } from './json.ts';

export interface Template {
  /** The value, or a promise of it. @throws EvaluationFailure, also when an expression in it has no value */
  readonly evaluate: Evaluate;
  /** The field's name as a path, for causes. */
  readonly location: string;
  /** The expression, when the field is one expression and nothing else: causes quote it. */
  readonly expression: Expression | undefined;
}

type Evaluate = (data: Data) => unknown;

/**
 * Compiles the JSON of a field.
 * @param location the field's name as a path
 * @throws InvalidDefinition, UnsupportedFeature from the expressions in it
 */
export function compileTemplate(json: unknown, location: string, state: string): Template {
  if (!isExpression(json))
    return { evaluate: compile(json, location, state), location, expression: undefined };
  const expression = compileExpression(json, location, state);
  return { evaluate: evaluateDefined(expression), location, expression };
}

function compile(json: unknown, location: string, state: string): Evaluate {
  if (isExpression(json)) return evaluateDefined(compileExpression(json, location, state));
  if (!holdsExpression(json)) return () => json;
  if (Array.isArray(json))
    return evaluateArray(json.map((item, index) => compile(item, `${location}[${index}]`, state)));
  const fields = Object.entries(json as object);
  return evaluateObject(
    fields.map(([key]) => key),
    fields.map(([key, value]) => compile(value, `${location}/${key}`, state)),
  );
}

function holdsExpression(json: unknown): boolean {
  if (isExpression(json)) return true;
  if (Array.isArray(json)) return json.some(holdsExpression);
  return isObject(json) && Object.values(json).some(holdsExpression);
}

function evaluateDefined(expression: Expression): Evaluate {
  const defined = (value: unknown): unknown => {
    if (value !== undefined) return value;
    const cause = `${subject(expression.source, expression.location)} returned nothing (undefined).`;
    throw new EvaluationFailure(cause, expression.location);
  };
  return (data) => {
    const value = expression.evaluate(data);
    return value instanceof Promise ? value.then(defined) : defined(value);
  };
}

function evaluateArray(items: readonly Evaluate[]): Evaluate {
  return (data) => {
    const values: unknown[] = [];
    for (const evaluate of items) {
      const value = evaluate(data);
      if (value instanceof Promise) return evaluateRest(values, value, items, data);
      values.push(value);
    }
    return values;
  };
}

function evaluateObject(keys: readonly string[], fields: readonly Evaluate[]): Evaluate {
  const evaluateFields = evaluateArray(fields);
  const toObject = (values: unknown): unknown => {
    const object: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index++)
      object[keys[index] as string] = (values as unknown[])[index];
    return object;
  };
  return (data) => {
    const values = evaluateFields(data);
    return values instanceof Promise ? values.then(toObject) : toObject(values);
  };
}

/** Goes on after the first item that did not answer at once, one item after the other. */
async function evaluateRest(
  values: unknown[],
  pending: Promise<unknown>,
  items: readonly Evaluate[],
  data: Data,
): Promise<unknown[]> {
  values.push(await pending);
  while (values.length < items.length) values.push(await (items[values.length] as Evaluate)(data));
  return values;
}
