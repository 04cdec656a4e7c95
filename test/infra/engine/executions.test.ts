/** Executions from start to end: names, inputs, what can be asked about them, stopping. */
import { describe, expect, it } from 'vitest';
import { branch, Ground, START, task, tokenTask } from './ground.ts';

describe('starting', () => {
  it('gives the same execution for the same name, whatever the input', async () => {
    const ground = new Ground({ work: () => 'done' });
    ground.register({ Work: task('work') });
    const starts = await Promise.all([1, 2, 3].map((input) => ground.engine.start('machine', 'one', input)));
    expect(starts.map(({ started }) => started)).toEqual([true, false, false]);
    expect(new Set(starts.map(({ executionArn }) => executionArn)).size).toBe(1);
    await ground.engine.idle();
    expect(await ground.engine.start('machine', 'one', 4)).toMatchObject({ started: false });
    expect(await ground.describe()).toMatchObject({ status: 'SUCCEEDED', input: 1, output: 'done' });
    expect(ground.calls).toHaveLength(1);
  });

  it('keeps machines apart: the same name on another is another execution', async () => {
    const ground = new Ground();
    ground.register({ End: { Type: 'Succeed' } });
    ground.register({ End: { Type: 'Succeed' } }, {}, 'other');
    expect((await ground.engine.start('machine', 'one', 1)).started).toBe(true);
    expect((await ground.engine.start('other', 'one', 2)).started).toBe(true);
  });

  it.each(['', 'a b', 'a:b', 'a/b', 'x'.repeat(81), 'a\n', '*'])('refuses the name %j', async (name) => {
    const ground = new Ground();
    ground.register({ End: { Type: 'Succeed' } });
    await expect(ground.engine.start('machine', name, {})).rejects.toThrow(RangeError);
    expect(await ground.engine.list()).toEqual([]);
  });

  it('refuses a machine that is not registered and an input over 256 KiB', async () => {
    const ground = new Ground();
    ground.register({ End: { Type: 'Succeed' } });
    await expect(ground.engine.start('nobody', 'one', {})).rejects.toThrow(/nobody/);
    await expect(ground.engine.start('machine', 'one', 'é'.repeat(131_072))).rejects.toThrow(RangeError);
    expect((await ground.run('x'.repeat(262_142))).status).toBe('SUCCEEDED');
  });

  it('copies the input: what the caller changes later does not count', async () => {
    const ground = new Ground();
    ground.register({ Pause: { Type: 'Wait', Seconds: 1, End: true } });
    const input = { list: [1], when: new Date(START), nothing: undefined };
    await ground.engine.start('machine', 'one', input);
    input.list.push(2);
    await ground.pass(1);
    expect((await ground.describe()).output).toEqual({ list: [1], when: '2020-04-01T00:00:00.000Z' });
  });
});

describe('asking', () => {
  it('tells where an execution stands, and where it ended', async () => {
    const ground = new Ground();
    ground.register({
      Ask: tokenTask('ask', { Next: 'Pause' }),
      Pause: { Type: 'Wait', Seconds: 60, End: true },
    });
    expect(await ground.run({ a: 1 })).toEqual({
      id: 1,
      executionArn: 'arn:aws:states:local:000000000000:execution:machine:one',
      machine: 'machine',
      name: 'one',
      status: 'RUNNING',
      input: { a: 1 },
      startedAt: START,
      currentStates: ['Ask'],
    });
    await ground.engine.sendTaskSuccess(ground.tokens[0] ?? '', { b: 2 });
    expect((await ground.describe()).currentStates).toEqual(['Pause']);
    await ground.pass(60);
    expect(await ground.describe()).toMatchObject({
      status: 'SUCCEEDED',
      output: { b: 2 },
      stoppedAt: START + 60_000,
      currentStates: [],
    });
  });

  it('knows nothing of an execution that was never started', async () => {
    const ground = new Ground();
    expect(await ground.engine.describe('machine', 'one')).toBeUndefined();
    expect(await ground.engine.history('machine', 'one')).toEqual([]);
    expect(await ground.engine.stop('machine', 'one')).toBe(false);
  });

  it('lists executions page by page and by status', async () => {
    const ground = new Ground();
    ground.register({
      Which: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input = 1 %}', Next: 'Bad' }],
        Default: 'Good',
      },
      Bad: { Type: 'Fail' },
      Good: { Type: 'Succeed' },
    });
    for (const [index, input] of [0, 1, 0, 1, 0].entries())
      await ground.engine.start('machine', `no-${index}`, input);
    const [first, second] = await ground.engine.list({ limit: 2 });
    expect([first?.name, second?.name]).toEqual(['no-0', 'no-1']);
    const rest = await ground.engine.list({ after: second?.id ?? 0 });
    expect(rest.map(({ name }) => name)).toEqual(['no-2', 'no-3', 'no-4']);
    const failed = await ground.engine.list({ status: 'FAILED' });
    expect(failed.map(({ name }) => name)).toEqual(['no-1', 'no-3']);
    expect(await ground.engine.list({ status: 'RUNNING' })).toEqual([]);
  });

  it('tells the history in the words of the service', async () => {
    const ground = new Ground({ work: () => ({ answer: 42 }) });
    ground.register({
      Work: task('work', { Assign: { kept: '{% $states.result.answer %}' }, Output: 'out' }),
    });
    await ground.run({ in: 1 });
    const history = await ground.engine.history('machine', 'one');
    expect(
      history.map(({ id, previousEventId, type, details }) => [id, previousEventId, type, details]),
    ).toEqual([
      [1, 0, 'ExecutionStarted', { input: { in: 1 } }],
      [2, 1, 'TaskStateEntered', { name: 'Work', input: { in: 1 } }],
      [
        3,
        2,
        'TaskScheduled',
        expect.objectContaining({ parameters: { FunctionName: 'work', Payload: { in: 1 } } }),
      ],
      [4, 3, 'TaskStarted', {}],
      [5, 4, 'TaskSucceeded', { output: { answer: 42 } }],
      [6, 5, 'TaskStateExited', { name: 'Work', output: 'out', assigned: { kept: 42 } }],
      [7, 6, 'ExecutionSucceeded', { output: 'out' }],
    ]);
    expect(history.every(({ timestamp }) => timestamp === START)).toBe(true);
  });
});

describe('stopping', () => {
  it('ends the execution, tells its handler and makes its token worthless', async () => {
    const aborted: boolean[] = [];
    const ground = new Ground({
      slow: (_payload, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(aborted.push(true)))),
    });
    const branches = [{ Slow: task('slow') }, { Ask: tokenTask('ask') }].map(branch);
    ground.register({ Both: { Type: 'Parallel', Branches: branches, End: true } });
    await ground.engine.start('machine', 'one', {});
    expect(await ground.engine.stop('machine', 'one', { error: 'Enough', cause: 'by hand' })).toBe(true);
    await ground.engine.idle();
    expect(await ground.describe()).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'by hand' });
    expect(aborted).toEqual([true]);
    expect(await ground.engine.sendTaskSuccess(ground.tokens[0] ?? '', 1)).toBe('gone');
    expect(await ground.engine.stop('machine', 'one')).toBe(false);
    expect((await ground.events()).at(-1)).toBe('ExecutionAborted');
  });
});
