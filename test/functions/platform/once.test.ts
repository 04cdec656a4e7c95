/** Many requests for one record at the same instant, each with a key of its own: all come to their end. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { once } from '../../../functions/platform/idempotency/once.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { RequestStore } from '../../../functions/platform/request-store.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { type StoredRecord, update } from '../../../functions/platform/update.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

interface Jar {
  readonly jarId: string;
  readonly coins: number;
}

const jarRecord: StoredRecord<'jar', Jar> = {
  name: 'jar',
  key: (id) => ({ pk: `JAR#${id}`, sk: 'JAR' }),
  idOf: ({ jarId }) => jarId,
};

const sqlite = createSqliteStore(openDatabase(':memory:'));
/** A table that answers after everybody else has asked too. */
const slow: Store = {
  get: async (key) => {
    await turn();
    return sqlite.get(key);
  },
  query: sqlite.query,
  transact: sqlite.transact,
};

it.each(['one', 'several'] as const)('adds each coin once in %s', async (processes) => {
  const jarId = `jar-${processes}`;
  await sqlite.transact([
    { op: 'put', key: jarRecord.key(jarId), data: { jarId, coins: 0 }, when: 'absent' },
  ]);
  const store = new RequestStore(slow, processes);
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) => {
      const request = {
        key: keys.keptAnswer(`${jarId}-${at}`),
        name: `${jarId}-${at}`,
        now: 0,
        bodyDigest: 'same',
      };
      return once(store, request, async () => {
        const answer = await update({ store }, jarRecord, jarId, (jar) => ({
          jar: { ...jar, coins: jar.coins + 1 },
          result: jar.coins + 1,
        }));
        return { answer, keep: 'answer' };
      });
    }),
  );
  expect(answers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});
