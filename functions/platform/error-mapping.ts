/**
 * What is told of a failure, to machines, logs and executions: messages may repeat what somebody wrote, so that only
 * our own two failures keep theirs; names and places in code repeat nothing.
 */
import { isTransient } from './aws-failures.ts';
import { PermanentFailure, TransientFailure } from './failures.ts';
import { ConditionFailed } from './store/port.ts';

/**
 * The failure under which an error leaves a function: worth another try or not. Its text repeats nothing of what
 * the function was handed, because it ends in logs and in the execution's history.
 */
export function toNamedFailure(error: unknown): TransientFailure | PermanentFailure {
  if (error instanceof TransientFailure) return new TransientFailure(error.message);
  if (error instanceof PermanentFailure) return new PermanentFailure(error.message);
  const name = error instanceof Error ? error.name : typeof error;
  // Somebody else wrote in between: the next try decides on what stands there then.
  if (error instanceof ConditionFailed || isTransient(error)) return new TransientFailure(name);
  return new PermanentFailure(name);
}

/** Where an error came from, and what caused it, without their messages. */
export function describeError(error: unknown): { error: string; frames: readonly string[]; cause?: object } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  // The message stands before the frames, and may look like one.
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack?.startsWith(head) ? error.stack.slice(head.length) : '';
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: error.name,
    frames: frames.map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
