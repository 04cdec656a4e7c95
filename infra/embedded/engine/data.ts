/** What an expression sees: the state's data, the variables, the context object and the engine's time and chance. */
import type { JsonObject } from './json.ts';
import type { Scope } from './scope.ts';

/** Time and randomness, given to the engine by its host. */
export interface Ambient {
  /** Milliseconds since 1970-01-01T00:00:00Z on the host's clock. */
  now(): number;
  /** A number from 0 to below 1. */
  random(): number;
  /** A fresh identifier, for `$uuid()` and task tokens. */
  id(): string;
}

export interface Data {
  /** `$states.input` */
  readonly input: unknown;
  /** `$states.result`: only in a Task, Parallel or Map that succeeded. */
  readonly result?: unknown;
  /** `$states.errorOutput`: only in a Catch. */
  readonly errorOutput?: unknown;
  readonly scope: Scope;
  readonly ambient: Ambient;
  /** `$states.context`, made when an expression asks for it. */
  context(): JsonObject;
}

/** The object bound to `$states`. */
export function statesVariable(data: Data): JsonObject {
  return {
    input: data.input,
    ...(data.result === undefined ? {} : { result: data.result }),
    ...(data.errorOutput === undefined ? {} : { errorOutput: data.errorOutput }),
    context: data.context(),
  };
}
