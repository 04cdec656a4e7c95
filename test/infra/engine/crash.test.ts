/** A process that dies at any checkpoint, before or after it is durable: the next one goes on and comes to the same end. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
  Engine,
  type EngineDatabase,
  loadDefinition,
  type TaskCall,
} from '../../../infra/embedded/engine/index.ts';
import { branch, INVOKE, machineOf, namedError, START, task, tokenTask } from './ground.ts';

/** A database whose process dies at a given write: nothing answers any more. */
class MortalDatabase implements EngineDatabase {
  readonly sqlite: DatabaseSync;
  isDead = false;
  writes = 0;
  private readonly diesAt: number;
  private readonly keepsLast: boolean;

  constructor(sqlite: DatabaseSync, diesAt = Number.POSITIVE_INFINITY, keepsLast = false) {
    this.sqlite = sqlite;
    this.diesAt = diesAt;
    this.keepsLast = keepsLast;
  }

  async write<Result>(work: (sqlite: DatabaseSync) => Result): Promise<Result> {
    if (this.isDead) return await never();
    const isLast = ++this.writes === this.diesAt;
    if (isLast) this.isDead = true;
    if (isLast && !this.keepsLast) return await never();
    this.sqlite.exec('BEGIN');
    const result = work(this.sqlite);
    this.sqlite.exec('COMMIT');
    return isLast ? await never() : result;
  }

  flushed = () => (this.isDead ? never() : Promise.resolve());
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

const MACHINE = machineOf(
  {
    Check: task('work', { Assign: { kept: '{% $states.result %}' }, Next: 'Which' }),
    Which: { Type: 'Choice', Choices: [{ Condition: '{% $kept = "Check" %}', Next: 'Both' }] },
    Both: {
      Type: 'Parallel',
      Branches: [
        branch({ Ask: tokenTask('work', { HeartbeatSeconds: 1_000 }) }),
        branch({ Pause: { Type: 'Wait', Seconds: 30, Next: 'After' }, After: task('work') }),
      ],
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      Items: [1, 2, 3],
      MaxConcurrency: 2,
      ItemProcessor: branch({ Item: task('work', { Next: 'Reply' }), Reply: tokenTask('work') }),
      Next: 'Flaky',
    },
    Flaky: task('flaky', { Retry: [{ ErrorEquals: ['Again'], IntervalSeconds: 5 }], Next: 'Late' }),
    Late: tokenTask('silent', {
      TimeoutSeconds: 60,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Apart' }],
    }),
    Apart: {
      Type: 'Map',
      Items: [4, 5],
      ItemProcessor: {
        ...branch({ Single: task('work', { Next: 'Rest' }), Rest: { Type: 'Wait', Seconds: 1, End: true } }),
        ProcessorConfig: { Mode: 'DISTRIBUTED' },
      },
      Output: { kept: '{% $kept %}', last: '{% $states.result %}' },
      End: true,
    },
  },
  { TimeoutSeconds: 100_000 },
);

/** One process after the other on the same database, with the world around them. */
class World {
  readonly sqlite = new DatabaseSync(':memory:');
  readonly calls: string[] = [];
  now = START;
  private tokens: string[] = [];
  private flaked = false;

  /** Runs a process until the execution has ended or the process is dead. */
  async live(database: MortalDatabase): Promise<void> {
    const handler = (call: TaskCall) => (database.isDead ? never() : this.work(call));
    const resources = { [INVOKE]: handler };
    const engine = new Engine({ database, clock: { now: () => this.now }, random: () => 0.5, resources });
    engine.register(loadDefinition('machine', MACHINE));
    const isAlive = () => !database.isDead;
    void engine.recover();
    void engine.start('machine', 'one', { in: 1 });
    while (isAlive() && (await engine.describe('machine', 'one'))?.status !== 'SUCCEEDED') {
      await settle(engine);
      const [token] = this.tokens;
      if (token !== undefined) {
        this.tokens = this.tokens.slice(1);
        void engine.sendTaskSuccess(token, 'answered');
        await settle(engine);
        // The next process' caller does not know whether this one took the answer: it says it again.
        if (!isAlive()) this.tokens.unshift(token);
      } else if (isAlive()) {
        this.now = Math.max(this.now, engine.nextTimerAt() ?? this.now);
        void engine.runTimers();
      }
    }
  }

  private async work({ arguments: given, state, mapIndex, taskToken }: TaskCall): Promise<unknown> {
    this.calls.push(mapIndex === undefined ? state : `${state} ${mapIndex}`);
    const { FunctionName } = given as { FunctionName: string };
    if (FunctionName === 'silent') return {};
    if (FunctionName === 'flaky' && !this.flaked) {
      this.flaked = true;
      throw namedError('Again');
    }
    if (taskToken !== undefined) this.tokens.push(taskToken);
    return state;
  }

  private viewer(): Engine {
    const database = new MortalDatabase(this.sqlite);
    return new Engine({ database, clock: { now: () => this.now }, random: () => 0, resources: {} });
  }

  async end(): Promise<object> {
    const { status, output } = (await this.viewer().describe('machine', 'one')) ?? {};
    const rest = this.sqlite.prepare('SELECT count(*) AS n FROM engine_branch').get();
    return { status, output, rest: rest?.n };
  }

  /** Calls whose results are in a checkpoint, as far as the execution's own history tells. */
  async answered(): Promise<string[]> {
    const history = await this.viewer().history('machine', 'one');
    const iteration = (id: number): string => {
      const event = history[id - 1];
      if (!event || event.type === 'MapStateSucceeded') return '';
      return event.type === 'MapIterationStarted'
        ? ` ${event.details.index}`
        : iteration(event.previousEventId);
    };
    return history
      .filter(({ type }) => type === 'TaskStateExited')
      .map(({ id, details }) => `${details.name}${iteration(id)}`);
  }
}

async function settle(engine: Engine): Promise<void> {
  for (let before = -1; before !== engine.stats().checkpoints; ) {
    before = engine.stats().checkpoints;
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  }
}

describe('an execution', () => {
  it('comes to the same end wherever its process dies', async () => {
    const undisturbed = new World();
    const database = new MortalDatabase(undisturbed.sqlite);
    await undisturbed.live(database);
    const expected = await undisturbed.end();
    expect(expected).toEqual({
      status: 'SUCCEEDED',
      rest: 0,
      output: { kept: 'Check', last: ['Single', 'Single'] },
    });
    expect(database.writes).toBeGreaterThan(20);

    for (let diesAt = 1; diesAt <= database.writes; diesAt++) {
      for (const keepsLast of [false, true]) {
        const world = new World();
        await world.live(new MortalDatabase(world.sqlite, diesAt, keepsLast));
        const answered = await world.answered();
        const before = world.calls.length;
        await world.live(new MortalDatabase(world.sqlite));
        const where = `write ${diesAt}, ${keepsLast ? 'durable' : 'lost'}`;
        expect(await world.end(), where).toEqual(expected);
        for (const call of world.calls.slice(before)) expect(answered, where).not.toContain(call);
      }
    }
  });

  it('comes to the same end when every process dies after its first writes', async () => {
    for (const [lives, keepsLast] of [
      [1, true],
      [2, false],
      [3, true],
    ] as const) {
      const world = new World();
      for (let processes = 0; processes < 200; processes++) {
        const database = new MortalDatabase(world.sqlite, lives, keepsLast);
        await world.live(database);
        if (!database.isDead) break;
      }
      expect(await world.end()).toMatchObject({ status: 'SUCCEEDED', rest: 0 });
    }
  });
});
