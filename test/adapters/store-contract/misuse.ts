/** Store contract: what is refused before anything is read or written, and the largest that is not. */
import { describe, expect, it } from 'vitest';
import { PermanentFailure } from '../../../functions/platform/failures.ts';
import type { Effect, Write } from '../../../functions/platform/store/port.ts';
import type { Ground } from './ground.ts';
import { add, check, create, replace, resume, times } from './writes.ts';

export function misuseContract({ store, freshPartition }: Ground): void {
  describe('misuse', () => {
    const key = { pk: 'MISUSE', sk: 'ITEM' };
    const other = { pk: 'MISUSE', sk: 'OTHER' };
    const cases: readonly [string, readonly Write[], readonly Effect[], new () => Error][] = [
      ['91 writes', times(91, (at) => create({ pk: 'MISUSE', sk: `${at}` })), [], RangeError],
      [
        '90 writes and 11 effects',
        times(90, (at) => create({ pk: 'MISUSE', sk: `${at}` })),
        times(11, (at) => resume(`${at}`)),
        RangeError,
      ],
      ['one key twice', [create(key), check(key, 'absent')], [], TypeError],
      ['one effect twice', [create(key)], [resume('same'), resume('same')], TypeError],
      ['an add alone', [add(key, { n: 1 })], [], TypeError],
      ['an add with no more than a check', [add(key, { n: 1 }), check(other, 'absent')], [], TypeError],
      ['an add of nothing', [create(other), add(key, {})], [], TypeError],
      ['an add of half a cent', [create(other), add(key, { n: 0.5 })], [], TypeError],
      ['an add past whole numbers', [create(other), add(key, { n: 2 ** 53 })], [], TypeError],
      ['a counter below zero', [create(key, 0, { n: -1 })], [], TypeError],
      ['a counter without a name', [create(key, 0, { '': 1 })], [], TypeError],
      ['counters in a replacement', [{ ...replace(key, 1), counters: { n: 1 } } as Write], [], TypeError],
      ['an empty partition key', [create({ pk: '', sk: 'a' })], [], TypeError],
      ['an empty sort key', [create({ pk: 'a', sk: '' })], [], TypeError],
      ['an empty index key', [{ ...create(key), index: { pk: 'a', sk: '' } } as Write], [], TypeError],
      ['a partition key of 2,049 bytes', [create({ pk: `${'é'.repeat(1_024)}a`, sk: 'a' })], [], RangeError],
      ['a sort key of 1,025 bytes', [create({ pk: 'a', sk: `${'é'.repeat(512)}a` })], [], RangeError],
      ["an effect's own key", [create({ pk: 'EFFECT#1', sk: 'a' })], [], TypeError],
      ['an effect without an id', [create(key)], [resume('')], TypeError],
      [
        'an effect whose id holds a task token',
        [create(key)],
        [{ kind: 'resume', id: 'C-1:done:AQB8token', taskToken: 'AQB8token', output: {} }],
        TypeError,
      ],
      ['an expiry that is no number', [{ ...create(key), expiresAt: Number.NaN } as Write], [], TypeError],
      ['no data', [create(key, undefined)], [], TypeError],
      ['data that JSON cannot hold', [create(key, { cents: 1n })], [], TypeError],
      ['an item of more than 380 KiB', [create(key, 'é'.repeat(195_000))], [], PermanentFailure],
      [
        'an effect of more than 380 KiB',
        [create(key)],
        [{ kind: 'resume', id: 'big', taskToken: 't', output: 'x'.repeat(390_000) }],
        PermanentFailure,
      ],
      [
        'a transaction of more than 3.6 MB',
        times(13, (at) => create({ pk: 'MISUSE', sk: `${at}` }, 'x'.repeat(300_000))),
        [],
        PermanentFailure,
      ],
    ];

    it.each(cases)('%s is refused, and nothing is written', async (_title, writes, effects, failure) => {
      await expect(store().transact(writes, effects)).rejects.toThrow(failure);
      expect((await store().query({ pk: 'MISUSE' })).items).toEqual([]);
    });

    it('the largest that is allowed is stored', async () => {
      const largest = { pk: `${freshPartition()}#`.padEnd(2_048, 'p'), sk: 's'.repeat(1_024) };
      const text = 'é'.repeat(194_559);
      const index = { pk: 'i'.repeat(2_048), sk: 'j'.repeat(1_024) };
      await store().transact([{ ...create(largest, text, { n: 1 }), index }]);
      expect(await store().get(largest)).toMatchObject({ data: text, counters: { n: 1 }, index });
    });
  });
}
