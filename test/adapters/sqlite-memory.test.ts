/** What the SQLite store keeps in memory: never other than a store that keeps everything in a list would answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ConditionFailed,
  type Item,
  type Key,
  type Query,
  type Write,
} from '../../functions/platform/store/port.ts';
import { openDatabase } from '../../infra/embedded/database.ts';
import type { Database } from '../../infra/embedded/database-port.ts';
import { createSqliteStore, type SqliteStore } from '../../infra/embedded/store.ts';
import { create, replace } from './store-contract/writes.ts';

const key = { pk: 'CLAIM#1', sk: 'CLAIM' };

describe('an item in memory', () => {
  const database = openDatabase(':memory:');
  const store = createSqliteStore(database);

  it('is frozen, and shares what a write left as it was', async () => {
    const form = { lines: [{ amountCents: 5 }, { amountCents: 7 }] };
    await store.transact([create(key, { form, history: [{ event: 'filed' }] })]);
    type Data = { form: typeof form; history: { event: string }[] };
    const before = await store.get<Data>(key);
    const { history, form: kept } = before?.data ?? { history: [], form };
    expect(() => history.push({ event: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(kept.lines[0] ?? {}, { amountCents: 6 })).toThrow(TypeError);
    await store.transact([replace(key, 1, { ...before?.data, history: [...history, { event: 'paid' }] })]);
    const after = await store.get<Data>(key);
    expect(after?.data.form).toBe(kept);
    expect(after?.data.history[0]).toBe(history[0]);
    expect(after?.data.history).toEqual([{ event: 'filed' }, { event: 'paid' }]);
    form.lines.pop();
    expect((await store.get<Data>(key))?.data.form.lines).toHaveLength(2);
  });

  it('that changes several times in a group is written once', async () => {
    const other = { ...key, sk: 'OTHER' };
    const rowsWritten = () => Number(database.sqlite.prepare('SELECT total_changes() AS n').get()?.n);
    const before = rowsWritten();
    await store.ahead.transact([create(other, 1)]);
    for (let version = 1; version < 9; version += 1)
      await store.ahead.transact([replace(other, version, version + 1)]);
    expect(await store.ahead.get(other)).toMatchObject({ version: 9, data: 9 });
    await database.flushed();
    expect(rowsWritten() - before).toBe(1);
    const row = database.sqlite.prepare("SELECT version, data FROM items WHERE sk = 'OTHER'").get();
    expect(row).toMatchObject({ version: 9, data: '9' });
  });
});

const sks = ['A', 'B', 'a#1', 'a#2', 'a#3', '\u{FB01}', '\u{1F600}'];
const keyOf = fc.record({ pk: fc.constantFrom('P', 'Q'), sk: fc.constantFrom(...sks) });
const indexOf = fc.option(fc.record({ pk: fc.constantFrom('I', 'J'), sk: fc.constantFrom('1', '2', '3') }), {
  nil: undefined,
});
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      key: keyOf,
      data: fc.jsonValue(),
      index: indexOf,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), key: keyOf }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      key: keyOf,
      amount: fc.integer({ min: -3, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end-of-turn' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The items as a list, and as they were when the group began. */
interface Model {
  now: Map<string, Item>;
  durable: Map<string, Item>;
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** What the step asks of the store, on what the model knows to stand there. */
function writesOf(one: Step, { now }: Model): Write[] {
  if (!('key' in one)) return [];
  const version = now.get(nameOf(one.key))?.version;
  const when = version === undefined ? 'absent' : { version };
  if (one.do === 'put') {
    const { index, data } = one;
    return [{ op: 'put', key: one.key, data, when, ...(index && { index }) }];
  }
  if (one.do === 'delete') return [{ op: 'delete', key: one.key, when: { version: version ?? 1 } }];
  const marker: Write = { op: 'put', key: { pk: 'MARKS', sk: String(now.size) }, data: null, when: 'absent' };
  return one.amount === 0 ? [] : [{ op: 'add', key: one.key, counters: { n: one.amount } }, marker];
}

/** The model after the writes; undefined when a condition does not hold. */
function after(now: Map<string, Item>, writes: readonly Write[]): Map<string, Item> | undefined {
  const next = new Map(now);
  for (const write of writes) {
    const name = nameOf(write.key);
    const item = now.get(name);
    if (write.op === 'put') {
      if ((write.when === 'absent') === (item !== undefined)) return undefined;
      const version = (item?.version ?? 0) + 1;
      const data = JSON.parse(JSON.stringify(write.data));
      const counters = item?.counters ?? {};
      next.set(name, { ...write.key, version, data, counters, ...(write.index && { index: write.index }) });
    } else if (!item) return undefined;
    else if (write.op === 'delete') next.delete(name);
    else if (write.op === 'add') {
      const n = (item.counters.n ?? 0) + (write.counters.n ?? 0);
      if (n < 0) return undefined;
      next.set(name, { ...item, version: item.version + 1, counters: { n } });
    }
  }
  return next;
}

const bytes = (text: string) => Buffer.from(text);

/** What a query must answer. */
function select({ now }: Model, query: Query): Item[] {
  const place = (item: Item): Key | undefined => (query.index ? item.index : item);
  const inOrder = [...now.values()]
    .filter((item) => place(item)?.pk === query.pk && place(item)?.sk.startsWith(query.prefix ?? ''))
    .toSorted(
      (a, b) =>
        Buffer.compare(bytes(place(a)?.sk ?? ''), bytes(place(b)?.sk ?? '')) ||
        Buffer.compare(bytes(nameOf(a)), bytes(nameOf(b))),
    );
  return query.descending ? inOrder.toReversed() : inOrder;
}

const queries: readonly Query[] = [
  { pk: 'P' },
  { pk: 'Q', descending: true },
  { pk: 'P', prefix: 'a#' },
  { pk: 'I', index: true },
  { pk: 'J', index: true, descending: true },
  { pk: 'MARKS' },
];

async function walk(store: SqliteStore, query: Query, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const page = await store.ahead.query({ ...query, limit, ...(next !== undefined && { after: next }) });
    items.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return items;
}

function loseGroup(database: Database): void {
  const twice = "INSERT INTO items (pk, sk, version, data) VALUES ('X', 'X', 1, '1')";
  database.write((sqlite) => sqlite.exec(`${twice}; ${twice}`), { savepoint: false }).catch(() => undefined);
}

describe('a store with little memory', () => {
  it.each([0, 1_000, 3_000_000])('of %i answers as a list of everything would', async (memorySize) => {
    const steps = fc.array(step, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (all, limit) => {
        const database = openDatabase(':memory:');
        let store = createSqliteStore(database, { memorySize });
        const model: Model = { now: new Map(), durable: new Map() };
        for (const one of all) {
          if (one.do === 'lose') {
            loseGroup(database);
            model.now = model.durable;
          } else if (one.do === 'end-of-turn' || one.do === 'reopen') {
            await database.flushed();
            model.durable = model.now;
            if (one.do === 'reopen') store = createSqliteStore(database, { memorySize });
          } else await apply(store, model, writesOf(one, model));
          const at = 'key' in one ? one.key : key;
          expect(await store.ahead.get(at)).toEqual(model.now.get(nameOf(at)));
          const query = queries[all.indexOf(one) % queries.length] ?? { pk: 'P' };
          expect(await walk(store, query, limit)).toEqual(select(model, query));
        }
        await database.flushed();
        const fresh = createSqliteStore(database);
        for (const query of queries) expect(await walk(fresh, query, 3)).toEqual(select(model, query));
        database.close();
      }),
      { numRuns: 150 },
    );
  });
});

async function apply(store: SqliteStore, model: Model, writes: readonly Write[]): Promise<void> {
  const next = after(model.now, writes);
  if (!next) {
    await expect(store.ahead.transact(writes)).rejects.toThrow(ConditionFailed);
    return;
  }
  await store.ahead.transact(writes);
  model.now = next;
}
