/** Retry and Catch: which errors they take, how often, and after how long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelayMilliseconds } from '../../../infra/embedded/engine/retry-delay.ts';
import { Ground, namedError, START, task } from './ground.ts';

/** A function that fails as many times as there are names, then answers. */
function failing(...names: string[]) {
  const left = [...names];
  return () => {
    const name = left.shift();
    if (name !== undefined) throw namedError(name);
    return 'done';
  };
}

describe('Retry', () => {
  it('waits longer from attempt to attempt, then leaves the failure to Catch', async () => {
    const ground = new Ground({ work: failing('A', 'A', 'A', 'A', 'A') });
    const times: number[] = [];
    ground.register({
      Work: task('work', {
        Retry: [
          { ErrorEquals: ['A'], IntervalSeconds: 2, MaxAttempts: 4, BackoffRate: 3, MaxDelaySeconds: 10 },
        ],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
      }),
      Caught: { Type: 'Succeed' },
    });
    await ground.run();
    for (let next = ground.engine.nextTimerAt(); next; next = ground.engine.nextTimerAt()) {
      times.push((next - START) / 1000);
      await ground.pass((next - ground.now) / 1000);
    }
    expect(times).toEqual([2, 8, 18, 28]);
    expect(ground.calls).toHaveLength(5);
    expect((await ground.describe()).output).toEqual({ Error: 'A', Cause: null });
  });

  it('has 3 attempts after 1, 2 and 4 seconds when it says nothing else', async () => {
    const ground = new Ground({ work: failing('A', 'A', 'A', 'A') });
    ground.register({ Work: task('work', { Retry: [{ ErrorEquals: ['States.ALL'] }] }) });
    await ground.run();
    await ground.pass(7);
    expect(ground.calls).toHaveLength(4);
    expect(await ground.describe()).toMatchObject({ status: 'FAILED', error: 'A', stoppedAt: START + 7_000 });
  });

  it('counts the attempts of each Retrier apart, and starts again when the state is entered again', async () => {
    const ground = new Ground({ work: failing('A', 'B', 'A', 'B', 'A') });
    ground.register({
      Work: task('work', {
        Retry: [
          { ErrorEquals: ['A'], MaxAttempts: 2 },
          { ErrorEquals: ['B'], MaxAttempts: 2 },
        ],
        Catch: [{ ErrorEquals: ['A'], Next: 'Again' }],
      }),
      Again: { Type: 'Pass', Next: 'Work2' },
      Work2: task('work', { Retry: [{ ErrorEquals: ['A'] }] }),
    });
    await ground.run();
    await ground.pass(100);
    expect(ground.calls).toHaveLength(6);
    expect((await ground.describe()).output).toBe('done');
  });

  it('evaluates Arguments again, and tells them the number of the attempt', async () => {
    const ground = new Ground({ work: failing('A', 'A') });
    const Arguments = { FunctionName: 'work', Payload: '{% $states.context.State.RetryCount %}' };
    ground.register({ Work: task('work', { Arguments, Retry: [{ ErrorEquals: ['A'] }] }) });
    await ground.run();
    await ground.pass(10);
    expect(ground.calls.map((call) => (call.arguments as { Payload: number }).Payload)).toEqual([0, 1, 2]);
  });

  it('takes a failed Output or Arguments as States.QueryEvaluationError', async () => {
    const ground = new Ground({ work: () => ({}) });
    ground.register({
      Work: task('work', {
        Output: '{% $states.result.missing %}',
        Retry: [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }],
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
      }),
      Caught: { Type: 'Succeed' },
    });
    await ground.run();
    await ground.pass(1);
    expect(ground.calls).toHaveLength(2);
    expect((await ground.describe()).status).toBe('SUCCEEDED');
  });

  it('begins a Parallel again from the start', async () => {
    const ground = new Ground({ work: failing('A') });
    ground.register({
      Both: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'Work', States: { Work: task('work') } }],
        Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 1 }],
        End: true,
      },
    });
    await ground.run();
    await ground.pass(1);
    expect((await ground.describe()).output).toEqual(['done']);
  });
});

describe('the delay of a Retry', () => {
  const retrier = fc.record({
    errorEquals: fc.constant(['A']),
    intervalSeconds: fc.integer({ min: 1, max: 1_000 }),
    maxAttempts: fc.constant(10),
    backoffRate: fc.double({ min: 1, max: 5, noNaN: true }),
    maxDelaySeconds: fc.integer({ min: 1, max: 10_000 }),
    jitter: fc.boolean(),
  });

  it('is never above the cap, never falls without jitter, and with jitter is a share of what it would be', () => {
    fc.assert(
      fc.property(
        retrier,
        fc.nat(20),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (given, attempt, chance) => {
          const full = { ...given, jitter: false };
          const delay = retryDelayMilliseconds(given, attempt, () => chance);
          const most = retryDelayMilliseconds(full, attempt, () => chance);
          expect(delay).toBeLessThanOrEqual(given.maxDelaySeconds * 1000);
          expect(retryDelayMilliseconds(full, attempt + 1, () => chance)).toBeGreaterThanOrEqual(most);
          expect(Math.abs(delay - (given.jitter ? most * chance : most))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('Catch', () => {
  it.each([
    ['Custom', ['Custom'], true],
    ['Custom', ['Other'], false],
    ['Custom', ['Other', 'Custom'], true],
    ['Custom', ['States.TaskFailed'], true],
    ['Custom', ['States.ALL'], true],
    ['States.Timeout', ['States.TaskFailed'], false],
    ['States.Timeout', ['States.ALL'], true],
    ['States.DataLimitExceeded', ['States.ALL'], true],
    ['States.Runtime', ['States.ALL'], false],
    ['States.Runtime', ['States.TaskFailed'], false],
    ['States.Runtime', ['States.Runtime'], true],
  ])('%s by %j: %s', async (error, names, isCaught) => {
    const ground = new Ground({ work: failing(error) });
    ground.register({
      Work: task('work', { Catch: [{ ErrorEquals: names, Next: 'Caught' }] }),
      Caught: { Type: 'Succeed' },
    });
    expect((await ground.run()).status).toBe(isCaught ? 'SUCCEEDED' : 'FAILED');
  });

  it('takes the first that matches, with its Assign and Output', async () => {
    const ground = new Ground({ work: failing('A') });
    ground.register({
      Work: task('work', {
        Assign: { never: 1 },
        Catch: [
          { ErrorEquals: ['B'], Next: 'End' },
          {
            ErrorEquals: ['A'],
            Assign: { error: '{% $states.errorOutput.Error %}' },
            Output: { was: '{% $states.input %}' },
            Next: 'End',
          },
          { ErrorEquals: ['States.ALL'], Next: 'End' },
        ],
      }),
      End: {
        Type: 'Pass',
        Output: ['{% $error %}', '{% $states.input %}', '{% $exists($never) %}'],
        End: true,
      },
    });
    expect((await ground.run('in')).output).toEqual(['A', { was: 'in' }, false]);
  });

  it('that fails itself ends the execution: nothing catches it again', async () => {
    const ground = new Ground({ work: failing('A') });
    const failingCatch = {
      ErrorEquals: ['States.ALL'],
      Output: '{% $states.errorOutput.missing %}',
      Next: 'End',
    };
    ground.register({ Work: task('work', { Catch: [failingCatch] }), End: { Type: 'Succeed' } });
    expect(await ground.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});
