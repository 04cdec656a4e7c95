/** Buckets that fill up again, in memory and in the store: the same answers from both. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryThrottle } from '../../functions/platform/throttle/memory.ts';
import {
  fullAgainSeconds,
  type Limit,
  type Throttle,
  takeOne,
} from '../../functions/platform/throttle/port.ts';
import { createSharedThrottle } from '../../functions/platform/throttle/shared.ts';
import { createStoredThrottle } from '../../functions/platform/throttle/stored.ts';
import { openDatabase } from '../../infra/embedded/database.ts';
import { createSqliteStore } from '../../infra/embedded/store.ts';

const limit: Limit = { name: 'test', burst: 3, perMinute: 6 };

describe.each(['memory', 'store'])('a throttle in the %s', (kind) => {
  function open() {
    const clock = { at: 1_800_000_000_000, now: () => clock.at };
    const store = createSqliteStore(openDatabase(':memory:'));
    const throttle: Throttle =
      kind === 'memory' ? createMemoryThrottle(clock) : createStoredThrottle(store, clock);
    return { clock, throttle };
  }

  it('gives as many as fit, then says how long to wait, then one for each that came back', async () => {
    const { clock, throttle } = open();
    const take = () => throttle.take(limit, 'somebody');
    expect([await take(), await take(), await take()]).toEqual([undefined, undefined, undefined]);
    expect(await take()).toBe(10);
    clock.at += 9_000;
    expect(await take()).toBe(1);
    clock.at += 1_000;
    expect([await take(), await take()]).toEqual([undefined, 10]);
    clock.at += fullAgainSeconds(limit) * 1000;
    expect([await take(), await take(), await take(), await take()]).toEqual([
      ...[undefined, undefined, undefined],
      10,
    ]);
  });

  it('keeps holders and limits apart', async () => {
    const { throttle } = open();
    const one = { ...limit, burst: 1 };
    expect(await throttle.take(one, 'a')).toBeUndefined();
    expect(await throttle.take(one, 'b')).toBeUndefined();
    expect(await throttle.take({ ...one, name: 'other' }, 'a')).toBeUndefined();
    expect(await throttle.take(one, 'a')).toBeGreaterThan(0);
  });

  it('gives no more than there are to all who ask at once', async () => {
    const { throttle } = open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => throttle.take(limit, 'crowd')));
    const given = answers.filter((one) => one === undefined).length;
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThanOrEqual(limit.burst);
  });
});

it('never lets more through than burst and time allow, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -60_000, max: 120_000 }), { maxLength: 200 }), (steps) => {
      let now = 1_000_000;
      let forward = 0;
      let given = 0;
      let level: Parameters<typeof takeOne>[1];
      for (const step of steps) {
        now += step;
        forward += Math.max(0, step);
        const taken = takeOne(limit, level, now);
        level = taken.level;
        if (taken.waitSeconds === undefined) given += 1;
        else expect(taken.waitSeconds).toBeGreaterThan(0);
      }
      expect(given).toBeLessThanOrEqual(limit.burst + (forward * limit.perMinute) / 60_000 + 1e-6);
    }),
  );
});

describe('a throttle that several functions share', () => {
  const wide: Limit = { name: 'wide', burst: 300, perMinute: 300 };
  const open = (functions: number) => {
    const clock = { at: 1_800_000_000_000, now: () => clock.at };
    const store = createSqliteStore(openDatabase(':memory:'));
    let writes = 0;
    const counting = Object.create(store, {
      transact: {
        value: (...given: Parameters<typeof store.transact>) => {
          writes += 1;
          return store.transact(...given);
        },
      },
    }) as typeof store;
    const throttles = Array.from({ length: functions }, () => createSharedThrottle(counting, clock));
    const take = (at: number, holder = 'somebody') => throttles[at % functions]?.take(wide, holder);
    return { clock, take, writes: () => writes };
  };

  it('lets no more through all of them than the limit and what each gives by itself', async () => {
    const { take } = open(8);
    let given = 0;
    for (let at = 0; at < 3_000; at += 1) if ((await take(at)) === undefined) given += 1;
    expect(given).toBeGreaterThanOrEqual(wide.burst);
    expect(given).toBeLessThanOrEqual(wide.burst + 8 * (wide.burst / 100));
  });

  it('writes nothing for whoever works at the pace of a person, and little for whoever does not', async () => {
    const { clock, take, writes } = open(2);
    for (let at = 0; at < 60; at += 1) {
      expect(await take(at, `person ${at % 3}`)).toBeUndefined();
      clock.at += 20_000;
    }
    expect(writes()).toBe(0);
    for (let at = 0; at < 200; at += 1) expect(await take(at)).toBeUndefined();
    expect(writes()).toBeLessThan(30);
  });

  it('lets everybody on again after a while, and others meanwhile', async () => {
    const { clock, take } = open(2);
    for (let at = 0; at < 1_000; at += 1) await take(at);
    expect(await take(0)).toBeGreaterThan(0);
    expect(await take(0, 'somebody else')).toBeUndefined();
    clock.at += 60_000;
    expect(await take(0)).toBeUndefined();
  });
});
