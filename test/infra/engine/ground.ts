/** An engine on a clock that a test moves, with task handlers by function name; the tests beside it start from here. */
import { openDatabase } from '../../../infra/embedded/database.ts';
import type { Database } from '../../../infra/embedded/database-port.ts';
import {
  Engine,
  type EngineOptions,
  type ExecutionDescription,
  loadDefinition,
  type TaskCall,
} from '../../../infra/embedded/engine/index.ts';

export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const START = Date.UTC(2020, 3, 1);

export type Handle = (payload: unknown, call: TaskCall) => unknown;

type GroundOptions = Partial<Omit<EngineOptions, 'database'>> & { readonly database?: Database };

export class Ground {
  readonly calls: TaskCall[] = [];
  readonly errors: unknown[] = [];
  /** Task tokens as they were handed out. */
  readonly tokens: string[] = [];
  readonly database: Database;
  engine: Engine;
  now = START;
  private readonly handlers: { readonly [functionName: string]: Handle };
  private readonly options: GroundOptions;

  constructor(handlers: { readonly [functionName: string]: Handle } = {}, options: GroundOptions = {}) {
    this.handlers = handlers;
    this.options = options;
    this.database = options.database ?? openDatabase(':memory:');
    this.engine = this.newEngine();
  }

  /** A new engine on the same database, as in a new process; the machines must be registered again. */
  newEngine(): Engine {
    this.engine = new Engine({
      database: this.database,
      clock: { now: () => this.now },
      random: () => 0.5,
      resources: { [INVOKE]: (call) => this.answer(call) },
      onError: (error) => this.errors.push(error),
      ...this.options,
    });
    return this.engine;
  }

  private async answer(call: TaskCall): Promise<unknown> {
    this.calls.push(call);
    if (call.taskToken !== undefined) this.tokens.push(call.taskToken);
    const { FunctionName, Payload } = call.arguments as { FunctionName: string; Payload?: unknown };
    return await this.handlers[FunctionName]?.(Payload, call);
  }

  register(states: object, more: object = {}, name = 'machine'): void {
    this.engine.register(loadDefinition(name, machineOf(states, more)));
  }

  /** Runs one execution as far as it goes without the clock, and tells how it stands. */
  async run(input: unknown = {}, name = 'one'): Promise<ExecutionDescription> {
    await this.engine.start('machine', name, input);
    await this.engine.idle();
    return await this.describe(name);
  }

  async describe(name = 'one'): Promise<ExecutionDescription> {
    const description = await this.engine.describe('machine', name);
    if (!description) throw new Error(`No execution '${name}'`);
    return description;
  }

  /** The types of the execution's history events. */
  async events(name = 'one'): Promise<string[]> {
    return (await this.engine.history('machine', name)).map(({ type }) => type);
  }

  /** Moves the clock and fires what is due on the way, each at its time. */
  async pass(seconds: number): Promise<void> {
    const end = this.now + seconds * 1000;
    for (
      let next = this.engine.nextTimerAt();
      next !== undefined && next <= end;
      next = this.engine.nextTimerAt()
    ) {
      this.now = Math.max(this.now, next);
      await this.engine.runTimers();
      await this.engine.idle();
    }
    this.now = end;
  }
}

/** A definition in JSONata that starts at the first of the states. */
export function machineOf(states: object, more: object = {}): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more };
}

export function task(functionName: string, more: object = {}): object {
  const isLast = !('Next' in more);
  return {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: functionName, Payload: '{% $states.input %}' },
    ...(isLast ? { End: true } : {}),
    ...more,
  };
}

/** A task that waits for its token. */
export function tokenTask(functionName: string, more: object = {}): object {
  return task(functionName, { Resource: `${INVOKE}.waitForTaskToken`, ...more });
}

export function namedError(name: string, message = ''): Error {
  return Object.assign(new Error(message), { name });
}

/** One branch of a Parallel, or the item processor of a Map, that starts at the first of the states. */
export function branch(states: object): object {
  return { StartAt: Object.keys(states)[0], States: states };
}

/** A Map that ends its states, over the states of its item processor. */
export function map(processor: object, more: object = {}, config: object = {}): object {
  const isLast = !('Next' in more);
  return {
    Type: 'Map',
    ItemProcessor: { ...branch(processor), ...config },
    ...(isLast ? { End: true } : {}),
    ...more,
  };
}

export const DISTRIBUTED = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };

/** Ten times the item; fails for those that are negative. */
export function positive(item: unknown): number {
  if (Number(item) < 0) throw namedError('Negative', String(item));
  return Number(item) * 10;
}
