/**
 * Moves executions: takes a signal for one, lets a run answer it, writes the checkpoint, then makes the calls. Signals
 * of one execution are dealt with one after the other; `engine.ts` says what signals there are.
 */
import { advance } from './advance.ts';
import { Calls } from './calls.ts';
import { makeCheckpoint, needsCall, readExecution } from './checkpoint.ts';
import type { Ambient } from './data.ts';
import type { Definitions } from './definitions.ts';
import { ERROR, type Failure, failureOf, StatesError } from './errors.ts';
import type { Branch, Call, Execution } from './execution.ts';
import { CachedExecution, ExecutionCache } from './execution-cache.ts';
import type { Handlers, TaskCall } from './handlers.ts';
import { Run } from './run.ts';
import { answerTask, isWaitedFor, submitTask } from './state-task.ts';
import type { EngineDatabase, Statements } from './tables.ts';

/** What happens to an execution: changes it through the run, and says what the sender is told. */
export type Signal<Reply> = (run: Run) => Reply;

export interface Delivered<Reply> {
  /** Undefined when no such execution runs. */
  readonly reply: Reply | undefined;
  /** Resolves once what it led to is durable. */
  readonly durable: Promise<void>;
}

/** After a checkpoint that could not be written, how long until the execution goes on from its last one. */
const REVIVAL_MILLISECONDS = 1_000;

export class Driver {
  readonly calls = new Calls();
  /** So many were begun. */
  callsMade = 0;
  readonly executionCache: ExecutionCache;
  transitions = 0;
  readonly transitionsOf = new Map<string, number>();
  checkpoints = 0;
  private readonly database: EngineDatabase;
  private readonly statements: Statements;
  private readonly definitions: Definitions;
  private readonly handlers: Handlers;
  private readonly ambient: Ambient;
  private readonly answersAt: 'durable' | 'written';
  readonly onError: (error: unknown) => void;
  private busy = 0;
  private idlers: (() => void)[] = [];

  constructor(parts: {
    database: EngineDatabase;
    statements: Statements;
    definitions: Definitions;
    handlers: Handlers;
    ambient: Ambient;
    cachedExecutions: number;
    answersAt: 'durable' | 'written';
    onError: (error: unknown) => void;
  }) {
    this.database = parts.database;
    this.statements = parts.statements;
    this.definitions = parts.definitions;
    this.handlers = parts.handlers;
    this.ambient = parts.ambient;
    this.answersAt = parts.answersAt;
    this.onError = parts.onError;
    this.executionCache = new ExecutionCache(parts.cachedExecutions);
  }

  /** A new execution, with its first signal. */
  begin<Reply>(execution: Execution, signal: Signal<Reply>): Promise<Delivered<Reply>> {
    return this.take(new CachedExecution(execution), signal);
  }

  /** A signal for an execution, read back from its checkpoint if it is not in memory. */
  async deliver<Reply>(id: number, signal: Signal<Reply>): Promise<Delivered<Reply>> {
    const cached = this.executionCache.get(id) ?? this.readBack(id);
    if (cached) return await this.take(cached, signal);
    return { reply: undefined, durable: this.database.flushed() };
  }

  private readBack(id: number): CachedExecution | undefined {
    const execution = readExecution(this.statements, id, this.definitions);
    return execution && new CachedExecution(execution);
  }

  private take<Reply>(cached: CachedExecution, signal: Signal<Reply>): Promise<Delivered<Reply>> {
    this.executionCache.hold(cached);
    this.busy++;
    const turn = cached.tail.then(() => this.perform(cached, signal));
    cached.tail = turn.then(ignore, ignore);
    return turn.finally(() => this.release(cached));
  }

  private async perform<Reply>(cached: CachedExecution, signal: Signal<Reply>): Promise<Delivered<Reply>> {
    const { execution } = cached;
    if (cached.isLost) return await this.deliver(execution.id, signal);
    if (execution.outcome) return { reply: undefined, durable: this.database.flushed() };
    const run = new Run(execution, this.ambient);
    try {
      const reply = signal(run);
      await advance(run);
      const durable = this.write(cached, run);
      for (const branch of run.cancelled) this.calls.cancel(branch);
      for (const branch of run.calls) this.call(cached, branch);
      return { reply, durable: this.answersAt === 'written' ? WRITTEN : durable };
    } catch (error) {
      this.lose(cached);
      throw error;
    }
  }

  private write(cached: CachedExecution, run: Run): Promise<void> {
    const { name } = run.execution.definition.machine;
    this.transitions += run.transitions;
    this.transitionsOf.set(name, (this.transitionsOf.get(name) ?? 0) + run.transitions);
    if (run.dirty.size + run.removed.length + run.journals.size === 0) return this.database.flushed();
    this.checkpoints++;
    const durable = this.writeOrRevive(cached, makeCheckpoint(this.statements, run));
    const { definition } = run.execution;
    const confirm = () => {
      definition.isStored = true;
    };
    durable.then(definition.isStored ? ignore : confirm, (error) => this.revive(cached, error));
    return durable;
  }

  /** A database may refuse at once what it cannot write: the sender hears it, and the execution goes on by itself. */
  private writeOrRevive(cached: CachedExecution, checkpoint: () => void): Promise<void> {
    try {
      return this.database.write(checkpoint, { savepoint: false });
    } catch (error) {
      this.revive(cached, error);
      throw error;
    }
  }

  /** Memory is ahead of the disk: forget it, and let the execution go on from what is written. */
  private revive(cached: CachedExecution, error: unknown): void {
    if (cached.isLost) return;
    this.lose(cached);
    this.onError(error);
    this.busy++;
    setTimeout(() => {
      this.deliver(cached.execution.id, callAgain)
        .catch(this.onError)
        .finally(() => this.release());
    }, REVIVAL_MILLISECONDS);
  }

  /** Forgets what memory has of the execution; what its calls answer does not count any more. */
  private lose(cached: CachedExecution): void {
    this.executionCache.forget(cached);
    for (const branch of cached.execution.branches.values()) this.calls.cancel(branch);
  }

  private call(cached: CachedExecution, branch: Branch): void {
    const { phase } = branch;
    if (!branch.isLive || !needsCall(phase)) return;
    const { call } = phase;
    if (this.calls.isUnderWay(branch, call)) return;
    const handler = this.handlers.find(call.resource) ?? unanswerable;
    this.executionCache.hold(cached);
    this.busy++;
    this.callsMade++;
    this.calls
      .start(handler, cached, branch, call, this.ambient.now())
      .then(
        (result) => this.take(cached, answer(branch, call, { result })),
        (thrown) => this.take(cached, answer(branch, call, { failure: failureOf(thrown) })),
      )
      .catch(this.onError)
      .finally(() => this.release(cached));
  }

  private release(cached?: CachedExecution): void {
    if (cached) this.executionCache.release(cached);
    if (--this.busy > 0) return;
    for (const wake of this.idlers.splice(0)) wake();
  }

  /** Resolves when no signal is being dealt with, no handler is called and everything is durable. */
  async idle(): Promise<void> {
    do {
      if (this.busy > 0) await new Promise<void>((resolve) => this.idlers.push(resolve));
      await this.database.flushed();
    } while (this.busy > 0);
  }
}

const WRITTEN = Promise.resolve();

/** The answer of a call; it counts only if the branch still waits for this very call. */
function answer(
  branch: Branch,
  call: Call,
  outcome: { result: unknown } | { failure: Failure },
): Signal<void> {
  return (run) => {
    if (!isWaitedFor(run, branch, call)) return;
    const { phase } = branch;
    if (phase.kind === 'awaiting' && 'result' in outcome) submitTask(run, branch, phase, outcome.result);
    else answerTask(run, branch, call, outcome);
  };
}

/** After a start or a lost checkpoint: every task that has not been answered is called (again). */
export const callAgain: Signal<void> = (run) => {
  for (const branch of run.execution.branches.values()) if (needsCall(branch.phase)) run.calls.push(branch);
};

/** For an execution of an earlier definition whose Resource nobody answers any more. */
async function unanswerable({ resource }: TaskCall): Promise<never> {
  throw new StatesError({ error: ERROR.taskFailed, cause: `No handler for the resource ${resource}` });
}

function ignore(): void {}
