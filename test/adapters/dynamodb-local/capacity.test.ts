/** The size that the bench bills an item by, against what DynamoDB Local says of writing the same item. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDynamoDbStore } from '../../../functions/platform/store/dynamodb.ts';
import { toKey } from '../../../functions/platform/store/dynamodb-items.ts';
import { itemBytes, writeUnits } from '../../../infra/rehearsal/bench/item-size.ts';
import { connect, createTable } from './table.ts';

const client = connect();
const TableName = `capacity-${randomUUID()}`;
const store = createDynamoDbStore({
  client,
  tableName: TableName,
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds) => sleep(milliseconds),
});

beforeAll(() => createTable(client, TableName));
afterAll(() => client.destroy());

it.each(Array.from({ length: 40 }, (_, at) => at * 97))('an item of about %i bytes', async (bytes) => {
  const key = { pk: 'CLAIM#1', sk: `PART#${bytes}` };
  // The same text in every run: the bench is a few bytes above, which tells only where a kilobyte ends.
  const text = Array.from({ length: Math.ceil(bytes / 64) }, (_, at) =>
    createHash('sha256').update(`${bytes} ${at}`).digest('hex'),
  )
    .join('')
    .slice(0, bytes);
  const index = { pk: 'CLAIMS#open', sk: key.sk };
  const counters = { free: 1_000 };
  const data = { text };
  await store.transact([{ op: 'put', key, data, when: 'absent', index, counters, expiresAt: 1_600_000_000 }]);
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: toKey(key), ConsistentRead: true }),
  );
  const { ConsumedCapacity } = await client.send(
    new PutItemCommand({ TableName, Item: Item ?? {}, ReturnConsumedCapacity: 'INDEXES' }),
  );
  const units = writeUnits(itemBytes({ ...key, data, index, counters, expiresAt: 1_600_000_000 }));
  expect(ConsumedCapacity?.Table?.CapacityUnits).toBe(units);
});
