/** Map: iterations, how many at once, how many may fail. */
import { describe, expect, it } from 'vitest';
import { DISTRIBUTED, Ground, map, positive, task, tokenTask } from './ground.ts';

describe('Map', () => {
  it('gives each iteration its item, with ItemSelector and the context', async () => {
    const ground = new Ground({ work: (payload) => payload });
    ground.register({
      Each: map(
        { Work: task('work') },
        {
          Items: '{% $states.input.list %}',
          ItemSelector: {
            index: '{% $states.context.Map.Item.Index %}',
            value: '{% $states.context.Map.Item.Value %}',
            all: '{% $count($states.input.list) %}',
          },
        },
      ),
    });
    const { output } = await ground.run({ list: ['a', 'b'] });
    expect(output).toEqual([
      { index: 0, value: 'a', all: 2 },
      { index: 1, value: 'b', all: 2 },
    ]);
    expect(ground.calls.map(({ mapIndex }) => mapIndex)).toEqual([0, 1]);
  });

  it.each([
    [0, 40],
    [1, 1],
    [3, 3],
    [100, 40],
  ])('with MaxConcurrency %i runs at most %i at once, and all in the end', async (MaxConcurrency, most) => {
    const ground = new Ground();
    ground.register({ Each: map({ Ask: tokenTask('ask') }, { MaxConcurrency }) });
    await ground.run(Array.from({ length: 50 }, (_, index) => index));
    expect(ground.tokens).toHaveLength(most);
    for (let answered = 0; answered < 50; answered++) {
      await ground.engine.sendTaskSuccess(ground.tokens[answered] ?? '', answered);
      await ground.engine.idle();
      expect(ground.tokens.length).toBe(Math.min(50, most + answered + 1));
    }
    expect((await ground.describe()).output).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('fails with the error of its iteration when it tolerates none', async () => {
    const ground = new Ground({ work: positive });
    ground.register({ Each: map({ Work: task('work') }) });
    expect(await ground.run([1, -2, 3])).toMatchObject({ status: 'FAILED', error: 'Negative', cause: '-2' });
  });

  it.each([
    [{ ToleratedFailureCount: 2 }, [1, -1, -1, 2], [10, 20]],
    [{ ToleratedFailureCount: 1 }, [1, -1, -1, 2], 'States.ExceedToleratedFailureThreshold'],
    [{ ToleratedFailurePercentage: 50 }, [1, -1, -1, 2], [10, 20]],
    [{ ToleratedFailurePercentage: 49 }, [1, -1, -1, 2], 'States.ExceedToleratedFailureThreshold'],
    [
      { ToleratedFailureCount: 3, ToleratedFailurePercentage: 10 },
      [1, -1, 2],
      'States.ExceedToleratedFailureThreshold',
    ],
    [{ ToleratedFailurePercentage: 100 }, [-1, -1], []],
  ])('with %j and %j answers %j', async (tolerance, items, expected) => {
    for (const config of [{}, DISTRIBUTED]) {
      const ground = new Ground({ work: positive });
      ground.register({ Each: map({ Work: task('work') }, tolerance, config) });
      const { output, error } = await ground.run(items);
      expect(error ?? output).toEqual(expected);
    }
  });

  it('fails itself when ItemSelector cannot be evaluated, also in the middle', async () => {
    const ground = new Ground();
    ground.register({
      Each: map(
        { Pass: { Type: 'Pass', End: true } },
        {
          MaxConcurrency: 1,
          ItemSelector: { value: '{% $states.context.Map.Item.Value.a %}' },
          Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }],
        },
      ),
      Caught: { Type: 'Succeed' },
    });
    const { status, output } = await ground.run([{ a: 1 }, { b: 2 }, { a: 3 }]);
    expect(status).toBe('SUCCEEDED');
    expect(output).toMatchObject({ Cause: expect.stringContaining("state 'Each'") });
  });

  it('goes through nested Maps', async () => {
    const ground = new Ground();
    const double = { Double: { Type: 'Pass', Output: '{% $states.input * 2 %}', End: true } };
    ground.register({ Rows: map({ Cells: map(double) }) });
    expect((await ground.run([[1, 2], [], [3]])).output).toEqual([[2, 4], [], [6]]);
  });
});
