/** What a recorded execution and its replay on the engine must have in common; `conformance.test.ts` asks. */
import { expect } from 'vitest';
import type { HistoryEvent } from '../../../infra/embedded/engine/index.ts';
import { type Played, STARTED_AT } from './play-vector.ts';
import { atPointer, type PointerCheck, removeAt, type Vector } from './vectors.ts';

/** Causes in the service's own words that the engine means to give as they are. */
const IMITATED_CAUSES =
  /returned nothing \(undefined\)\.$|unexpected result type|unsupported result type|Map state input must be|cannot be parsed as an ISO-8601/;

/** Fails by an expectation that is not met. */
export function compare(vector: Vector, played: Played): void {
  const { expected, sequenceOrdered, sequenceComplete } = vector;
  const wanted = comparable(vector, recordedPart(vector));
  const actual = comparable(vector, playedPart(vector, played));
  const list = sequenceOrdered ? (items: unknown) => items : sortByText;
  expect(actual.expected).toEqual(wanted.expected);
  expect(list(actual.tasks)).toEqual(list(wanted.tasks));
  if (sequenceComplete === false) expectAll(actual.stateSequence, wanted.stateSequence);
  else {
    expect(list(actual.stateSequence)).toEqual(list(wanted.stateSequence));
    if (vector.trace) expect(list(actual.trace)).toEqual(list(wanted.trace));
    if (vector.assigned) expect(list(actual.assigned)).toEqual(list(wanted.assigned));
  }
  expect(actual.evaluationFailed).toEqual(wanted.evaluationFailed);
  compareDetails(vector, played);
  if (expected.status === 'SUCCEEDED' && 'output' in expected)
    expect(played.description.output).toEqual(expected.output);
}

interface Comparable {
  readonly expected: unknown;
  readonly tasks: unknown;
  readonly stateSequence: unknown;
  readonly trace: unknown;
  readonly assigned: unknown;
  readonly evaluationFailed: unknown;
}

/** Both sides as JSON in the vector's own form, without what it says cannot be compared. */
function comparable({ ignore = [] }: Vector, part: Comparable): Comparable {
  const copy: Comparable = JSON.parse(JSON.stringify(part));
  for (const pointer of ignore) removeAt(copy, pointer);
  return copy;
}

function recordedPart(vector: Vector): Comparable {
  const { expected, tasks, stateSequence, trace, assigned, evaluationFailed = [] } = vector;
  return {
    expected: tellEnd(vector, expected),
    tasks: tasks.map(
      ({ state, resource, arguments: given, timeoutSeconds, heartbeatSeconds, credentials, map }) => {
        return {
          state,
          resource,
          arguments: given,
          timeoutSeconds,
          heartbeatSeconds,
          credentials,
          index: map?.index,
        };
      },
    ),
    stateSequence,
    trace,
    assigned,
    evaluationFailed: evaluationFailed.map(tellCause),
  };
}

/** How the execution ended, as far as both can be compared. */
function tellEnd({ id, expected }: Vector, end: { status: string; error?: string; cause?: string }) {
  const { causeOrigin, cause = '' } = expected;
  const { status, error } = end;
  // The recordings do not say why a machine timed out.
  if (status === 'TIMED_OUT') return { status };
  if (causeOrigin === 'service' && !IMITATED_CAUSES.test(cause)) return { status, error };
  // Hand-written scenarios name only what they are about.
  if (id.startsWith('behave-'))
    return {
      status,
      ...('error' in expected ? { error } : {}),
      ...('cause' in expected ? { cause: end.cause } : {}),
    };
  return { status, error, cause: end.cause };
}

function tellCause<Failed extends { readonly cause: unknown }>({ cause, ...failed }: Failed) {
  return IMITATED_CAUSES.test(String(cause)) ? { ...failed, cause } : failed;
}

function playedPart(vector: Vector, { description, history, calls }: Played): Comparable {
  return {
    expected: tellEnd(vector, description),
    tasks: calls.map(({ call, recorded: told }) => {
      return {
        state: call.state,
        resource: call.resource,
        // What the recording does not know is not compared.
        ...('arguments' in told ? { arguments: call.arguments } : {}),
        ...(told.timeoutSeconds === undefined ? {} : { timeoutSeconds: call.timeoutSeconds }),
        ...(told.heartbeatSeconds === undefined ? {} : { heartbeatSeconds: call.heartbeatSeconds }),
        ...(told.map === undefined ? {} : { index: call.mapIndex }),
        credentials: credentialsOf(call.credentials),
      };
    }),
    stateSequence: history.flatMap(sequenceStep),
    trace: history.flatMap(traceStep),
    assigned: history.flatMap(({ details }) => {
      return details.assigned === undefined ? [] : [{ state: details.name, variables: details.assigned }];
    }),
    evaluationFailed: history
      .filter(({ type }) => type === 'EvaluationFailed')
      .map(({ details: { state, location, error: name, cause: why } }) =>
        tellCause({ state, location, error: name, cause: why }),
      ),
  };
}

function credentialsOf(credentials: unknown): unknown {
  return credentials === undefined ? undefined : { roleArn: atPointer(credentials, '/RoleArn') };
}

function sequenceStep({ type, details }: HistoryEvent): string[] {
  if (type.endsWith('StateEntered')) return [`enter ${details.name}`];
  return type.endsWith('StateExited') ? [`exit ${details.name}`] : [];
}

function traceStep({ type, details }: HistoryEvent): object[] {
  const { name, input, output, assigned } = details;
  if (type.endsWith('StateEntered')) return [{ enter: name, input }];
  return type.endsWith('StateExited') ? [{ exit: name, output, assigned }] : [];
}

/** What the hand-written scenarios check instead of a whole output. */
function compareDetails({ expected }: Vector, { description, history, elapsed }: Played): void {
  if (expected.noError) expect(description.error).toBeUndefined();
  if (expected.noCause) expect(description.cause).toBeUndefined();
  if (expected.causeContains !== undefined) expect(description.cause).toContain(expected.causeContains);
  if (expected.waitSeconds !== undefined) expect(elapsed).toBe(expected.waitSeconds * 1000);
  if (expected.waitUntil !== undefined)
    expect(elapsed).toBe(Math.max(0, Date.parse(expected.waitUntil) - STARTED_AT));
  const variables = Object.assign({}, ...history.map(({ details }) => details.assigned ?? {}));
  checkPointers(expected.outputChecks ?? [], description.output);
  checkPointers(expected.variableChecks ?? [], variables);
}

function checkPointers(checks: readonly PointerCheck[], value: unknown): void {
  for (const { pointer, text, type, absent } of checks) {
    const found = atPointer(value, pointer);
    if (absent) expect(found).toBeUndefined();
    if (text !== undefined) expect(String(found)).toBe(text);
    if (type !== undefined) expect(Array.isArray(found) ? 'array' : typeof found).toBe(type);
  }
}

function sortByText(items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  return items.map(canonical).sort();
}

/** A text that is the same for values that are equal. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function expectAll(actual: unknown, wanted: unknown): void {
  const left = [...(actual as unknown[])];
  for (const item of wanted as unknown[]) {
    const index = left.indexOf(item);
    expect(index, `${String(item)} is missing`).toBeGreaterThanOrEqual(0);
    left.splice(index, 1);
  }
}
