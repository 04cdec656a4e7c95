/** Many executions that wait, and a disk that is full for a while. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { branch, Ground, START, task, tokenTask } from './ground.ts';

describe('executions that wait', () => {
  it('do not stay in memory, and go on when their answer or their time comes', async () => {
    const ground = new Ground({}, { cachedExecutions: 50 });
    ground.register({
      Ask: tokenTask('ask', {
        TimeoutSeconds: 100,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
        Next: 'Answered',
      }),
      Answered: { Type: 'Succeed' },
      Late: { Type: 'Succeed' },
    });
    const count = 5_000;
    await Promise.all(
      Array.from({ length: count }, (_, index) => ground.engine.start('machine', `no-${index}`, index)),
    );
    await ground.engine.idle();
    expect(ground.engine.stats().executionsInMemory).toBeLessThanOrEqual(50);
    const answers = ground.tokens
      .slice(0, count / 2)
      .map((token, index) => ground.engine.sendTaskSuccess(token, index));
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['resumed']));
    await ground.pass(100);
    expect(ground.engine.stats()).toMatchObject({ executionsInMemory: 0, callsUnderWay: 0 });
    expect(await ground.engine.list({ status: 'SUCCEEDED', limit: count })).toHaveLength(count);
    const late = await Promise.all([0, count - 1].map((index) => ground.events(`no-${index}`)));
    expect(late.map((events) => events.includes('TaskTimedOut'))).toEqual([false, true]);
  });

  it('are woken in the order of their time', async () => {
    const woken: number[] = [];
    const ground = new Ground({ note: (payload) => woken.push(Number(payload)) });
    ground.register({
      Pause: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'Note' },
      Note: task('note'),
    });
    for (const seconds of [30, 10, 20, 40]) await ground.engine.start('machine', `after-${seconds}`, seconds);
    ground.now = START + 30_000;
    await ground.engine.runTimers();
    await ground.engine.idle();
    expect(woken).toEqual([10, 20, 30]);
    expect(ground.engine.nextTimerAt()).toBe(START + 40_000);
  });
});

describe('a disk that is full for a while', () => {
  it('loses nothing: executions go on from their last checkpoint', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-full-'));
    const database = openDatabase(join(folder, 'engine.db'));
    const big = async () => {
      await database.flushed();
      return 'x'.repeat(200_000);
    };
    const ground = new Ground({ work: (payload) => payload, big }, { database });
    ground.register({
      Work: task('work', { Next: 'Ask' }),
      Ask: tokenTask('ask', { Next: 'Big' }),
      Big: task('big', { Output: 'ok' }),
    });
    await ground.run({}, 'before');
    const pages = Number(database.sqlite.prepare('PRAGMA page_count').get()?.page_count);
    database.sqlite.exec(`PRAGMA max_page_count = ${pages + 4}`);
    await expect(ground.engine.start('machine', 'too-big', 'x'.repeat(200_000))).rejects.toMatchObject({
      name: 'TransientFailure',
    });
    const calls = ground.calls.length;
    expect(await ground.engine.sendTaskSuccess(ground.tokens[0] ?? '', {})).toBe('resumed');
    while (ground.errors.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await ground.describe('before')).status).toBe('RUNNING');
    database.sqlite.exec('PRAGMA max_page_count = 1000000');
    await ground.engine.idle();
    expect(await ground.describe('before')).toMatchObject({ status: 'SUCCEEDED', output: 'ok' });
    expect(ground.calls.slice(calls).map(({ state }) => state)).toEqual(['Big', 'Big', 'Big']);
    expect(await ground.engine.describe('machine', 'too-big')).toBeUndefined();
    database.close();
    rmSync(folder, { recursive: true });
  });

  it('makes the answer of a call that was under way count for nothing: it is called again', async () => {
    const answers: ((value: string) => void)[] = [];
    const slow = () => new Promise<string>((resolve) => answers.push(resolve));
    const big = async () => {
      await ground.database.flushed();
      return 'x'.repeat(200_000);
    };
    const ground: Ground = new Ground({ slow, big });
    const branches = [{ Slow: task('slow') }, { Big: task('big', { Output: 'ok' }) }];
    const Branches = branches.map(branch);
    ground.register({
      Pause: { Type: 'Wait', Seconds: 1, Next: 'Both' },
      Both: { Type: 'Parallel', Branches, End: true },
    });
    await ground.run();
    const { sqlite } = ground.database;
    const pages = Number(sqlite.prepare('PRAGMA page_count').get()?.page_count);
    sqlite.exec(`PRAGMA max_page_count = ${pages + 4}`);
    ground.now += 1_000;
    await ground.engine.runTimers();
    while (ground.errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    sqlite.exec('PRAGMA max_page_count = 1000000');
    answers[0]?.('of the lost one');
    while (answers.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    answers[1]?.('of the next one');
    await ground.engine.idle();
    expect((await ground.describe()).output).toEqual(['of the next one', 'ok']);
  });

  it('leaves timers due: they fire once there is room', async () => {
    const ground = new Ground();
    ground.register({
      Pause: { Type: 'Wait', Seconds: 10, Output: '{% $pad("", 200000, "x") %}', Next: 'End' },
      End: { Type: 'Succeed' },
    });
    await ground.run();
    const { sqlite } = ground.database;
    sqlite.exec(`PRAGMA max_page_count = ${sqlite.prepare('PRAGMA page_count').get()?.page_count}`);
    ground.now += 10_000;
    await expect(ground.engine.runTimers()).rejects.toMatchObject({ name: 'TransientFailure' });
    sqlite.exec('PRAGMA max_page_count = 1000000');
    await ground.engine.runTimers();
    await ground.engine.idle();
    expect((await ground.describe()).status).toBe('SUCCEEDED');
  });
});
