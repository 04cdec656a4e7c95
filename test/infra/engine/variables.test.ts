/** Workflow variables: when they change and where they are seen. */
import { describe, expect, it } from 'vitest';
import { branch, DISTRIBUTED, Ground, map, tokenTask } from './ground.ts';

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
  });
});
