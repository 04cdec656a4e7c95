/** Parallel and Map: branches side by side, their variables, their failures, and what is stopped with them. */
import { describe, expect, it } from 'vitest';
import { Ground, machineOf, namedError, task, tokenTask } from './ground.ts';

function branch(states: object): object {
  return { StartAt: Object.keys(states)[0], States: states };
}

function map(processor: object, more: object = {}, config: object = {}): object {
  return { Type: 'Map', ItemProcessor: { ...branch(processor), ...config }, End: true, ...more };
}

const DISTRIBUTED = { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };
const refuse = (name: string) => () => {
  throw namedError(name, 'why');
};

/** Fails for the items that are negative. */
const positive = (item: unknown) => {
  if (Number(item) < 0) throw namedError('Negative', String(item));
  return Number(item) * 10;
};

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
      fail: refuse('Broken'),
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
    const { End: _end, ...each } = map(
      { Work: task('work', { Output: '{% $states.result + 1 %}' }) },
      {},
      DISTRIBUTED,
    ) as {
      End: boolean;
    };
    ground.register({
      Each: { ...each, Next: 'Again' },
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

describe('variables', () => {
  const outer = { Set: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'Both' } };

  it('take effect after the state: Output and Assign see the values from before', async () => {
    const ground = new Ground();
    ground.register({
      Set: { Type: 'Pass', Assign: { x: 1 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { x: 2, y: '{% $x %}' }, Output: '{% $x %}', Next: 'Tell' },
      Tell: { Type: 'Pass', Output: ['{% $states.input %}', '{% $x %}', '{% $y %}'], End: true },
    });
    expect((await ground.run()).output).toEqual([1, 2, 1]);
  });

  it('of the outer scope are seen inside, those of a branch stay there', async () => {
    const ground = new Ground();
    ground.register({
      ...outer,
      Both: {
        Type: 'Parallel',
        Branches: [1, 2].map((n) =>
          branch({
            [`Add${n}`]: { Type: 'Pass', Assign: { mine: `{% $x + ${n} %}` }, Next: `Tell${n}` },
            [`Tell${n}`]: { Type: 'Pass', Output: '{% $mine + $y %}', End: true },
          }),
        ),
        Output: ['{% $states.result %}', '{% $exists($mine) %}'],
        End: true,
      },
    });
    expect((await ground.run()).output).toEqual([[4, 5], false]);
  });

  it('of the outer scope cannot be assigned inside', async () => {
    const ground = new Ground();
    const assign = branch({ Assign: { Type: 'Pass', Assign: { x: 3 }, End: true } });
    ground.register({ ...outer, Both: { Type: 'Parallel', Branches: [assign], End: true } });
    expect(await ground.run()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('of the outer scope are not seen in a distributed Map', async () => {
    const ground = new Ground();
    const tell = { Tell: { Type: 'Pass', Output: '{% $exists($x) %}', End: true } };
    ground.register({ ...outer, Both: map(tell, { Items: [1] }, DISTRIBUTED) });
    expect((await ground.run()).output).toEqual([false]);
  });

  it('survive a new process with their scopes', async () => {
    const ground = new Ground();
    const states = {
      ...outer,
      Both: map(
        {
          Mark: { Type: 'Pass', Assign: { mine: '{% $states.input * $x %}' }, Next: 'Ask' },
          Ask: tokenTask('ask', { Output: '{% $mine + $y + $states.result %}' }),
        },
        { Items: [10, 20] },
      ),
    };
    ground.register(states);
    await ground.run();
    ground.newEngine();
    await ground.engine.recover();
    for (const token of ground.tokens) await ground.engine.sendTaskSuccess(token, 100);
    expect((await ground.describe()).output).toEqual([112, 122]);
    expect(machineOf(states)).toBeDefined();
  });
});
