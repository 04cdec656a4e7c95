/** Distributed Maps: iterations as executions of their own, in batches if so wished. */
import { describe, expect, it } from 'vitest';
import { DISTRIBUTED, Ground, map, positive, task } from './ground.ts';

describe('a distributed Map', () => {
  it('keeps its iterations out of the history, with a history of their own', async () => {
    const ground = new Ground({ work: positive });
    ground.register({ Each: map({ Work: task('work') }, {}, DISTRIBUTED) });
    await ground.run([1, 2, 3]);
    expect(await ground.events()).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
    const iteration = await ground.engine.history('machine', 'one', { state: 'Each', index: 1 });
    expect(iteration.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(iteration.at(-1)?.details).toEqual({ output: 20 });
    expect(await ground.engine.history('machine', 'one', { state: 'Each', index: 3 })).toEqual([]);
  });

  it('that runs again after a new process keeps the histories apart', async () => {
    const ground = new Ground({ work: (item) => item });
    ground.register({
      Each: map(
        { Work: task('work', { Output: '{% $states.result + 1 %}' }) },
        { Next: 'Again' },
        DISTRIBUTED,
      ),
      Again: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input[0] = 3 %}', Next: 'End' }],
        Default: 'Pause',
      },
      Pause: { Type: 'Wait', Seconds: 1, Next: 'Each' },
      End: { Type: 'Succeed' },
    });
    await ground.run([1]);
    ground.newEngine();
    await ground.pass(1);
    expect((await ground.describe()).output).toEqual([3]);
    const history = await ground.engine.history('machine', 'one', { state: 'Each', index: 0 });
    expect(history[0]).toMatchObject({ id: 1, details: { input: 2 } });
    expect(history).toHaveLength(7);
  });

  it('fails by its threshold, 0 when it does not say', async () => {
    const ground = new Ground({ work: positive });
    ground.register({ Each: map({ Work: task('work') }, {}, DISTRIBUTED) });
    expect((await ground.run([1, -1])).error).toBe('States.ExceedToleratedFailureThreshold');
  });

  it('goes beyond the events that one execution may have', async () => {
    const ground = new Ground();
    ground.register({
      Each: map(
        { Pass: { Type: 'Pass', End: true } },
        { Output: '{% $count($states.result) %}' },
        DISTRIBUTED,
      ),
    });
    expect((await ground.run(Array.from({ length: 10_000 }, () => 0))).output).toBe(10_000);
  });

  it('hands items over in batches', async () => {
    const ground = new Ground();
    const batcher = { ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { run: '{% $states.input.run %}' } } };
    const selector = {
      Items: '{% $states.input.list %}',
      ItemSelector: { n: '{% $states.context.Map.Item.Value %}' },
    };
    ground.register({
      Each: map({ Pass: { Type: 'Pass', End: true } }, { ...batcher, ...selector }, DISTRIBUTED),
    });
    expect((await ground.run({ run: 'r', list: [1, 2, 3] })).output).toEqual([
      { BatchInput: { run: 'r' }, Items: [{ n: 1 }, { n: 2 }] },
      { BatchInput: { run: 'r' }, Items: [{ n: 3 }] },
    ]);
  });

  it('keeps batches within their bytes', async () => {
    const ground = new Ground();
    const batcher = { ItemBatcher: { MaxInputBytesPerBatch: 20 } };
    ground.register({ Each: map({ Pass: { Type: 'Pass', End: true } }, batcher, DISTRIBUTED) });
    const { output } = await ground.run(['aaaaaa', 'bbbbbb', 'cccccc', 'd']);
    expect(output).toEqual([{ Items: ['aaaaaa', 'bbbbbb'] }, { Items: ['cccccc', 'd'] }]);
  });
});
