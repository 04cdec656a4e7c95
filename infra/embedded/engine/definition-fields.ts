/** Which fields each part of a definition may have. `load-definition.ts` refuses every other by name. */
import { InvalidDefinition } from './definition-errors.ts';
import { isObject, type JsonObject } from './json.ts';

const EVERY_STATE = ['Type', 'Comment', 'QueryLanguage'];
const FLOW = [...EVERY_STATE, 'Next', 'End', 'Output', 'Assign'];
const GUARDED = [...FLOW, 'Retry', 'Catch'];

const MAP = [
  'Items',
  'ItemSelector',
  'ItemProcessor',
  'Iterator',
  'MaxConcurrency',
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'Label',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
];

export const STATE_FIELDS: { readonly [type: string]: readonly string[] } = {
  Pass: FLOW,
  Task: [...GUARDED, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds', 'Credentials'],
  Choice: [...EVERY_STATE, 'Choices', 'Default', 'Output', 'Assign'],
  Wait: [...FLOW, 'Seconds', 'Timestamp'],
  Succeed: [...EVERY_STATE, 'Output'],
  Fail: [...EVERY_STATE, 'Error', 'Cause'],
  Parallel: [...GUARDED, 'Arguments', 'Branches'],
  Map: [...GUARDED, ...MAP],
};

export const MACHINE_FIELDS = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'];
export const BRANCH_FIELDS = ['Comment', 'StartAt', 'States', 'ProcessorConfig'];
export const RULE_FIELDS = ['Comment', 'Condition', 'Next', 'Output', 'Assign'];
export const CATCH_FIELDS = ['Comment', 'ErrorEquals', 'Next', 'Output', 'Assign'];
export const RETRY_FIELDS = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
];
export const BATCHER_FIELDS = ['Comment', 'BatchInput', 'MaxItemsPerBatch', 'MaxInputBytesPerBatch'];

const JSONPATH_FIELDS = new Set([
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'Result',
  'ResultSelector',
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'ErrorPath',
  'CausePath',
  'Variable',
  'And',
  'Or',
  'Not',
]);

/** The object with no field outside `known`. @throws InvalidDefinition */
export function expectObject(
  value: unknown,
  known: readonly string[],
  where: string,
  state?: string,
): JsonObject {
  if (!isObject(value)) throw new InvalidDefinition(`${where} must be an object`, state);
  for (const field of Object.keys(value)) {
    if (known.includes(field)) continue;
    const why = JSONPATH_FIELDS.has(field) ? 'belongs to JSONPath' : 'is not known';
    throw new InvalidDefinition(`${where}: the field '${field}' ${why}`, state);
  }
  return value;
}

export function expectText(value: unknown, where: string, state?: string): string {
  if (typeof value !== 'string' || value === '')
    throw new InvalidDefinition(`${where} must be a text`, state);
  return value;
}

export function expectArray(value: unknown, where: string, state?: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new InvalidDefinition(`${where} must be an array`, state);
  return value;
}

/** A number between the bounds, whole unless said otherwise; `fallback` when absent. */
export function expectNumber(
  value: unknown,
  bounds: { readonly least: number; readonly fallback: number; readonly fraction?: boolean },
  where: string,
  state?: string,
): number {
  if (value === undefined) return bounds.fallback;
  const fits =
    typeof value === 'number' && value >= bounds.least && (bounds.fraction || Number.isInteger(value));
  if (!fits)
    throw new InvalidDefinition(
      `${where} must be a ${bounds.fraction ? '' : 'whole '}number from ${bounds.least}`,
      state,
    );
  return value;
}
