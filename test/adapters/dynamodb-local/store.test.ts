/** The DynamoDB side of the store port on DynamoDB Local: the contract, and what it promises beyond it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure } from '../../../functions/platform/failures.ts';
import {
  createDynamoDbStore,
  type DynamoDbStoreOptions,
} from '../../../functions/platform/store/dynamodb.ts';
import {
  finishEffect,
  isPending,
  listLateEffects,
  readEffect,
} from '../../../functions/platform/store/dynamodb-effects.ts';
import {
  bringBackEffect,
  openPendingEffects,
} from '../../../functions/platform/store/dynamodb-pending-effects.ts';
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
    return { store, pendingEffects: () => listEffects(options), close: async () => options.client.destroy() };
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

  it('lists late effects until they are done', async () => {
    const pending = openPendingEffects(options);
    await store.transact([], [resume('a'), resume('b'), resume('c')]);
    expect(await listLateEffects(store, options.now() + 60_000)).toEqual([]);
    for (const id of ['a', 'b', 'a']) await pending.late?.(id);
    expect(await listLateEffects(store, options.now() - 60_000)).toEqual([]);
    expect(await listLateEffects(store, options.now() + 60_000)).toEqual([resume('a'), resume('b')]);
    await finishEffect(options, 'a');
    await finishEffect(options, 'a');
    await pending.late?.('a');
    expect(await listLateEffects(store, options.now() + 60_000)).toEqual([resume('b')]);
  });

  it('knows an effect that was done when it is stored again, and one that was set aside for what it is', async () => {
    const pending = openPendingEffects(options);
    const send = { kind: 'mail', id: 'm', mail: sampleMail } as const;
    await store.transact([create({ pk: 'A', sk: 'A' })], [send, resume('b')]);
    await pending.setAside('b', 'why');
    await finishEffect(options, 'm');
    await pending.setAside('m', 'too late');
    await store.transact([create({ pk: 'B', sk: 'B' })], [send, resume('b')]);
    await pending.late?.('b');
    expect([await pending.isPending('m'), await pending.isPending('b')]).toEqual([false, false]);
    expect(await listEffects(options)).toEqual([]);
    await bringBackEffect(options, 'b');
    expect(await listLateEffects(store, options.now() + 60_000)).toEqual([resume('b')]);
    const { Items = [] } = await options.client.send(new ScanCommand({ TableName: options.tableName }));
    expect(JSON.stringify(Items)).not.toContain(sampleMail.to);
  });

  it('lists items that changed where they stand, and those that left a list no longer', async () => {
    const places = times(250, (at) => ({ pk: `P#${at}`, sk: 'P' }));
    const index = (at: number, pk = 'LIST') => ({ pk, sk: String(at).padStart(4, '0') });
    for (const at of [0, 1, 2, 3, 4])
      await store.transact(
        places
          .slice(at * 50, at * 50 + 50)
          .map((key, of) => ({ ...create(key), index: index(at * 50 + of) })),
      );
    const [first = { pk: '', sk: '' }, second = first] = places;
    await store.transact([
      { op: 'put', key: first, data: 'new', when: { version: 1 }, index: index(0) },
      { op: 'put', key: second, data: 'gone', when: { version: 1 }, index: index(1, 'OTHER') },
    ]);
    const { items, next } = await store.query({ pk: 'LIST', index: true, limit: 200 });
    expect(items).toHaveLength(200);
    expect(items.slice(0, 2)).toMatchObject([
      { ...first, data: 'new', version: 2, index: index(0) },
      { pk: 'P#2', index: index(2) },
    ]);
    const rest = await store.query({ pk: 'LIST', index: true, limit: 200, after: next ?? '' });
    expect(rest.items.map(({ pk }) => pk)).toEqual(times(49, (at) => `P#${at + 201}`));
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

async function listEffects({ client, tableName }: DynamoDbStoreOptions): Promise<readonly Effect[]> {
  const found: Effect[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: tableName, ExclusiveStartKey: start }));
    for (const item of page.Items ?? []) {
      const effect = isPending(item) ? readEffect(item) : undefined;
      if (effect) found.push(effect);
    }
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}
