/**
 * The errors of the States Language: raised by tasks, expressions and timers, matched by Retry and Catch,
 * and, when nothing matches, the end of the execution. Refused definitions are in `definition-errors.ts`.
 */

/** The names that the engine itself gives; every other name comes from a task or a Fail state. */
export const ERROR = {
  all: 'States.ALL',
  taskFailed: 'States.TaskFailed',
  timeout: 'States.Timeout',
  heartbeatTimeout: 'States.HeartbeatTimeout',
  queryEvaluation: 'States.QueryEvaluationError',
  dataLimitExceeded: 'States.DataLimitExceeded',
  noChoiceMatched: 'States.NoChoiceMatched',
  exceedToleratedFailureThreshold: 'States.ExceedToleratedFailureThreshold',
  runtime: 'States.Runtime',
} as const;

/** What a state failed with. Both parts may be missing: a Fail state or a callback need not say either. */
export interface Failure {
  readonly error?: string;
  readonly cause?: string;
  /** A second name under which Retry and Catch find it: a missed heartbeat is a time-out and a heartbeat time-out. */
  readonly alias?: string;
}

/** A failure on its way from where it happened to the Retry, Catch or end that takes it. */
export class StatesError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.error ?? 'unnamed error'}: ${failure.cause ?? 'no cause'}`);
    this.name = 'StatesError';
    this.failure = failure;
  }
}

/**
 * Whether a Retry or Catch with these names takes the failure.
 * `States.ALL` does not take `States.Runtime`, which nothing can repair; it takes `States.DataLimitExceeded`,
 * as every recording of the service shows, although its guide says otherwise.
 */
export function isMatch(errorEquals: readonly string[], failure: Failure): boolean {
  return errorEquals.some((name) => {
    if (name === ERROR.all) return failure.error !== ERROR.runtime;
    if (name === ERROR.taskFailed) return failure.error !== ERROR.timeout && failure.error !== ERROR.runtime;
    return name === failure.error || name === failure.alias;
  });
}

/**
 * What a task handler threw, as the States Language sees it: the error's name, and as cause its `cause` when
 * that is a text, else its message.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof StatesError) return thrown.failure;
  if (!(thrown instanceof Error)) return { error: 'Error', cause: String(thrown) };
  const cause = typeof thrown.cause === 'string' ? thrown.cause : thrown.message;
  return { error: thrown.name, ...(cause === '' ? {} : { cause }) };
}

/** `$states.errorOutput`, and the output of a state whose Catch has no Output. */
export function errorOutputOf(failure: Failure): { Error: string | null; Cause: string | null } {
  return { Error: failure.error ?? null, Cause: failure.cause ?? null };
}
