/** Parallel: branches side by side, their failures, and what is stopped with them. */
import { describe, expect, it } from 'vitest';
import { branch, Ground, namedError, task, tokenTask } from './ground.ts';

describe('Parallel', () => {
  it('gives each branch its Arguments and answers with their outputs in order', async () => {
    const ground = new Ground({ work: (payload) => payload });
    ground.register({
      Both: {
        Type: 'Parallel',
        Arguments: { n: '{% $states.input.value %}' },
        Branches: [
          branch({ One: task('work') }),
          branch({ Two: { Type: 'Pass', Output: '{% $states.input.n + 1 %}', End: true } }),
        ],
        Output: { results: '{% $states.result %}', was: '{% $states.input %}' },
        End: true,
      },
    });
    expect((await ground.run({ value: 1 })).output).toEqual({ results: [{ n: 1 }, 2], was: { value: 1 } });
  });

  it('fails with the first branch that fails, and stops the others', async () => {
    let isAborted = false;
    const ground = new Ground({
      fail: () => {
        throw namedError('Broken', 'why');
      },
      slow: (_payload, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            isAborted = true;
            resolve('late');
          }),
        ),
    });
    ground.register({
      All: {
        Type: 'Parallel',
        Branches: [
          branch({ Slow: task('slow') }),
          branch({ Ask: tokenTask('ask') }),
          branch({ Pause: { Type: 'Wait', Seconds: 60, End: true } }),
          branch({ Inner: { Type: 'Parallel', Branches: [branch({ Deep: tokenTask('deep') })], End: true } }),
          branch({ Fail: task('fail') }),
        ],
        Catch: [{ ErrorEquals: ['Broken'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    });
    expect(await ground.run()).toMatchObject({
      status: 'SUCCEEDED',
      output: { Error: 'Broken', Cause: 'why' },
    });
    expect(isAborted).toBe(true);
    expect(ground.engine.nextTimerAt()).toBeUndefined();
    for (const token of ground.tokens) expect(await ground.engine.sendTaskSuccess(token, {})).toBe('gone');
    expect(await ground.events()).toEqual(
      expect.arrayContaining([
        'TaskStateAborted',
        'WaitStateAborted',
        'ParallelStateAborted',
        'ParallelStateFailed',
      ]),
    );
    expect(ground.database.sqlite.prepare('SELECT count(*) AS n FROM engine_branch').get()?.n).toBe(0);
  });

  it('keeps waiting for the other branches when one has ended', async () => {
    const ground = new Ground({ work: () => 'quick' });
    ground.register({
      Both: {
        Type: 'Parallel',
        Branches: [branch({ Quick: task('work') }), branch({ Ask: tokenTask('ask') })],
        End: true,
      },
    });
    expect((await ground.run()).currentStates).toEqual(['Both', 'Ask']);
    await ground.engine.sendTaskSuccess(ground.tokens[0] ?? '', 'slow');
    expect((await ground.describe()).output).toEqual(['quick', 'slow']);
  });
});
