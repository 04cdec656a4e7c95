/** The table of task handlers that the host gives: what a Resource is answered by. */
import type { StateMachine } from './definition.ts';
import { UnsupportedFeature } from './definition-errors.ts';

/** What a handler gets. */
export interface TaskCall {
  /** The state's Resource. */
  readonly resource: string;
  /** Its evaluated Arguments; the handler may keep and change them. */
  readonly arguments: unknown;
  readonly credentials?: unknown;
  /** For a task that a callback answers: what to give to `Engine.sendTaskSuccess` or `sendTaskFailure`. */
  readonly taskToken?: string;
  /** `id` is the execution's ARN. */
  readonly execution: { readonly id: string; readonly name: string };
  readonly machine: string;
  readonly state: string;
  /** The iteration of the innermost Map around the state. */
  readonly mapIndex?: number;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  /** Aborted when nobody waits for the answer any more: timed out, cancelled, stopped. */
  readonly signal: AbortSignal;
}

/**
 * Does a task and resolves with its result, a JSON value; for a task with a token, with the reply to having taken it
 * on. Rejects with an Error whose `name` is the error that Retry and Catch look for; its `cause`, when a text, or its
 * `message` is the cause. It may be called again for the same task after a crash.
 *
 * It is called right after the checkpoint is written, which is not durable yet. That is enough for effects in the
 * same database: they become durable with or after the checkpoint. A handler with effects elsewhere first awaits
 * `database.flushed()`.
 */
export type TaskHandler = (call: TaskCall) => Promise<unknown>;

export class Handlers {
  private readonly byPrefix: readonly (readonly [string, TaskHandler])[];
  private readonly known = new Map<string, TaskHandler | undefined>();

  /** @param resources handlers by the beginning of the Resources they answer; the longest that fits counts */
  constructor(resources: { readonly [prefix: string]: TaskHandler }) {
    this.byPrefix = Object.entries(resources).sort(([one], [other]) => other.length - one.length);
  }

  find(resource: string): TaskHandler | undefined {
    if (!this.known.has(resource))
      this.known.set(resource, this.byPrefix.find(([prefix]) => resource.startsWith(prefix))?.[1]);
    return this.known.get(resource);
  }

  /** @throws UnsupportedFeature when a Task's Resource has no handler */
  check(machine: StateMachine): void {
    for (const [state, resource] of machine.resources)
      if (!this.find(resource)) throw new UnsupportedFeature('Resource without a handler', state, resource);
  }
}
