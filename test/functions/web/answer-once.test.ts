/** The same request in two processes at once: one effect, and both hear of the one that stands. */
import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

const base = createSqliteStore(openDatabase(':memory:'));
let made = 0;
const bothAtWork = Promise.withResolvers<void>();

/** A process has modules of its own, and so its own queue of requests. */
async function openProcess() {
  vi.resetModules();
  const { answerOnce } = await import('../../../functions/web/answer-once.ts');
  const { RequestStore } = await import('../../../functions/platform/request-store.ts');
  const port = await import('../../../functions/platform/store/port.ts');
  const adapter: Store = {
    get: base.get,
    query: base.query,
    transact: (writes, effects) =>
      base.transact(writes, effects).catch((error) => {
        throw new port.ConditionFailed(error.failed);
      }),
  };
  const store = new RequestStore(adapter, 'several');
  const deps = { store, clock: { now: () => 0 } };
  return new Hono().post('/things', (c) =>
    answerOnce(deps, c, { forms: false, keyOf: keys.keptAnswer }, async () => {
      made += 1;
      const id = `thing-${made}`;
      if (made === 2) bothAtWork.resolve();
      await bothAtWork.promise;
      await store.transact([{ op: 'put', key: { pk: id, sk: 'THING' }, data: {}, when: 'absent' }]);
      return c.json({ id }, 201);
    }),
  );
}

it('answers what stands, not what an attempt made that did not', async () => {
  const [one, other] = [await openProcess(), await openProcess()];
  const init = { method: 'POST', body: '{}', headers: { 'Idempotency-Key': 'the-same' } };
  const answers = await Promise.all([one.request('/things', init), other.request('/things', init)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  const [first, second] = (await Promise.all(answers.map((answer) => answer.json()))) as { id: string }[];
  expect(first).toEqual(second);
  const stored = await Promise.all([1, 2].map((at) => base.get({ pk: `thing-${at}`, sk: 'THING' })));
  expect(stored.flatMap((item) => item?.pk ?? [])).toEqual([first?.id]);
});
