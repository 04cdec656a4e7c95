/** Tasks that a callback answers: once, in time, by the right token. */
import { describe, expect, it } from 'vitest';
import { newToken } from '../../../infra/embedded/engine/token.ts';
import { Ground, INVOKE, namedError, task, tokenTask } from './ground.ts';

const CAUGHT = { Caught: { Type: 'Succeed' } };

function catching(...names: string[]): object {
  return { Catch: [{ ErrorEquals: names, Next: 'Caught' }] };
}

async function waiting(more: object = {}, handlers = {}): Promise<Ground & { token: string }> {
  const ground = new Ground(handlers);
  ground.register({ Ask: tokenTask('ask', more), ...CAUGHT });
  await ground.run();
  return Object.assign(ground, { token: ground.tokens[0] ?? '' });
}

describe('a task token', () => {
  it('resumes its task once, with the output', async () => {
    const ground = await waiting();
    expect(await ground.engine.sendTaskSuccess(ground.token, { yes: true })).toBe('resumed');
    expect(await ground.engine.sendTaskSuccess(ground.token, { yes: false })).toBe('gone');
    expect(await ground.engine.sendTaskFailure(ground.token, {})).toBe('gone');
    expect(await ground.describe()).toMatchObject({ status: 'SUCCEEDED', output: { yes: true } });
  });

  it('is taken once when two answers come at the same time', async () => {
    const ground = await waiting();
    const answers = await Promise.all(
      [1, 2, 3].map((answer) => ground.engine.sendTaskSuccess(ground.token, answer)),
    );
    expect(answers.sort()).toEqual(['gone', 'gone', 'resumed']);
  });

  it('fails its task, with or without a name and a cause', async () => {
    for (const failure of [{ error: 'Refused', cause: 'why' }, { error: 'Refused' }, {}]) {
      const ground = await waiting(catching('States.ALL'));
      expect(await ground.engine.sendTaskFailure(ground.token, failure)).toBe('resumed');
      const { output } = await ground.describe();
      expect(output).toEqual({ Error: failure.error ?? null, Cause: failure.cause ?? null });
    }
  });

  it.each(['', 'nonsense', newToken(1, 0, 'guessed'), newToken(999, 0, 'x'), newToken(1, 999, 'x')])(
    'that was never given out is gone: %s',
    async (token) => {
      const ground = await waiting();
      expect(await ground.engine.sendTaskSuccess(token, {})).toBe('gone');
      expect(await ground.engine.sendTaskFailure(token, {})).toBe('gone');
      expect(await ground.engine.sendTaskHeartbeat(token)).toBe('gone');
      expect((await ground.describe()).status).toBe('RUNNING');
    },
  );

  it('may be answered while its handler still runs, or by the handler itself', async () => {
    const ground = new Ground({
      ask: async (_payload, { taskToken }) => {
        expect(await ground.engine.sendTaskSuccess(taskToken ?? '', 'early')).toBe('resumed');
        return 'ignored';
      },
    });
    ground.register({ Ask: tokenTask('ask') });
    expect(await ground.run()).toMatchObject({ status: 'SUCCEEDED', output: 'early' });
    expect(await ground.events()).not.toContain('TaskSubmitted');
  });

  it('is worthless when its handler fails: the task failed then', async () => {
    const refuse = () => {
      throw namedError('NotTaken');
    };
    const ground = await waiting(catching('NotTaken'), { ask: refuse });
    expect(await ground.describe()).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'NotTaken' } });
    expect(await ground.engine.sendTaskSuccess(ground.token, {})).toBe('gone');
  });

  it('is another one at each attempt', async () => {
    const ground = await waiting({ Retry: [{ ErrorEquals: ['Again'], IntervalSeconds: 5 }] });
    await ground.engine.sendTaskFailure(ground.token, { error: 'Again' });
    await ground.pass(5);
    const [first, second] = ground.tokens;
    expect(second).not.toBe(first);
    expect(await ground.engine.sendTaskSuccess(first ?? '', 1)).toBe('gone');
    expect(await ground.engine.sendTaskSuccess(second ?? '', 2)).toBe('resumed');
  });
});

describe('time', () => {
  it('runs out for a token: the late answer is gone', async () => {
    const ground = await waiting({ TimeoutSeconds: 60, ...catching('States.Timeout') });
    await ground.pass(60);
    expect(await ground.describe()).toMatchObject({
      status: 'SUCCEEDED',
      output: { Error: 'States.Timeout' },
    });
    expect(await ground.engine.sendTaskSuccess(ground.token, {})).toBe('gone');
  });

  it('runs out also when the answer comes before the timer was fired', async () => {
    const ground = await waiting({ TimeoutSeconds: 60 });
    ground.now += 60_000;
    expect(await ground.engine.sendTaskSuccess(ground.token, {})).toBe('gone');
    expect(await ground.describe()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it.each(['States.Timeout', 'States.HeartbeatTimeout', 'States.ALL'])(
    'between heartbeats runs out as %s',
    async (name) => {
      const ground = await waiting({ TimeoutSeconds: 600, HeartbeatSeconds: 60, ...catching(name) });
      await ground.pass(50);
      expect(await ground.engine.sendTaskHeartbeat(ground.token)).toBe('ok');
      await ground.pass(50);
      expect((await ground.describe()).status).toBe('RUNNING');
      await ground.pass(10);
      expect(await ground.describe()).toMatchObject({
        status: 'SUCCEEDED',
        output: { Error: 'States.Timeout' },
      });
      expect(await ground.engine.sendTaskHeartbeat(ground.token)).toBe('gone');
    },
  );

  it('runs out in spite of heartbeats', async () => {
    const ground = await waiting({ TimeoutSeconds: 100, HeartbeatSeconds: 60 });
    await ground.pass(50);
    await ground.engine.sendTaskHeartbeat(ground.token);
    await ground.pass(49);
    expect((await ground.describe()).status).toBe('RUNNING');
    await ground.pass(1);
    expect((await ground.describe()).error).toBe('States.Timeout');
  });

  it('runs out for a call: its handler is told, its late answer does not count', async () => {
    const answers: ((value: string) => void)[] = [];
    let isAborted = false;
    const ground = new Ground({
      slow: (_payload, { signal }) => {
        signal.addEventListener('abort', () => {
          isAborted = true;
        });
        return new Promise<string>((resolve) => answers.push(resolve));
      },
    });
    ground.register({ Slow: task('slow', { TimeoutSeconds: 5, ...catching('States.Timeout') }), ...CAUGHT });
    await ground.engine.start('machine', 'one', {});
    expect(ground.engine.nextTimerAt()).toBe(ground.now + 5_000);
    ground.now += 5_000;
    await ground.engine.runTimers();
    expect(isAborted).toBe(true);
    answers[0]?.('late');
    await ground.engine.idle();
    expect(await ground.describe()).toMatchObject({
      status: 'SUCCEEDED',
      output: { Error: 'States.Timeout' },
    });
  });
});

describe('a call that timed out', () => {
  it('is cancelled, and what it answers late does not count for the next attempt', async () => {
    const calls: { signal: AbortSignal; answer: (value: string) => void }[] = [];
    const ground = new Ground({
      slow: (_payload, { signal }) => new Promise<string>((answer) => calls.push({ signal, answer })),
    });
    ground.register({
      Slow: task('slow', { TimeoutSeconds: 5, Retry: [{ ErrorEquals: ['States.Timeout'] }] }),
    });
    await ground.engine.start('machine', 'one', {});
    for (const seconds of [5, 1]) {
      ground.now += seconds * 1000;
      await ground.engine.runTimers();
    }
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    calls[0]?.answer('late');
    calls[1]?.answer('in time');
    await ground.engine.idle();
    expect((await ground.describe()).output).toBe('in time');
  });
});

describe('an activity', () => {
  it('waits for its worker, who has the token', async () => {
    const tokens: string[] = [];
    const activity = 'arn:aws:states:local:000000000000:activity:translate';
    const handler = async ({ taskToken = '' }) => tokens.push(taskToken);
    const ground = new Ground({}, { resources: { [activity]: handler, [INVOKE]: handler } });
    ground.register({ Translate: task('any', { Resource: activity, HeartbeatSeconds: 10 }) });
    await ground.run();
    expect(await ground.engine.sendTaskSuccess(tokens[0] ?? '', 'traduit')).toBe('resumed');
    expect((await ground.describe()).output).toBe('traduit');
    expect(await ground.events()).toEqual(
      expect.arrayContaining(['ActivityScheduled', 'ActivityStarted', 'ActivitySucceeded']),
    );
  });
});
