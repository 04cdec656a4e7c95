/** Task handlers, and the definitions that executions keep. */
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { Engine, loadDefinition } from '../../../infra/embedded/engine/index.ts';
import { Ground, machineOf, namedError, START, task, tokenTask } from './ground.ts';

describe('definitions', () => {
  it('stay with the executions that were started with them, also in the next process', async () => {
    const ground = new Ground();
    ground.register({ Ask: tokenTask('ask', { Output: 'old', End: true }) });
    await ground.run({}, 'first');
    ground.newEngine();
    ground.register({ Ask: tokenTask('ask', { Output: 'new', End: true }) });
    await ground.engine.recover();
    await ground.run({}, 'second');
    for (const token of ground.tokens) await ground.engine.sendTaskSuccess(token, {});
    expect((await ground.describe('first')).output).toBe('old');
    expect((await ground.describe('second')).output).toBe('new');
  });

  it('whose handler is gone fail at that task, so that a person learns of it', async () => {
    const database = openDatabase(':memory:');
    const before = new Ground({}, { database });
    before.register({ Pause: { Type: 'Wait', Seconds: 5, Next: 'Work' }, Work: task('work') });
    await before.run();
    const engine = new Engine({
      database,
      clock: { now: () => START + 5_000 },
      random: () => 0,
      resources: {},
    });
    await engine.runTimers();
    await engine.idle();
    expect(await engine.describe('machine', 'one')).toMatchObject({
      status: 'FAILED',
      error: 'States.TaskFailed',
    });
  });

  it('that cannot be read any more hold nobody else up when the process starts', async () => {
    const ground = new Ground({
      work: (payload) => (ground.isUp ? payload : new Promise(() => undefined)),
    }) as Ground & {
      isUp?: boolean;
    };
    ground.register({ Work: task('work', { Output: 'old' }) });
    await ground.engine.start('machine', 'old', {});
    ground.register({ Work: task('work', { Output: 'new' }) });
    await ground.engine.start('machine', 'new', {});
    ground.database.sqlite.exec("UPDATE engine_definition SET source = '{}' WHERE id = 1");
    ground.isUp = true;
    ground.newEngine();
    ground.register({ Work: task('work', { Output: 'new' }) });
    await ground.engine.recover();
    await ground.engine.idle();
    expect(ground.errors).toEqual([expect.objectContaining({ name: 'InvalidDefinition' })]);
    expect((await ground.describe('old')).status).toBe('RUNNING');
    expect((await ground.describe('new')).output).toBe('new');
  });

  it('are refused when a Resource has no handler, and then nothing can be started', async () => {
    const ground = new Ground();
    const machine = loadDefinition(
      'machine',
      machineOf({ Work: task('work', { Resource: 'arn:aws:states:::sqs:sendMessage' }) }),
    );
    expect(() => ground.engine.register(machine)).toThrow(
      expect.objectContaining({ feature: 'Resource without a handler', state: 'Work' }),
    );
    await expect(ground.engine.start('machine', 'one', {})).rejects.toThrow();
  });
});

describe('a handler', () => {
  it('gets the task with what belongs to it, and a copy of its arguments', async () => {
    const ground = new Ground({
      work: (payload) => {
        (payload as { list: number[] }).list.push(9);
        return payload;
      },
    });
    ground.register({ Work: task('work', { TimeoutSeconds: 30, Output: '{% $states.input %}' }) });
    expect((await ground.run({ list: [1] })).output).toEqual({ list: [1] });
    expect(ground.calls[0]).toMatchObject({
      machine: 'machine',
      state: 'Work',
      timeoutSeconds: 30,
      execution: { name: 'one', id: expect.stringContaining(':execution:machine:one') },
    });
  });

  it.each([
    [namedError('Custom', 'why'), { error: 'Custom', cause: 'why' }],
    [
      Object.assign(new Error('message', { cause: 'the cause' }), { name: 'Custom' }),
      { error: 'Custom', cause: 'the cause' },
    ],
    [namedError('Custom'), { error: 'Custom' }],
    ['text', { error: 'Error', cause: 'text' }],
  ])('that throws %s fails its task with that name', async (thrown, expected) => {
    const ground = new Ground({
      work: () => {
        throw thrown;
      },
    });
    ground.register({ Work: task('work') });
    const { error, cause } = await ground.run();
    expect({ error, cause }).toEqual(expected);
  });

  it('that answers nothing or what is not JSON answers null or fails', async () => {
    const ground = new Ground({ nothing: () => undefined, big: () => 1n });
    ground.register({ Nothing: task('nothing', { Next: 'Big' }), Big: task('big') });
    const description = await ground.run();
    expect(description).toMatchObject({ status: 'FAILED', error: 'TypeError' });
    const [succeeded] = (await ground.engine.history('machine', 'one')).filter(
      ({ type }) => type === 'TaskSucceeded',
    );
    expect(succeeded?.details).toEqual({ output: null });
  });
});
