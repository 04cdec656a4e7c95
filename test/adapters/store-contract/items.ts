/** Store contract: the life of one item, and the condition of every kind of write. */
import { describe, expect, it } from 'vitest';
import { ConditionFailed, type Key, type Write } from '../../../functions/platform/store/port.ts';
import type { Ground } from './ground.ts';
import { add, check, create, remove, replace } from './writes.ts';

export function itemsContract({ store, freshPartition, freshKey }: Ground): void {
  describe('one item', () => {
    it('is not there before it is put, and then is as it was put', async () => {
      const key = freshKey();
      expect(await store().get(key)).toBeUndefined();
      await store().transact([create(key, { status: 'Filed' })]);
      expect(await store().get(key)).toEqual({
        ...key,
        version: 1,
        data: { status: 'Filed' },
        counters: {},
      });
    });

    it('keeps its index and its expiry until they are replaced', async () => {
      const key = freshKey();
      const index = { pk: freshPartition(), sk: '2020-04-01' };
      await store().transact([{ ...create(key, 1), index, expiresAt: 1_900_000_000 }]);
      expect(await store().get(key)).toMatchObject({ index, expiresAt: 1_900_000_000 });
      await store().transact([replace(key, 1, 2)]);
      expect(await store().get(key)).toEqual({ ...key, version: 2, data: 2, counters: {} });
      expect((await store().query({ pk: index.pk, index: true })).items).toEqual([]);
    });

    it('goes up by one version at every write', async () => {
      const key = freshKey();
      await store().transact([create(key, 'a', { paid: 0 })]);
      await store().transact([replace(key, 1, 'b')]);
      await store().transact([add(key, { paid: 5 }), create(freshKey())]);
      await store().transact([replace(key, 3, 'c')]);
      expect(await store().get(key)).toMatchObject({ version: 4, data: 'c', counters: { paid: 5 } });
    });

    it('is gone after a delete, and starts again from version 1', async () => {
      const key = freshKey();
      await store().transact([create(key, 'old', { paid: 7 })]);
      await store().transact([remove(key, 1)]);
      expect(await store().get(key)).toBeUndefined();
      await store().transact([create(key, 'new')]);
      expect(await store().get(key)).toMatchObject({ version: 1, data: 'new', counters: {} });
    });
  });

  describe('conditions', () => {
    /** [title, what stands, the write, whether it is allowed] */
    const cases: readonly [string, Write | undefined, (key: Key) => Write, boolean][] = [
      ['put absent, nothing there', undefined, (key) => create(key), true],
      ['put absent, something there', create({ pk: '', sk: '' }), (key) => create(key), false],
      ['put version, nothing there', undefined, (key) => replace(key, 1), false],
      ['put version, the same', create({ pk: '', sk: '' }), (key) => replace(key, 1), true],
      ['put version, another', create({ pk: '', sk: '' }), (key) => replace(key, 2), false],
      ['delete version, nothing there', undefined, (key) => remove(key, 1), false],
      ['delete version, the same', create({ pk: '', sk: '' }), (key) => remove(key, 1), true],
      ['delete version, another', create({ pk: '', sk: '' }), (key) => remove(key, 2), false],
      ['check absent, nothing there', undefined, (key) => check(key, 'absent'), true],
      ['check absent, something there', create({ pk: '', sk: '' }), (key) => check(key, 'absent'), false],
      ['check version, nothing there', undefined, (key) => check(key, { version: 1 }), false],
      ['check version, the same', create({ pk: '', sk: '' }), (key) => check(key, { version: 1 }), true],
      ['check version, another', create({ pk: '', sk: '' }), (key) => check(key, { version: 2 }), false],
      ['add, nothing there', undefined, (key) => add(key, { n: 1 }), false],
      ['add to a counter that is not there', create({ pk: '', sk: '' }), (key) => add(key, { n: 1 }), true],
      [
        'take from a counter that is not there',
        create({ pk: '', sk: '' }),
        (key) => add(key, { n: -1 }),
        false,
      ],
      ['take all', create({ pk: '', sk: '' }, 0, { n: 5 }), (key) => add(key, { n: -5 }), true],
      ['take more than all', create({ pk: '', sk: '' }, 0, { n: 5 }), (key) => add(key, { n: -6 }), false],
      ['add nothing to nothing', create({ pk: '', sk: '' }), (key) => add(key, { n: 0 }), true],
      [
        'one counter of two too low',
        create({ pk: '', sk: '' }, 0, { m: 9, n: 5 }),
        (key) => add(key, { m: -9, n: -6 }),
        false,
      ],
    ];

    it.each(cases)('%s', async (_title, standing, makeWrite, allowed) => {
      const key = freshKey();
      const beside = freshKey();
      if (standing) await store().transact([{ ...standing, key }]);
      const before = await store().get(key);
      const outcome = store().transact([create(beside), makeWrite(key)]);
      if (allowed) return expect(outcome).resolves.toBeUndefined();
      await expect(outcome).rejects.toEqual(new ConditionFailed([1]));
      expect(await store().get(key)).toEqual(before);
      expect(await store().get(beside)).toBeUndefined();
    });

    it('names every write whose condition failed', async () => {
      const there = freshKey();
      await store().transact([create(there)]);
      const writes = [create(freshKey()), replace(there, 9), create(freshKey()), remove(freshKey(), 1)];
      await expect(store().transact(writes)).rejects.toEqual(new ConditionFailed([1, 3]));
    });

    it('a check changes nothing', async () => {
      const key = freshKey();
      await store().transact([create(key, 'same')]);
      await store().transact([check(key, { version: 1 }), create(freshKey())]);
      expect(await store().get(key)).toMatchObject({ version: 1, data: 'same' });
    });
  });
}
