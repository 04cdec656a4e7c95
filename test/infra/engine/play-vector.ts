/**
 * Runs one recorded execution on the engine: its tasks answered as recorded, on a virtual clock. With `restarting`, a
 * new engine takes over from the database whenever nothing goes on by itself, as after a crash.
 */
import { openDatabase } from '../../../infra/embedded/database.ts';
import {
  Engine,
  type ExecutionDescription,
  type HistoryEvent,
  loadDefinition,
  type TaskCall,
} from '../../../infra/embedded/engine/index.ts';
import type { RecordedTask, Vector } from './vectors.ts';

/** The clock when the execution starts: before every fixed timestamp that recordings wait for. */
export const STARTED_AT = Date.UTC(2010, 0, 1);

const NAME = 'recorded';

export interface Played {
  readonly description: ExecutionDescription;
  readonly history: readonly HistoryEvent[];
  readonly calls: readonly AnsweredCall[];
  /** How far the clock had to move, in milliseconds. */
  readonly elapsed: number;
}

/** A call of the engine, and the recorded task that it was answered from. */
export interface AnsweredCall {
  readonly call: TaskCall;
  readonly recorded: RecordedTask;
}

/** @throws InvalidDefinition, UnsupportedFeature when the engine refuses the definition */
export async function playVector(vector: Vector, { restarting = false } = {}): Promise<Played> {
  const machine = loadDefinition('machine', vector.definition);
  const database = openDatabase(':memory:');
  const tasks = new RecordedTasks(vector.tasks);
  let now = STARTED_AT;
  const newEngine = () => {
    const resources = { '': (call: TaskCall) => tasks.answer(call) };
    const engine = new Engine({ database, clock: { now: () => now }, random: () => 0.5, resources });
    engine.register(machine);
    return engine;
  };
  let engine = newEngine();
  await engine.start('machine', NAME, vector.input);
  for (;;) {
    await quiet(engine, tasks);
    if (restarting) {
      tasks.forgetHanging();
      engine = newEngine();
      await engine.recover();
      await quiet(engine, tasks);
    }
    if (await tasks.callBack(engine)) continue;
    const next = engine.nextTimerAt();
    if (next === undefined) break;
    now = next;
    await engine.runTimers();
  }
  const description = await engine.describe('machine', NAME);
  const history = await engine.history('machine', NAME);
  database.close();
  if (!description) throw new Error('The execution is not there');
  return { description, history, calls: tasks.calls, elapsed: now - STARTED_AT };
}

/** Resolves when only calls that nobody will answer are under way. `idle` would wait for those as well. */
async function quiet(engine: Engine, tasks: RecordedTasks): Promise<void> {
  let before = -1;
  for (;;) {
    await new Promise(setImmediate);
    const { checkpoints, callsUnderWay } = engine.stats();
    if (checkpoints === before && callsUnderWay === tasks.hanging.size) break;
    before = checkpoints;
  }
}

class RecordedTasks {
  readonly calls: AnsweredCall[] = [];
  /** Calls that nobody answers, until they are cancelled. */
  readonly hanging = new Set<TaskCall>();
  private readonly unused: RecordedTask[];
  private readonly callbacks: { readonly token: string; readonly task: RecordedTask }[] = [];
  private readonly hungBefore: RecordedTask[] = [];

  constructor(tasks: readonly RecordedTask[]) {
    this.unused = [...tasks];
  }

  /** Recorded answers are given by state and map iteration, in order. */
  private take({ state, mapIndex }: TaskCall): RecordedTask {
    const fits = (task: RecordedTask) =>
      task.state === state && (task.map === undefined || task.map.index === mapIndex);
    const index = this.unused.findIndex(fits);
    const [task] = index < 0 ? [] : this.unused.splice(index, 1);
    if (!task) throw new Error(`No recorded task for ${state}, iteration ${mapIndex}`);
    return task;
  }

  async answer(call: TaskCall): Promise<unknown> {
    const again = this.hungBefore.findIndex(({ state }) => state === call.state);
    const task = again < 0 ? this.take(call) : (this.hungBefore.splice(again, 1)[0] as RecordedTask);
    if (again < 0) this.calls.push({ call, recorded: task });
    const { outcome } = task;
    const isAnswered = outcome.timedOut !== true && outcome.pending !== true;
    if (call.taskToken !== undefined) {
      if (isAnswered) this.callbacks.push({ token: call.taskToken, task });
      return task.submitted ?? {};
    }
    if (!isAnswered) return await this.hang(call, task);
    if (!('output' in outcome)) throw taskError(outcome.error, outcome.cause);
    return outcome.output;
  }

  private async hang(call: TaskCall, task: RecordedTask): Promise<never> {
    this.hanging.add(call);
    this.abandoned.set(call, task);
    await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
    this.hanging.delete(call);
    throw new Error('Cancelled');
  }

  private readonly abandoned = new Map<TaskCall, RecordedTask>();

  /** The process with the hanging calls is gone; the next one makes them again. */
  forgetHanging(): void {
    for (const call of this.hanging) this.hungBefore.push(this.abandoned.get(call) as RecordedTask);
    this.hanging.clear();
  }

  /** Answers one task token; false when there is none to answer. */
  async callBack(engine: Engine): Promise<boolean> {
    const next = this.callbacks.shift();
    if (!next) return false;
    const { token, task } = next;
    const { output, error, cause } = task.outcome;
    if ('output' in task.outcome) await engine.sendTaskSuccess(token, output);
    else await engine.sendTaskFailure(token, { ...(error ? { error } : {}), ...(cause ? { cause } : {}) });
    return true;
  }
}

function taskError(error: string | null | undefined, cause: string | null | undefined): Error {
  const thrown = new Error('', { cause: cause ?? undefined });
  thrown.name = error ?? 'Error';
  return thrown;
}
