/** The limits of the service: time, size, number of events. */
import { describe, expect, it } from 'vitest';
import { Ground, task, tokenTask } from './ground.ts';

describe('limits', () => {
  it('times the machine out, whatever it waits for', async () => {
    const ground = new Ground();
    ground.register(
      {
        Ask: tokenTask('ask', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] }),
        Caught: { Type: 'Succeed' },
      },
      { TimeoutSeconds: 10 },
    );
    await ground.run();
    await ground.pass(9);
    expect((await ground.describe()).status).toBe('RUNNING');
    await ground.pass(1);
    expect(await ground.describe()).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(ground.engine.nextTimerAt()).toBeUndefined();
  });

  it.each([
    [
      'a task result',
      { Work: task('work', { Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Caught' }] }) },
    ],
    [
      'an Output',
      {
        Work: task('small', {
          Output: '{% $pad("", 262145, "x") %}',
          Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Caught' }],
        }),
      },
    ],
    [
      'Arguments',
      {
        Work: task('small', {
          Arguments: '{% $pad("", 262145, "x") %}',
          Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Caught' }],
        }),
      },
    ],
    [
      'an Assign',
      {
        Work: task('small', {
          Assign: { big: '{% $pad("", 262145, "x") %}' },
          Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Caught' }],
        }),
      },
    ],
  ])('takes %s over 256 KiB as States.DataLimitExceeded', async (_what, states) => {
    const ground = new Ground({ work: () => 'x'.repeat(262_143), small: () => 1 });
    ground.register({ ...states, Caught: { Type: 'Succeed' } });
    expect(await ground.run()).toMatchObject({
      status: 'SUCCEEDED',
      output: { Error: 'States.DataLimitExceeded' },
    });
  });

  it('takes a task result of exactly 256 KiB', async () => {
    const ground = new Ground({ work: () => 'x'.repeat(262_142) });
    ground.register({ Work: task('work') });
    expect((await ground.run()).status).toBe('SUCCEEDED');
  });

  it('ends a machine that goes in circles without waiting', async () => {
    const ground = new Ground();
    ground.register({ One: { Type: 'Pass', Next: 'Two' }, Two: { Type: 'Pass', Next: 'One' } });
    expect(await ground.run()).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: expect.stringContaining('25000'),
    });
  });
});
