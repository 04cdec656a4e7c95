/** Store contract: order, prefixes, pages, and the secondary index. */
import { describe, expect, it } from 'vitest';
import type { Item, Key, Query, Store } from '../../../functions/platform/store/port.ts';
import type { Ground } from './ground.ts';
import { create, remove, replace, times } from './writes.ts';

/** In the order of their UTF-8 bytes, which is neither the alphabet's nor that of UTF-16. */
const SORTED = [
  '!',
  '#',
  '1',
  '10',
  '2',
  'A',
  'B',
  'a',
  'a\u0000',
  'a#',
  'aa',
  'ab',
  'b',
  'z',
  'é',
  'ÿ',
  'Ā',
  '\u{FB01}',
  '\u{FFFD}',
  '\u{1F600}',
  '\u{10FFFF}',
];

export function queriesContract({ store, freshPartition, freshKey }: Ground): void {
  describe('queries', () => {
    it('give the items of one partition in the order of bytes', async () => {
      const pk = freshPartition();
      await putAll(
        store(),
        SORTED.toReversed().map((sk) => ({ pk, sk })),
      );
      await putAll(store(), [{ pk: `${pk}x`, sk: 'a' }]);
      expect(await keysOf(store(), { pk })).toEqual(SORTED);
      expect(await keysOf(store(), { pk, descending: true })).toEqual(SORTED.toReversed());
    });

    it('select by prefix', async () => {
      const pk = freshPartition();
      await putAll(
        store(),
        SORTED.map((sk) => ({ pk, sk })),
      );
      for (const prefix of ['', '1', 'a', 'aa', 'é', '\u{1F600}', '\u{10FFFF}', 'zz', '%', '_']) {
        const expected = SORTED.filter((sk) => sk.startsWith(prefix));
        expect([prefix, await keysOf(store(), { pk, prefix })]).toEqual([prefix, expected]);
        expect(await keysOf(store(), { pk, prefix, descending: true })).toEqual(expected.toReversed());
      }
    });

    it.each([
      { limit: 1 },
      { limit: 4 },
      { limit: 4, descending: true },
      { limit: 3, prefix: 'a' },
      { limit: 5, prefix: 'a', descending: true },
    ])('by pages of %o meet every item once', async (page) => {
      const pk = freshPartition();
      await putAll(
        store(),
        SORTED.map((sk) => ({ pk, sk })),
      );
      const matching = SORTED.filter((sk) => sk.startsWith(page.prefix ?? ''));
      const expected = page.descending ? matching.toReversed() : matching;
      expect((await walk(store(), { pk, ...page })).map(({ sk }) => sk)).toEqual(expected);
    });

    it('go on from a page whose last item was deleted', async () => {
      const pk = freshPartition();
      await putAll(
        store(),
        ['a', 'b', 'c'].map((sk) => ({ pk, sk })),
      );
      const first = await store().query({ pk, limit: 2 });
      await store().transact([remove({ pk, sk: 'b' }, 1)]);
      expect(await keysOf(store(), { pk, limit: 2, after: first.next ?? '' })).toEqual(['c']);
    });

    it('return whole pages of large items', async () => {
      const pk = freshPartition();
      const text = 'x'.repeat(300_000);
      for (const sk of ['a', 'b', 'c', 'd', 'e', 'f']) await store().transact([create({ pk, sk }, text)]);
      const page = await store().query({ pk, limit: 5 });
      expect(page.items.map(({ sk }) => sk)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await keysOf(store(), { pk, limit: 5, after: page.next ?? '' })).toEqual(['f']);
    });

    it('read the index in its own order, with items from many partitions', async () => {
      const index = freshPartition();
      const shelf = SORTED.map((sk) => ({ key: freshKey(), index: { pk: index, sk } }));
      for (const place of shelf.toReversed())
        await store().transact([{ ...create(place.key), index: place.index }]);
      expect(await indexKeysOf(store(), { pk: index })).toEqual(SORTED);
      expect(await indexKeysOf(store(), { pk: index, prefix: 'a', descending: true })).toEqual(
        SORTED.filter((sk) => sk.startsWith('a')).toReversed(),
      );
      expect((await walk(store(), { pk: index, index: true, limit: 4 })).map(({ sk }) => sk)).toEqual(
        shelf.map(({ key }) => key.sk),
      );
    });

    it('walk an index where many items have one place', async () => {
      const index = { pk: freshPartition(), sk: 'SAME' };
      const keys = times(11, freshKey);
      for (const key of keys) await store().transact([{ ...create(key), index }]);
      for (const descending of [false, true]) {
        const met = await walk(store(), { pk: index.pk, index: true, limit: 3, descending });
        expect(met.map(({ pk }) => pk).toSorted()).toEqual(keys.map(({ pk }) => pk).toSorted());
      }
    });

    it('find an item where it was moved in the index', async () => {
      const key = freshKey();
      const index = freshPartition();
      await store().transact([{ ...create(key), index: { pk: index, sk: 'OPEN' } }]);
      await store().transact([{ ...replace(key, 1), index: { pk: index, sk: 'CLOSED' } }]);
      expect(await indexKeysOf(store(), { pk: index })).toEqual(['CLOSED']);
      await store().transact([remove(key, 2)]);
      expect(await indexKeysOf(store(), { pk: index })).toEqual([]);
    });

    it.each([
      ['a cursor of nothing', { after: 'bm90IGEgY3Vyc29y' }],
      ['a cursor of the index', { after: Buffer.from('["a","b","c"]').toString('base64url') }],
      ['no item', { limit: 0 }],
      ['too many items', { limit: 1_001 }],
      ['half an item', { limit: 1.5 }],
    ])('refuse %s', async (_title, wrong) => {
      await expect(store().query({ pk: 'X', ...wrong })).rejects.toThrow(RangeError);
    });
  });
}

async function putAll(store: Store, keys: readonly Key[]): Promise<void> {
  await store.transact(keys.map((key) => create(key)));
}

async function keysOf(store: Store, query: Query): Promise<string[]> {
  return (await store.query(query)).items.map(({ sk }) => sk);
}

async function indexKeysOf(store: Store, query: Query): Promise<(string | undefined)[]> {
  return (await store.query({ ...query, index: true })).items.map(({ index }) => index?.sk);
}

/** All items, page after page; each page is full but the last. */
async function walk(store: Store, query: Query & { readonly limit: number }): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await store.query(after === undefined ? query : { ...query, after });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    if (page.next !== undefined) expect(page.items).toHaveLength(query.limit);
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
