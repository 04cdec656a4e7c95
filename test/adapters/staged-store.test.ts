/** Work that is held back: it meets what it would meet in the store itself, and comes to the same once it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConditionFailed, type Query, type Store, type Write } from '../../functions/platform/store/port.ts';
import { CannotStage } from '../../functions/platform/store/staged/staged-item.ts';
import { stage } from '../../functions/platform/store/staged/staged-store.ts';
import { openDatabase } from '../../infra/embedded/database.ts';
import { createSqliteStore } from '../../infra/embedded/store.ts';
import { add, create, remove, replace, resume } from './store-contract/writes.ts';

const newStore = (): Store => createSqliteStore(openDatabase(':memory:'));

const queries: readonly Query[] = [
  { pk: 'P' },
  { pk: 'P', prefix: 'a#', descending: true },
  { pk: 'I', index: true },
  { pk: 'J', index: true, descending: true },
];

const keyOf = fc.record({ pk: fc.constantFrom('P', 'Q'), sk: fc.constantFrom('A', 'a#1', 'a#2', 'a#3') });
const index = fc.option(fc.record({ pk: fc.constantFrom('I', 'J'), sk: fc.constantFrom('1', '2') }), {
  nil: undefined,
});
const wish = fc.record({
  key: keyOf,
  op: fc.constantFrom('put', 'put', 'put', 'delete', 'add', 'check'),
  data: fc.jsonValue(),
  index,
  amount: fc.integer({ min: -2, max: 3 }),
  /** Sometimes of another time. */
  late: fc.integer({ min: 0, max: 5 }),
});
type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;

/** As somebody writes who has just read the item in this store. */
async function writeOf(store: Store, { key, op, data, index: place, amount, late }: Wish): Promise<Write> {
  const item = await store.get(key);
  const version = (item?.version ?? 0) + (late === 0 ? 1 : 0);
  const when = version === 0 ? 'absent' : { version };
  if (op === 'add') return { op: 'add', key, counters: { n: amount } };
  if (op === 'check') return { op: 'check', key, when };
  if (op === 'delete') return { op: 'delete', key, when: { version: Math.max(1, version) } };
  return { op: 'put', key, data, when, ...(place && { index: place }) };
}

async function walk(store: Store, query: Query): Promise<unknown[]> {
  const items: unknown[] = [];
  let next: string | undefined;
  do {
    const page = await store.query({ ...query, limit: 2, ...(next !== undefined && { after: next }) });
    for (const { version: _version, ...item } of page.items) items.push(item);
    next = page.next;
  } while (next !== undefined);
  return items;
}

async function attempt(store: Store, writes: readonly Write[]): Promise<string> {
  try {
    await store.transact(writes);
    return 'done';
  } catch (error) {
    if (error instanceof ConditionFailed) return `refused ${error.failed.join()}`;
    throw error;
  }
}

describe('work that is held back', () => {
  it('reads and meets what it would without, and ends the same', async () => {
    const transactions = fc.array(
      fc.uniqueArray(wish, { selector: (one) => `${one.key.pk} ${one.key.sk}`, maxLength: 3 }),
      {
        maxLength: 14,
      },
    );
    await fc.assert(
      fc.asyncProperty(transactions, transactions, async (before, work) => {
        const [plain, base] = [newStore(), newStore()];
        let marks = 0;
        const both = async (held: Store, wishes: readonly Wish[]) => {
          const mark = create({ pk: 'MARK', sk: String(marks++) }, null);
          const [ofPlain, ofHeld] = [
            [mark, ...(await Promise.all(wishes.map((one) => writeOf(plain, one))))],
            [mark, ...(await Promise.all(wishes.map((one) => writeOf(held, one))))],
          ];
          return [await attempt(plain, ofPlain), await attempt(held, ofHeld)] as const;
        };
        for (const wishes of before) await both(base, wishes);
        const staged = stage(base, { careful: true });
        try {
          for (const wishes of work) {
            const [first, second] = await both(staged, wishes);
            expect(second).toBe(first);
            for (const query of queries) expect(await walk(staged, query)).toEqual(await walk(plain, query));
          }
        } catch (error) {
          if (error instanceof CannotStage) return;
          throw error;
        }
        await staged.commit([create({ pk: 'REQUEST', sk: 'R' }, 'kept')]);
        for (const query of queries) expect(await walk(base, query)).toEqual(await walk(plain, query));
        expect((await base.get({ pk: 'REQUEST', sk: 'R' }))?.data).toBe('kept');
      }),
      { numRuns: 200 },
    );
  });

  it('is written with its effects, each once, or not at all', async () => {
    const database = openDatabase(':memory:');
    const store = createSqliteStore(database);
    const [one, other] = [
      { pk: 'C', sk: '1' },
      { pk: 'C', sk: '2' },
    ];
    const staged = stage(store, { careful: false });
    await staged.transact([create(one, 'a')], [resume('e1')]);
    await staged.transact([replace(one, 1, 'b'), create(other, 'c')], [resume('e1'), resume('e2')]);
    expect(await store.get(one)).toBeUndefined();
    expect(await staged.get(one)).toMatchObject({ data: 'b', version: 2 });
    await store.transact([create(other, 'of somebody else')]);
    await expect(staged.commit([])).rejects.toBeInstanceOf(ConditionFailed);
    expect(await store.get(one)).toBeUndefined();
    const again = stage(store, { careful: true });
    await expect(again.transact([create(other, 'c')])).rejects.toMatchObject({ failed: [0] });
    await again.transact([create(one, 'b'), remove(other, 1)], [resume('e1'), resume('e2')]);
    await again.commit([]);
    expect(store.pendingEffects().map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(await store.get(other)).toBeUndefined();
  });

  it('counts over what stands in the store', async () => {
    const store = newStore();
    const key = { pk: 'C', sk: '1' };
    await store.transact([{ ...create(key, 'a'), counters: { n: 5 } } as Write]);
    const staged = stage(store, { careful: true });
    await staged.transact([add(key, { n: -3 }), create({ pk: 'G', sk: '1' }, 1)]);
    await expect(staged.transact([add(key, { n: -3 }), create({ pk: 'G', sk: '2' }, 1)])).rejects.toThrow();
    await staged.transact([add(key, { n: 1 }), create({ pk: 'G', sk: '2' }, 1)]);
    expect((await staged.get(key))?.counters).toEqual({ n: 3 });
    await staged.commit([]);
    expect((await store.get(key))?.counters).toEqual({ n: 3 });
  });

  it('that one transaction cannot hold says so', async () => {
    const staged = stage(newStore(), { careful: false });
    const many = (from: number) =>
      Array.from({ length: 50 }, (_, at) => create({ pk: 'M', sk: `${from + at}` }, at));
    await staged.transact(many(0));
    expect(staged.isTooMuch).toBe(false);
    await expect(staged.transact(many(50))).rejects.toBeInstanceOf(CannotStage);
    expect(staged.isTooMuch).toBe(true);
  });
});
