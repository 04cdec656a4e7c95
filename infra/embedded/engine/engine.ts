/**
 * The embedded engine: runs state machines of the States Language, durable in the shared SQLite file, on the host's
 * clock. Before it the workflow port; after it the task handlers. docs/states-language.md says what it covers.
 */
import { randomUUID } from 'node:crypto';
import { executionArn } from './arn.ts';
import { answerToken, prolongToken } from './callbacks.ts';
import type { StateMachine } from './definition.ts';
import { Definitions } from './definitions.ts';
import { callAgain, Driver, type Signal } from './driver.ts';
import type { Failure } from './errors.ts';
import { Execution } from './execution.ts';
import { Handlers, type TaskHandler } from './handlers.ts';
import type { HistoryEvent } from './history.ts';
import { copyJson, DATA_LIMIT_BYTES, exceedsDataLimit } from './json.ts';
import {
  describeExecution,
  type ExecutionDescription,
  type ExecutionSummary,
  historyOf,
  type Iteration,
  iterationHistory,
  type ListOptions,
  listExecutions,
} from './queries.ts';
import { type EngineDatabase, placeOfBranch, prepareTables, type Statements } from './tables.ts';
import { dueTimers, nextTimerAt } from './timers.ts';

/** The host's clock; when it has moved, the host calls `runTimers`. */
export interface EngineClock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

export interface EngineOptions {
  readonly database: EngineDatabase;
  readonly clock: EngineClock;
  /** From 0 to below 1: retry jitter and `$random()`. */
  readonly random: () => number;
  /** Task handlers by the beginning of the Resources they answer, for example `arn:aws:states:::lambda:invoke`. */
  readonly resources: { readonly [prefix: string]: TaskHandler };
  /** Fresh identifiers that cannot be guessed, for task tokens and `$uuid()`. */
  readonly ids?: () => string;
  /** How many executions that only wait stay in memory; the others are read back when something happens. */
  readonly cachedExecutions?: number;
  /**
   * When who starts an execution or answers a task is told: once that is durable, the default, or once it is written,
   * for those who write to the same database and whose own write would be lost with it.
   */
  readonly answersAt?: 'durable' | 'written';
  /** What cannot be reported to a caller: a checkpoint that failed, a mistake in the engine. */
  readonly onError?: (error: unknown) => void;
}

/** Execution names as Step Functions takes them: 1 to 80 characters, no blanks and none of these. */
const EXECUTION_NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

const TIMER_BATCH = 256;
const RECOVERY_BATCH = 1_000;

export class Engine {
  private readonly database: EngineDatabase;
  private readonly clock: EngineClock;
  private readonly statements: Statements;
  private readonly handlers: Handlers;
  private readonly definitions: Definitions;
  private readonly driver: Driver;
  private readonly starting = new Map<string, Promise<unknown>>();
  private lastExecution: number;

  constructor(options: EngineOptions) {
    const { database, clock, random, resources, ids = randomUUID } = options;
    this.database = database;
    this.clock = clock;
    this.statements = prepareTables(database.sqlite);
    this.handlers = new Handlers(resources);
    this.definitions = new Definitions(this.statements);
    this.lastExecution = Number(this.statements.lastExecution.get()?.id);
    this.driver = new Driver({
      database,
      statements: this.statements,
      definitions: this.definitions,
      handlers: this.handlers,
      ambient: { now: () => clock.now(), random, id: ids },
      cachedExecutions: options.cachedExecutions ?? 2_000,
      answersAt: options.answersAt ?? 'durable',
      onError: options.onError ?? console.error,
    });
  }

  /**
   * Makes the machine known under its name; executions that run go on with the definition they were started with.
   * @throws UnsupportedFeature when one of its Resources has no handler
   */
  register(machine: StateMachine): void {
    this.handlers.check(machine);
    this.definitions.register(machine);
  }

  /**
   * Starts an execution; resolves once it is durable. The same machine and name again is the same execution, whatever
   * the input, and `started` is false.
   * @throws Error for an unknown machine, RangeError for a name or an input that Step Functions would not take
   */
  async start(
    machine: string,
    name: string,
    input: unknown,
  ): Promise<{ executionArn: string; started: boolean }> {
    const definition = this.definitions.named(machine);
    const arn = executionArn(machine, name);
    if (!EXECUTION_NAME.test(name))
      throw new RangeError(`Not a name for an execution: ${JSON.stringify(name)}`);
    const copy = copyJson(input);
    if (exceedsDataLimit(copy)) throw new RangeError(`The input is longer than ${DATA_LIMIT_BYTES} bytes`);
    if (this.starting.has(arn) || this.statements.findExecution.get(machine, name)) {
      await this.starting.get(arn);
      await this.database.flushed();
      return { executionArn: arn, started: false };
    }
    const id = ++this.lastExecution;
    const facts = { id, definition, name, input: copy };
    const begun = this.driver.begin(new Execution({ ...facts, startedAt: this.clock.now() }), enterMachine);
    this.starting.set(arn, begun);
    try {
      const { durable } = await begun;
      this.starting.delete(arn);
      await durable;
    } finally {
      this.starting.delete(arn);
    }
    return { executionArn: arn, started: true };
  }

  /** Answers the task that waits on the token; resolves once that is durable. `gone`: nobody waits on it any more. */
  sendTaskSuccess(taskToken: string, output: unknown): Promise<'resumed' | 'gone'> {
    return answerToken(this.driver, taskToken, { result: copyJson(output) });
  }

  /** Fails the task that waits on the token, for its Retry and Catch to take. */
  sendTaskFailure(taskToken: string, failure: Failure): Promise<'resumed' | 'gone'> {
    const { error, cause } = failure;
    const said = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
    return answerToken(this.driver, taskToken, { failure: said });
  }

  /** Says that the task is still being worked on: its HeartbeatSeconds start again. */
  sendTaskHeartbeat(taskToken: string): Promise<'ok' | 'gone'> {
    return prolongToken(this.driver, taskToken);
  }

  /** Ends a running execution as ABORTED; false when it does not run. */
  async stop(machine: string, name: string, failure: Failure = {}): Promise<boolean> {
    const found = this.statements.findExecution.get(machine, name);
    if (!found) return false;
    const { reply, durable } = await this.driver.deliver(Number(found.id), (run) => {
      run.finish({ status: 'ABORTED', failure });
      return true;
    });
    await durable;
    return reply === true;
  }

  async describe(machine: string, name: string): Promise<ExecutionDescription | undefined> {
    return describeExecution(this.statements, machine, name);
  }

  /** The events of an execution, or of one iteration of a distributed Map in it; empty when there is no such thing. */
  async history(machine: string, name: string, iteration?: Iteration): Promise<HistoryEvent[]> {
    if (iteration) return iterationHistory(this.statements, machine, name, iteration);
    return historyOf(this.statements, machine, name);
  }

  /** Executions in the order they were started. */
  async list(options: ListOptions = {}): Promise<ExecutionSummary[]> {
    return listExecutions(this.statements, options);
  }

  /** When the process starts: calls every task that was not answered when the last process ended. */
  async recover(): Promise<void> {
    let last = -1;
    for (;;) {
      const rows = this.statements.branchesToCall.all(last, RECOVERY_BATCH);
      const ids = rows.map(({ id }) => Number(id));
      const executions = new Set(ids.map((id) => placeOfBranch(id).execution));
      for (const execution of executions)
        await this.driver.deliver(execution, callAgain).catch(this.driver.onError);
      if (ids.length < RECOVERY_BATCH) return;
      last = ids.at(-1) ?? last;
    }
  }

  /** Resolves when nothing goes on by itself any more, only timers and task tokens are waited for, and all is durable. */
  idle(): Promise<void> {
    return this.driver.idle();
  }

  /** When the host's clock should next be followed by `runTimers`, in milliseconds; undefined when no timer is set. */
  nextTimerAt(): number | undefined {
    return nextTimerAt(this.statements, this.driver.calls);
  }

  /**
   * Fires everything that is due by the clock, in the order of time. States entered thereby start their own time at the
   * clock's now: a host that leaps over several timers moves its clock to `nextTimerAt()` step by step.
   * @throws TransientFailure when what they led to could not be written: they are still due
   */
  async runTimers(): Promise<void> {
    for (;;) {
      const due = dueTimers(this.statements, this.driver.calls, this.clock.now(), TIMER_BATCH);
      if (due.length === 0) return;
      const written: Promise<void>[] = [];
      for (const { execution, signal } of due)
        written.push((await this.driver.deliver(execution, signal)).durable);
      await Promise.all(written);
    }
  }

  stats(): EngineStats {
    const { transitions, transitionsOf, checkpoints, calls, callsMade, executionCache } = this.driver;
    const now = { callsUnderWay: calls.size, executionsInMemory: executionCache.size };
    return { transitions, transitionsOf, checkpoints, calls: callsMade, ...now };
  }
}

export interface EngineStats {
  /** States entered since this engine was made. */
  readonly transitions: number;
  /** The same by machine. */
  readonly transitionsOf: ReadonlyMap<string, number>;
  /** Checkpoints written. */
  readonly checkpoints: number;
  /** Calls of functions, repeated ones included. */
  readonly calls: number;
  readonly callsUnderWay: number;
  readonly executionsInMemory: number;
}

const enterMachine: Signal<void> = (run) => {
  const { root, machine, input } = run.execution;
  run.record(root, 'ExecutionStarted', {}, { input });
  run.enter(root, machine.startAt, input);
  run.resume(root, root.phase);
};
