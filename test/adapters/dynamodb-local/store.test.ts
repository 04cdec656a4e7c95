/** The DynamoDB side of the store port on DynamoDB Local: the contract, and what it promises beyond it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure } from '../../../functions/platform/failures.ts';
import {
  createDynamoDbStore,
  type DynamoDbStoreOptions,
} from '../../../functions/platform/store/dynamodb.ts';
import { finishEffect, listStuckEffects } from '../../../functions/platform/store/dynamodb-effects.ts';
import { PENDING_EFFECTS } from '../../../functions/platform/store/dynamodb-items.ts';
import { openPendingEffects } from '../../../functions/platform/store/dynamodb-pending-effects.ts';
import { ConditionFailed, type Effect, type Store } from '../../../functions/platform/store/port.ts';
import { sampleMail } from '../sample-mail.ts';
import { add, create, resume, times } from '../store-contract/writes.ts';
import { storeContract } from '../store-contract.ts';
import { connect, createTable } from './table.ts';

storeContract(
  'DynamoDB Local',
  async () => {
    const options = await openTable(connect());
    const store = createDynamoDbStore(options);
    return { store, pendingEffects: () => listEffects(store), close: async () => options.client.destroy() };
  },
  { documents: 100 },
);

describe('DynamoDB store', () => {
  let options: DynamoDbStoreOptions;
  let store: Store;

  beforeEach(async () => {
    options = await openTable(connect());
    store = createDynamoDbStore(options);
  });
  afterEach(() => options.client.destroy());

  it.each([1, 3])(
    'counts once however many answers are lost, with %i attempts of the SDK',
    async (maxAttempts) => {
      const envelope = { pk: 'ENVELOPE#1', sk: 'ENVELOPE' };
      await store.transact([create(envelope, {}, { free: 1_000, taken: 0 })]);
      const client = connect({ maxAttempts });
      const faulty = createDynamoDbStore({ ...options, client });
      const lostAnswers = loseAnswers(client, (request) => request % 3 !== 0);
      const reserve = (at: number) =>
        faulty.transact([create({ pk: `TRANSFER#${at}`, sk: 'T' }), add(envelope, { free: -10, taken: 10 })]);
      for (const at of times(20, (index) => index)) await reserve(at);
      expect(await store.get(envelope)).toMatchObject({ version: 21, counters: { free: 800, taken: 200 } });
      for (const at of times(20, (index) => index))
        await expect(reserve(at)).rejects.toThrow(ConditionFailed);
      expect(await store.get(envelope)).toMatchObject({ version: 21, counters: { free: 800, taken: 200 } });
      expect(lostAnswers()).toBeGreaterThan(40);
      client.destroy();
    },
  );

  it('refuses a token that went with another transaction', async () => {
    const fixed = createDynamoDbStore({ ...options, newToken: () => 'the same for all' });
    await fixed.transact([create({ pk: 'A', sk: 'A' })]);
    await expect(fixed.transact([create({ pk: 'B', sk: 'B' })])).rejects.toThrow(PermanentFailure);
    expect(await store.get({ pk: 'B', sk: 'B' })).toBeUndefined();
  });

  it('lists stuck effects until they are done', async () => {
    await store.transact([], [resume('a'), resume('b')]);
    expect(await listStuckEffects(store, options.now() - 60_000)).toEqual([]);
    expect(await listStuckEffects(store, options.now() + 60_000)).toEqual([resume('a'), resume('b')]);
    await finishEffect(options, 'a');
    await finishEffect(options, 'a');
    expect(await listStuckEffects(store, options.now() + 60_000)).toEqual([resume('b')]);
  });

  it('knows an effect that was done when it is stored again, and one that was set aside for what it is', async () => {
    const pending = openPendingEffects(options);
    const send = { kind: 'mail', id: 'm', mail: sampleMail } as const;
    await store.transact([create({ pk: 'A', sk: 'A' })], [send, resume('b')]);
    await pending.setAside('b', 'why');
    await finishEffect(options, 'm');
    await pending.setAside('m', 'too late');
    await store.transact([create({ pk: 'B', sk: 'B' })], [send, resume('b')]);
    expect([await pending.isPending('m'), await pending.isPending('b')]).toEqual([false, true]);
    expect(await listEffects(store)).toEqual([resume('b')]);
    const { Items = [] } = await options.client.send(new ScanCommand({ TableName: options.tableName }));
    expect(JSON.stringify(Items)).not.toContain(sampleMail.to);
  });

  it('says that there is no table', async () => {
    const elsewhere = createDynamoDbStore({ ...options, tableName: 'elsewhere' });
    await expect(elsewhere.get({ pk: 'A', sk: 'A' })).rejects.toThrow(PermanentFailure);
    await expect(elsewhere.transact([create({ pk: 'A', sk: 'A' })])).rejects.toThrow(PermanentFailure);
  });
});

async function openTable(client: DynamoDBClient): Promise<DynamoDbStoreOptions> {
  const tableName = `store-${randomUUID()}`;
  await createTable(client, tableName);
  const pause = (milliseconds: number) => sleep(milliseconds);
  return { client, tableName, now: Date.now, random: Math.random, sleep: pause };
}

/** Lets every request through, and cuts the connection before the answers that `loses` picks by their number. */
function loseAnswers(client: DynamoDBClient, loses: (request: number) => boolean): () => number {
  let requests = 0;
  let lost = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      requests += 1;
      if (!loses(requests)) return next(args);
      // Carried out or refused, nobody hears of it.
      await next(args).catch(() => undefined);
      lost += 1;
      throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    },
    { step: 'deserialize', name: 'loseAnswers', priority: 'high' },
  );
  return () => lost;
}

async function listEffects(store: Store): Promise<readonly Effect[]> {
  const found: Effect[] = [];
  let after: string | undefined;
  do {
    const query = { pk: PENDING_EFFECTS, index: true, limit: 1_000 };
    const page = await store.query<Effect>(after === undefined ? query : { ...query, after });
    found.push(...page.items.map(({ data }) => data));
    after = page.next;
  } while (after !== undefined);
  return found;
}
