/** Reads one state of a definition by its type; `load-definition.ts` puts states together. */
import type { ChoiceRule, FailState, MapState, State, States, TaskState, WaitState } from './definition.ts';
import { InvalidDefinition, UnsupportedFeature } from './definition-errors.ts';
import {
  BATCHER_FIELDS,
  BRANCH_FIELDS,
  expectArray,
  expectObject,
  expectText,
  RULE_FIELDS,
} from './definition-fields.ts';
import { isExpression } from './expression.ts';
import type { JsonObject } from './json.ts';
import { loadAssignAndOutput, loadCatch, loadRetry } from './load-handlers.ts';
import { compileTemplate, type Template } from './template.ts';
import { parseTimestamp } from './timestamp.ts';

/** Reads the states inside a Parallel branch or an item processor. */
export type LoadStates = (json: JsonObject, where: string) => States;

type Loader = (name: string, json: JsonObject, loadStates: LoadStates) => State;

export const LOADERS: { readonly [type: string]: Loader } = {
  Pass: (name, json) => ({ type: 'Pass', name, ...loadFlow(name, json) }),
  Succeed: (name, json) => ({ type: 'Succeed', name, ...loadAssignAndOutput(json, name) }),
  Task: loadTask,
  Wait: loadWait,
  Fail: loadFail,
  Choice: (name, json) => ({
    type: 'Choice',
    name,
    rules: loadRules(name, json),
    ...(json.Default === undefined ? {} : { default: expectText(json.Default, 'Default', name) }),
    ...loadAssignAndOutput(json, name),
  }),
  Parallel: (name, json, loadStates) => ({
    type: 'Parallel',
    name,
    ...loadGuarded(name, json),
    ...field('arguments', json.Arguments, 'Arguments', name),
    branches: loadBranches(name, json, loadStates),
  }),
  Map: loadMap,
};

function loadFlow(name: string, json: JsonObject) {
  const { Next: next, End: end } = json;
  if ((next === undefined) === (end !== true))
    throw new InvalidDefinition('must have either Next or End: true', name);
  return {
    ...(next === undefined ? {} : { next: expectText(next, 'Next', name) }),
    ...loadAssignAndOutput(json, name),
  };
}

function loadGuarded(name: string, json: JsonObject) {
  return { ...loadFlow(name, json), retry: loadRetry(json, name), catch: loadCatch(json, name) };
}

function field<Key extends string>(key: Key, json: unknown, location: string, state: string) {
  return (json === undefined ? {} : { [key]: compileTemplate(json, location, state) }) as {
    [K in Key]?: Template;
  };
}

function loadTask(name: string, json: JsonObject): TaskState {
  if (json.Credentials !== undefined) {
    const credentials = expectObject(json.Credentials, ['RoleArn'], 'Credentials', name);
    expectText(credentials.RoleArn, 'Credentials/RoleArn', name);
  }
  expectSeconds(json.TimeoutSeconds, 'TimeoutSeconds', 1, name);
  expectSeconds(json.HeartbeatSeconds, 'HeartbeatSeconds', 1, name);
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = json;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout)
    throw new InvalidDefinition('HeartbeatSeconds must be less than TimeoutSeconds', name);
  return {
    type: 'Task',
    name,
    ...loadGuarded(name, json),
    resource: expectText(json.Resource, 'Resource', name),
    ...field('arguments', json.Arguments, 'Arguments', name),
    ...field('credentials', json.Credentials, 'Credentials', name),
    ...field('timeoutSeconds', timeout, 'TimeoutSeconds', name),
    ...field('heartbeatSeconds', heartbeat, 'HeartbeatSeconds', name),
  };
}

/** A number of seconds is written out or an expression; what an expression gives is checked when it is evaluated. */
function expectSeconds(value: unknown, where: string, least: number, state: string): void {
  if (value === undefined || isExpression(value)) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw new InvalidDefinition(
      `${where} must be a whole number of seconds from ${least}, or an expression`,
      state,
    );
}

function loadWait(name: string, json: JsonObject): WaitState {
  const { Seconds: seconds, Timestamp: timestamp } = json;
  if ((seconds === undefined) === (timestamp === undefined))
    throw new InvalidDefinition('must have either Seconds or Timestamp', name);
  expectSeconds(seconds, 'Seconds', 0, name);
  if (timestamp !== undefined && !isExpression(timestamp) && parseTimestamp(timestamp) === undefined)
    throw new InvalidDefinition('Timestamp must be an ISO-8601 date and time with an offset', name);
  const until =
    seconds === undefined
      ? { timestamp: compileTemplate(timestamp, 'Timestamp', name) }
      : { seconds: compileTemplate(seconds, 'Seconds', name) };
  return { type: 'Wait', name, ...loadFlow(name, json), until };
}

function loadFail(name: string, json: JsonObject): FailState {
  for (const part of ['Error', 'Cause'])
    if (json[part] !== undefined && typeof json[part] !== 'string')
      throw new InvalidDefinition(`${part} must be a text`, name);
  return {
    type: 'Fail',
    name,
    ...field('error', json.Error, 'Error', name),
    ...field('cause', json.Cause, 'Cause', name),
  };
}

function loadRules(name: string, json: JsonObject): readonly ChoiceRule[] {
  const rules = expectArray(json.Choices, 'Choices', name);
  if (rules.length === 0) throw new InvalidDefinition('Choices must have at least one rule', name);
  return rules.map((item, index) => {
    const where = `Choices[${index}]`;
    const rule = expectObject(item, RULE_FIELDS, where, name);
    if (typeof rule.Condition !== 'boolean' && !isExpression(rule.Condition))
      throw new InvalidDefinition(`${where}/Condition must be an expression or a boolean`, name);
    return {
      condition: compileTemplate(rule.Condition, `${where}/Condition`, name),
      next: expectText(rule.Next, `${where}/Next`, name),
      ...loadAssignAndOutput(rule, name, `${where}/`),
    };
  });
}

function loadBranches(name: string, json: JsonObject, loadStates: LoadStates): readonly States[] {
  const branches = expectArray(json.Branches, 'Branches', name);
  if (branches.length === 0) throw new InvalidDefinition('Branches must have at least one branch', name);
  return branches.map((branch, index) => {
    const where = `Branches[${index}]`;
    return loadStates(expectObject(branch, BRANCH_FIELDS, where, name), where);
  });
}

function loadMap(name: string, json: JsonObject, loadStates: LoadStates): MapState {
  if (json.ItemReader !== undefined) throw new UnsupportedFeature('Map ItemReader', name);
  if (json.ResultWriter !== undefined) throw new UnsupportedFeature('Map ResultWriter', name);
  const processor = expectObject(json.ItemProcessor ?? json.Iterator, BRANCH_FIELDS, 'ItemProcessor', name);
  const distributed = loadMode(name, processor.ProcessorConfig);
  if (json.ItemBatcher !== undefined && !distributed)
    throw new InvalidDefinition('ItemBatcher needs a DISTRIBUTED item processor', name);
  return {
    type: 'Map',
    name,
    ...loadGuarded(name, json),
    distributed,
    processor: loadStates(processor, 'ItemProcessor'),
    ...loadItems(name, json.Items),
    ...field('itemSelector', json.ItemSelector, 'ItemSelector', name),
    ...field('maxConcurrency', json.MaxConcurrency, 'MaxConcurrency', name),
    ...field('toleratedFailureCount', json.ToleratedFailureCount, 'ToleratedFailureCount', name),
    ...field(
      'toleratedFailurePercentage',
      json.ToleratedFailurePercentage,
      'ToleratedFailurePercentage',
      name,
    ),
    ...loadBatcher(name, json.ItemBatcher),
  };
}

function loadItems(name: string, items: unknown): { readonly items?: Template } {
  if (items === undefined) return {};
  if (!Array.isArray(items) && !isExpression(items))
    throw new InvalidDefinition('Items must be an array or an expression', name);
  return { items: compileTemplate(items, 'Items', name) };
}

function loadMode(name: string, config: unknown): boolean {
  if (config === undefined) return false;
  const { Mode: mode = 'INLINE' } = expectObject(
    config,
    ['Comment', 'Mode', 'ExecutionType'],
    'ProcessorConfig',
    name,
  );
  if (mode === 'INLINE' || mode === 'DISTRIBUTED') return mode === 'DISTRIBUTED';
  throw new InvalidDefinition('ProcessorConfig/Mode must be INLINE or DISTRIBUTED', name);
}

function loadBatcher(name: string, json: unknown) {
  if (json === undefined) return {};
  const batcher = expectObject(json, BATCHER_FIELDS, 'ItemBatcher', name);
  return {
    batcher: {
      ...field('input', batcher.BatchInput, 'ItemBatcher/BatchInput', name),
      ...field('maxItems', batcher.MaxItemsPerBatch, 'ItemBatcher/MaxItemsPerBatch', name),
      ...field('maxBytes', batcher.MaxInputBytesPerBatch, 'ItemBatcher/MaxInputBytesPerBatch', name),
    },
  };
}
