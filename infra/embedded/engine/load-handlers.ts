/** Reads the Retry and Catch of a Task, Parallel or Map; `load-state.ts` calls it. */
import type { Catcher, Retrier } from './definition.ts';
import { InvalidDefinition } from './definition-errors.ts';
import {
  CATCH_FIELDS,
  expectArray,
  expectNumber,
  expectObject,
  expectText,
  RETRY_FIELDS,
} from './definition-fields.ts';
import { ERROR } from './errors.ts';
import type { JsonObject } from './json.ts';
import { compileTemplate } from './template.ts';

/** Without IntervalSeconds, MaxAttempts, BackoffRate (States Language, "Retrying after error"). */
const DEFAULT_RETRY = { intervalSeconds: 1, maxAttempts: 3, backoffRate: 2 };

export function loadRetry(json: JsonObject, state: string): readonly Retrier[] {
  if (json.Retry === undefined) return [];
  const retriers = expectArray(json.Retry, 'Retry', state);
  return retriers.map((item, index) => {
    const where = `Retry[${index}]`;
    const retrier = expectObject(item, RETRY_FIELDS, where, state);
    const number = (field: string, least: number, fallback: number, fraction = false) =>
      expectNumber(retrier[field], { least, fallback, fraction }, `${where}/${field}`, state);
    return {
      errorEquals: loadErrorEquals(retrier, where, state, index === retriers.length - 1),
      intervalSeconds: number('IntervalSeconds', 1, DEFAULT_RETRY.intervalSeconds),
      maxAttempts: number('MaxAttempts', 0, DEFAULT_RETRY.maxAttempts),
      backoffRate: number('BackoffRate', 1, DEFAULT_RETRY.backoffRate, true),
      maxDelaySeconds: number('MaxDelaySeconds', 1, Number.POSITIVE_INFINITY),
      jitter: loadJitter(retrier.JitterStrategy, where, state),
    };
  });
}

function loadJitter(strategy: unknown, where: string, state: string): boolean {
  if (strategy === undefined || strategy === 'NONE') return false;
  if (strategy === 'FULL') return true;
  throw new InvalidDefinition(`${where}/JitterStrategy must be FULL or NONE`, state);
}

export function loadCatch(json: JsonObject, state: string): readonly Catcher[] {
  if (json.Catch === undefined) return [];
  const catchers = expectArray(json.Catch, 'Catch', state);
  return catchers.map((item, index) => {
    const where = `Catch[${index}]`;
    const catcher = expectObject(item, CATCH_FIELDS, where, state);
    return {
      errorEquals: loadErrorEquals(catcher, where, state, index === catchers.length - 1),
      next: expectText(catcher.Next, `${where}/Next`, state),
      ...loadAssignAndOutput(catcher, state, `${where}/`),
    };
  });
}

function loadErrorEquals(json: JsonObject, where: string, state: string, isLast: boolean): readonly string[] {
  const names = expectArray(json.ErrorEquals, `${where}/ErrorEquals`, state);
  if (names.length === 0)
    throw new InvalidDefinition(`${where}/ErrorEquals must name at least one error`, state);
  const errors = names.map((name) => expectText(name, `${where}/ErrorEquals`, state));
  if (errors.includes(ERROR.all) && (errors.length > 1 || !isLast))
    throw new InvalidDefinition(`${where}: ${ERROR.all} must stand alone and last`, state);
  return errors;
}

/** Assign and Output, which states, choice rules and catchers have alike. */
export function loadAssignAndOutput(json: JsonObject, state: string, prefix = '') {
  const { Assign: assign, Output: output } = json;
  if (assign !== undefined) expectVariables(assign, `${prefix}Assign`, state);
  return {
    ...(assign === undefined ? {} : { assign: compileTemplate(assign, `${prefix}Assign`, state) }),
    ...(output === undefined ? {} : { output: compileTemplate(output, `${prefix}Output`, state) }),
  };
}

/** Letters, digits and underscore, not starting with a digit, at most 80 (Step Functions, "Variable name syntax"). */
const VARIABLE_NAME = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

function expectVariables(assign: unknown, where: string, state: string): void {
  if (typeof assign !== 'object' || assign === null || Array.isArray(assign))
    throw new InvalidDefinition(`${where} must be an object of variables`, state);
  for (const name of Object.keys(assign)) {
    if (name === 'states') throw new InvalidDefinition(`${where}: the variable 'states' is reserved`, state);
    if (!VARIABLE_NAME.test(name))
      throw new InvalidDefinition(`${where}: '${name}' cannot name a variable`, state);
  }
}
