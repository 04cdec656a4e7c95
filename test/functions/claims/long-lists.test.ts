/** Lists of more than a page: counted and read to their end. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeInQueue, queueLength } from '../../../functions/claims/queue.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { countAll, readAll } from '../../../functions/platform/store/read-all.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore, type SqliteStore } from '../../../infra/embedded/store.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';

const line = 'committed-expenses-BE-2020';
const waiting = 2_350;
const filedAt = (at: number) => `2020-04-01T08:00:00.${String(at).padStart(6, '0')}Z`;

let store: SqliteStore;
let close: () => void;
beforeEach(async () => {
  const database = openDatabase(':memory:');
  store = createSqliteStore(database);
  close = () => database.close();
  for (let from = 0; from < waiting; from += 90) {
    const places = Array.from({ length: Math.min(90, waiting - from) }, (_, at) => from + at);
    await store.transact(
      places.map((at) => ({
        op: 'put',
        key: keys.queued(line, `${filedAt(at)}#claim-${at}`),
        data: { claimId: `claim-${at}`, amountCents: 100 },
        when: 'absent',
      })),
    );
  }
});
afterEach(() => close());

it('counts a queue whole, and knows the place of its last', async () => {
  expect(await queueLength({ store }, line)).toEqual({ count: waiting, amountCents: waiting * 100 });
  const last = { claimId: 'claim-2349', filedAt: filedAt(2349), envelopeId: line, status: 'queued' } as Claim;
  expect(await placeInQueue({ store }, last)).toBe(waiting);
  expect(await placeInQueue({ store }, { ...last, claimId: 'claim-none' })).toBeUndefined();
});

it('reads to the end, each item once', async () => {
  const pk = keys.queued(line, '').pk;
  const items = await readAll<{ claimId: string }>(store, { pk });
  expect(new Set(items.map(({ data }) => data.claimId)).size).toBe(waiting);
  expect(await countAll(store, { pk })).toBe(waiting);
});
