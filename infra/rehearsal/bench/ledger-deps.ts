/** What the ledger's bench hands to the functions: the embedded store on a file, or a table of DynamoDB Local. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, type KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { registries } from '../../../functions/app/registries.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { systemRandom } from '../../../functions/platform/random.ts';
import { createDynamoDbStore } from '../../../functions/platform/store/dynamodb.ts';
import { ConditionFailed, type Store } from '../../../functions/platform/store/port.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { openDatabase } from '../../embedded/database.ts';
import { createSqliteStore } from '../../embedded/store.ts';

interface Counted {
  /** Transactions that were tried, and those that met another one: of the store's port, or inside of its adapter. */
  transactions: number;
  conflicts: number;
}

export interface BenchStore {
  readonly deps: Deps;
  readonly counted: Counted;
  close(): void;
}

export function embeddedStore(shards: number): BenchStore {
  const dataDir = mkdtempSync(join(tmpdir(), 'entraide-bench-'));
  const database = openDatabase(join(dataDir, 'entraide.sqlite'));
  const counted = { transactions: 0, conflicts: 0 };
  return {
    deps: depsOn(countingStore(createSqliteStore(database), counted), shards),
    counted,
    close() {
      database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** @param endpoint of a DynamoDB Local that runs, such as http://127.0.0.1:8000 */
export async function dynamoDbStore(endpoint: string, shards: number): Promise<BenchStore> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
  const tableName = `bench-${systemRandom.id()}`;
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'ipk', 'isk'].map((name) => ({
        AttributeName: name,
        AttributeType: 'S',
      })),
      KeySchema: keySchema('pk', 'sk'),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'index',
          KeySchema: keySchema('ipk', 'isk'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  const counted = { transactions: 0, conflicts: 0 };
  const settings = { client, tableName, now: systemClock.now, random: Math.random };
  // The adapter waits before it tries a transaction again that met another one.
  const store = createDynamoDbStore({
    ...settings,
    sleep: async (milliseconds) => {
      counted.conflicts += 1;
      await sleep(milliseconds);
    },
  });
  return { deps: depsOn(countingStore(store, counted), shards), counted, close: () => client.destroy() };
}

function keySchema(partition: string, sort: string): KeySchemaElement[] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}

function countingStore(store: Store, counted: Counted): Store {
  return {
    get: (key) => store.get(key),
    query: (query) => store.query(query),
    async transact(writes, effects) {
      counted.transactions += 1;
      try {
        await store.transact(writes, effects);
      } catch (error) {
        if (error instanceof ConditionFailed) counted.conflicts += 1;
        throw error;
      }
    },
  };
}

function depsOn(store: Store, envelopeShards: number): Deps {
  const now = Date.parse('2020-04-01T07:00:00Z');
  return withPolicies({
    store,
    registers: openRegisters(store),
    clock: { now: () => now },
    random: systemRandom,
    plan: corona2020,
    measures,
    baseUrl: 'http://localhost:3000',
    envelopeShards,
    ...registries,
  });
}
