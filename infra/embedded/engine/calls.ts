/** Calls of handlers that have not answered yet, with the times by which they must. */
import { executionArn } from './arn.ts';
import { itemOf } from './context.ts';
import type { Branch, Call } from './execution.ts';
import type { CachedExecution } from './execution-cache.ts';
import type { TaskCall, TaskHandler } from './handlers.ts';
import { copyJson } from './json.ts';

export interface CallUnderWay {
  readonly cached: CachedExecution;
  readonly branch: Branch;
  readonly call: Call;
  /** When the state's TimeoutSeconds run out, on the engine's clock; only where the call itself is the answer. */
  readonly dueAt: number | undefined;
  abort(): void;
}

export class Calls {
  /** By branch: one call at a time each. */
  private readonly underWay = new Map<Branch, CallUnderWay>();

  get size(): number {
    return this.underWay.size;
  }

  isUnderWay(branch: Branch, call: Call): boolean {
    return this.underWay.get(branch)?.call === call;
  }

  /** Calls the handler at once; the promise is its answer. */
  start(
    handler: TaskHandler,
    cached: CachedExecution,
    branch: Branch,
    call: Call,
    now: number,
  ): Promise<unknown> {
    let controller: AbortController | undefined;
    const isAnswer = call.token === undefined && call.timeoutSeconds !== undefined;
    const dueAt = isAnswer ? now + (call.timeoutSeconds ?? 0) * 1000 : undefined;
    const underWay = { cached, branch, call, dueAt, abort: () => signalController().abort() };
    const signalController = () => {
      controller ??= new AbortController();
      return controller;
    };
    this.underWay.set(branch, underWay);
    return invoke(
      handler,
      taskCall(cached, branch, call, () => signalController().signal),
    ).finally(() => {
      if (this.underWay.get(branch) === underWay) this.underWay.delete(branch);
    });
  }

  /** Tells the branch's handler, if it is called right now, that nobody waits any more. */
  cancel(branch: Branch): void {
    this.underWay.get(branch)?.abort();
    this.underWay.delete(branch);
  }

  nextDueAt(): number | undefined {
    let next: number | undefined;
    for (const { dueAt } of this.underWay.values())
      if (dueAt !== undefined && (next === undefined || dueAt < next)) next = dueAt;
    return next;
  }

  due(now: number): CallUnderWay[] {
    return [...this.underWay.values()].filter(({ dueAt }) => dueAt !== undefined && dueAt <= now);
  }
}

async function invoke(handler: TaskHandler, call: TaskCall): Promise<unknown> {
  return copyJson(await handler(call));
}

function taskCall(
  { execution }: CachedExecution,
  branch: Branch,
  call: Call,
  signal: () => AbortSignal,
): TaskCall {
  const { resource, credentials, token, timeoutSeconds, heartbeatSeconds } = call;
  const item = branch.parent && itemOf(branch);
  const { name: machine } = execution.machine;
  return {
    resource,
    arguments: copyJson(call.arguments),
    ...(credentials === undefined ? {} : { credentials: copyJson(credentials) }),
    ...(token === undefined ? {} : { taskToken: token }),
    execution: { id: executionArn(machine, execution.name), name: execution.name },
    machine,
    state: branch.state.name,
    ...(item ? { mapIndex: item.index } : {}),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
    get signal() {
      return signal();
    },
  };
}
