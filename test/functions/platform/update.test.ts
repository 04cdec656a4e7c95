/** One optimistic loop: what two who change the same record at once end up with. */
import { describe, expect, test } from 'vitest';
import {
  ConditionFailed,
  type Item,
  type Store,
  type Write,
} from '../../../functions/platform/store/port.ts';
import { type StoredRecord, update } from '../../../functions/platform/update.ts';

interface Jar {
  readonly jarId: string;
  readonly coins: number;
}

const jarRecord: StoredRecord<'jar', Jar> = {
  name: 'jar',
  key: (id) => ({ pk: `JAR#${id}`, sk: 'JAR' }),
  idOf: (data) => data.jarId,
  index: ({ coins }) => ({ pk: 'JARS', sk: String(coins) }),
};

/** One item in memory. @param interrupts how often somebody else writes just before */
function storeOf(jar: Jar | undefined, interrupts = 0) {
  let item: Item<Jar> | undefined = jar && { pk: '', sk: '', version: 1, data: jar, counters: {} };
  let left = interrupts;
  const transactions: Write[][] = [];
  const store: Pick<Store, 'get' | 'transact'> = {
    get: async <Data>() => item as Item<Data> | undefined,
    transact: async (writes) => {
      if (left > 0 && item) {
        left -= 1;
        item = { ...item, version: item.version + 1, data: { ...item.data, coins: item.data.coins + 100 } };
      }
      const [put] = writes;
      if (put?.op !== 'put' || put.when === 'absent' || put.when.version !== item?.version)
        throw new ConditionFailed([0]);
      item = { ...item, version: item.version + 1, data: put.data as Jar };
      transactions.push([...writes]);
    },
  };
  return { deps: { store: store as Store }, transactions, jar: () => item?.data };
}

const addOne = (jar: Jar) => ({ jar: { ...jar, coins: jar.coins + 1 }, result: jar.coins + 1 });

describe('a record', () => {
  test('is written where its key and its lists find it', async () => {
    const { deps, transactions } = storeOf({ jarId: 'a', coins: 4 });
    expect(await update(deps, jarRecord, 'a', addOne)).toBe(5);
    expect(transactions).toEqual([
      [
        {
          op: 'put',
          key: { pk: 'JAR#a', sk: 'JAR' },
          data: { jarId: 'a', coins: 5 },
          when: { version: 1 },
          index: { pk: 'JARS', sk: '5' },
        },
      ],
    ]);
  });

  test('is decided on again when somebody else wrote in between', async () => {
    const { deps, jar } = storeOf({ jarId: 'a', coins: 0 }, 3);
    expect(await update(deps, jarRecord, 'a', addOne)).toBe(301);
    expect(jar()).toEqual({ jarId: 'a', coins: 301 });
  });

  test('that stays as it is is not written', async () => {
    const { deps, transactions } = storeOf({ jarId: 'a', coins: 4 });
    expect(await update(deps, jarRecord, 'a', ({ coins }) => ({ result: coins }))).toBe(4);
    expect(transactions).toEqual([]);
  });

  test('takes what follows it along in the same transaction', async () => {
    const { deps, transactions } = storeOf({ jarId: 'a', coins: 4 });
    const follow = (key: string): Write => ({
      op: 'delete',
      key: { pk: key, sk: key },
      when: { version: 1 },
    });
    const followed = { ...jarRecord, alongside: async () => [follow('pointer')] };
    await update(deps, followed, 'a', (jar) => ({ ...addOne(jar), writes: [follow('other')] }));
    expect(transactions[0]?.slice(1)).toEqual([follow('pointer'), follow('other')]);
  });

  test('that there is not is an error that no retry cures, and a secret one has no name in it', async () => {
    const { deps } = storeOf(undefined);
    await expect(update(deps, jarRecord, 'a', addOne)).rejects.toThrow('there is no jar a');
    const secret = { ...jarRecord, isSecret: true } as const;
    await expect(update(deps, secret, 'a', addOne)).rejects.toThrow(/^there is no jar$/);
  });

  test('that too many change at once is left for later', async () => {
    const { deps } = storeOf({ jarId: 'a', coins: 0 }, 1000);
    await expect(update(deps, jarRecord, 'a', addOne)).rejects.toMatchObject({
      name: 'TransientFailure',
      message: 'jar a is being changed by too many at once',
    });
  });
});
