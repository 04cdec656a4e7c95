/** Machines of every shape, nested at random, against a model that only knows what they should come to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branch, Ground, map, namedError, task, tokenTask } from './ground.ts';

/** A sequence of steps; each step of a kind, some with sequences inside. */
type Steps = readonly Step[];
type Step =
  | { readonly kind: 'pass' | 'echo' | 'break' | 'ask' | 'wait' | 'fail' | 'retry' }
  | { readonly kind: 'branch'; readonly isTaken: boolean }
  | { readonly kind: 'parallel'; readonly branches: readonly Steps[]; readonly isCaught: boolean }
  | {
      readonly kind: 'map';
      readonly count: number;
      readonly concurrency: number;
      readonly processor: Steps;
      readonly tolerated?: number | undefined;
      readonly isDistributed: boolean;
      readonly isCaught: boolean;
    };

const steps = fc.letrec<{ steps: Steps; step: Step }>((tie) => ({
  steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constantFrom('pass', 'echo', 'ask', 'wait', 'retry') }),
    fc.record({ kind: fc.constantFrom('break', 'fail', 'pass', 'echo') }),
    fc.record({ kind: fc.constant('branch'), isTaken: fc.boolean() }),
    fc.record({
      kind: fc.constant('parallel'),
      branches: fc.array(tie('steps'), { minLength: 1, maxLength: 3 }),
      isCaught: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('map'),
      count: fc.nat(3),
      concurrency: fc.nat(2),
      processor: tie('steps'),
      tolerated: fc.option(fc.nat(3), { nil: undefined }),
      isDistributed: fc.boolean(),
      isCaught: fc.boolean(),
    }),
  ),
})).steps as fc.Arbitrary<Steps>;

/** What the sequence makes of an input; undefined when it fails. */
function model(sequence: Steps, input: unknown): { readonly output: unknown } | undefined {
  let output = input;
  for (const step of sequence) {
    const next = modelStep(step, output);
    if (!next) return undefined;
    output = next.output;
  }
  return { output };
}

function modelStep(step: Step, input: unknown): { readonly output: unknown } | undefined {
  switch (step.kind) {
    case 'break':
    case 'fail':
      return undefined;
    case 'pass':
      return { output: 'passed' };
    case 'ask':
      return { output: 'answered' };
    case 'echo':
    case 'wait':
    case 'retry':
      return { output: input };
    case 'branch':
      return step.isTaken ? { output: input } : { output: 'not taken' };
    case 'parallel': {
      const ends = step.branches.map((inner) => model(inner, input));
      if (ends.every((end) => end !== undefined)) return { output: ends.map(({ output }) => output) };
      return step.isCaught ? { output: 'caught' } : undefined;
    }
    case 'map': {
      const ends = Array.from({ length: step.count }, (_, item) => model(step.processor, item));
      const outputs = ends.filter((end) => end !== undefined).map(({ output }) => output);
      if (ends.length - outputs.length <= (step.tolerated ?? 0)) return { output: outputs };
      return step.isCaught ? { output: 'caught' } : undefined;
    }
  }
}

/** Writes the sequence as states, with names that occur once in the whole machine. */
class Writer {
  private count = 0;

  write(sequence: Steps): object {
    const names = sequence.map(() => `S${++this.count}`);
    const states: Record<string, object> = {};
    for (const [index, step] of sequence.entries()) {
      const next = names[index + 1];
      const flow = next === undefined ? { End: true } : { Next: next };
      Object.assign(states, this.state(names[index] ?? '', step, flow));
    }
    return states;
  }

  private state(name: string, step: Step, flow: object): Record<string, object> {
    const caught = `${name}Caught`;
    const Catch = [{ ErrorEquals: ['States.ALL'], Output: 'caught', Next: caught }];
    const guard = 'isCaught' in step && step.isCaught ? { Catch } : {};
    const after = 'isCaught' in step && step.isCaught ? { [caught]: { Type: 'Pass', ...flow } } : {};
    switch (step.kind) {
      case 'pass':
        return { [name]: { Type: 'Pass', Output: 'passed', ...flow } };
      case 'wait':
        return { [name]: { Type: 'Wait', Seconds: 7, ...flow } };
      case 'fail':
        return { [name]: { Type: 'Fail', Error: 'Broken' } };
      case 'ask':
        return { [name]: { ...tokenTask('ask', { Next: 'x' }), Next: undefined, ...flow } };
      case 'echo':
      case 'break':
        return { [name]: { ...task(step.kind, { Next: 'x' }), Next: undefined, ...flow } };
      case 'retry': {
        const Retry = [{ ErrorEquals: ['Once'], IntervalSeconds: 3, MaxAttempts: 1 }];
        return { [name]: { ...task('once', { Next: 'x', Retry }), Next: undefined, ...flow } };
      }
      case 'branch': {
        const Choices = [{ Condition: `{% ${step.isTaken} %}`, Next: `${name}A` }];
        return {
          [name]: { Type: 'Choice', Choices, Default: `${name}B` },
          [`${name}A`]: { Type: 'Pass', ...flow },
          [`${name}B`]: { Type: 'Pass', Output: 'not taken', ...flow },
        };
      }
      case 'parallel': {
        const Branches = step.branches.map((inner) => branch(this.write(inner)));
        return { [name]: { Type: 'Parallel', Branches, ...guard, ...flow }, ...after };
      }
      case 'map': {
        const more = {
          Items: Array.from({ length: step.count }, (_, item) => item),
          MaxConcurrency: step.concurrency,
          ...(step.tolerated === undefined ? {} : { ToleratedFailureCount: step.tolerated }),
          ...guard,
        };
        const config = { ProcessorConfig: { Mode: step.isDistributed ? 'DISTRIBUTED' : 'INLINE' } };
        return {
          [name]: { ...map(this.write(step.processor), more, config), End: undefined, ...flow },
          ...after,
        };
      }
    }
  }
}

/** Without the fields that are undefined, as a definition in a file would be. */
function written(sequence: Steps): object {
  return JSON.parse(JSON.stringify(new Writer().write(sequence)));
}

async function play(sequence: Steps, isRestarting: boolean): Promise<Ground> {
  const ground = new Ground({
    echo: (payload) => payload,
    break: () => {
      throw namedError('Broken');
    },
    once: (payload, { arguments: given }) => {
      if ((given as { Attempt: number }).Attempt === 0) throw namedError('Once');
      return payload;
    },
  });
  const states = written(sequence);
  for (const state of taskStates(states)) state.Arguments.Attempt = '{% $states.context.State.RetryCount %}';
  ground.register(states);
  await ground.engine.start('machine', 'one', 'in');
  for (;;) {
    await ground.engine.idle();
    if (isRestarting) {
      ground.newEngine();
      await ground.engine.recover();
      await ground.engine.idle();
    }
    const token = ground.tokens.shift();
    const next = ground.engine.nextTimerAt();
    if (token !== undefined) await ground.engine.sendTaskSuccess(token, 'answered');
    else if (next === undefined) return ground;
    else {
      ground.now = next;
      await ground.engine.runTimers();
    }
  }
}

interface TaskJson {
  Type: string;
  Arguments: Record<string, unknown>;
}

function taskStates(json: unknown): TaskJson[] {
  if (typeof json !== 'object' || json === null) return [];
  const inner = Object.values(json).flatMap(taskStates);
  return 'Type' in json && json.Type === 'Task' ? [json as TaskJson, ...inner] : inner;
}

async function check(sequence: Steps, isRestarting: boolean): Promise<void> {
  const ground = await play(sequence, isRestarting);
  const expected = model(sequence, 'in');
  const { status, output, currentStates } = await ground.describe();
  expect({ status, output, currentStates }).toEqual(
    expected
      ? { status: 'SUCCEEDED', output: expected.output, currentStates: [] }
      : { status: 'FAILED', output: undefined, currentStates: [] },
  );
  expect(ground.errors).toEqual([]);
  expect(ground.engine.stats()).toMatchObject({ callsUnderWay: 0, executionsInMemory: 0 });
  const history = await ground.engine.history('machine', 'one');
  expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => index + 1));
  expect(history.every(({ id, previousEventId }) => previousEventId < id)).toBe(true);
  const left = ground.database.sqlite.prepare('SELECT count(*) AS n FROM engine_branch').get();
  expect(left?.n).toBe(0);
  ground.database.close();
}

describe('a machine of any shape', () => {
  it('comes to the end that its parts come to', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, (sequence) => check(sequence, false)),
      { numRuns: 400 },
    );
  });

  it('comes to the same end with a new engine after every step', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, (sequence) => check(sequence, true)),
      { numRuns: 200 },
    );
  });
});
