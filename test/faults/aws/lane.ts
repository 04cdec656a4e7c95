/** A table on DynamoDB Local with a wire of its own, on which one replay after the other is made. */
import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { awsClientSettings } from '../../../functions/platform/aws-deps.ts';
import { connect, createTable } from '../../adapters/dynamodb-local/table.ts';
import { openWire, type Wire } from './wire.ts';

export type TableItem = Readonly<Record<string, AttributeValue>>;

export interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly states: SFNClient;
  readonly email: SESv2Client;
}

export interface Lane {
  readonly tableName: string;
  readonly wire: Wire;
  /** As the functions make them; those in haste wait less long, or ask once and no more. */
  readonly clients: Readonly<Record<Manner, Clients>>;
  /** Everything in the table, by the way around the wire. */
  read(): Promise<TableItem[]>;
  /** Makes the table hold exactly these items. */
  write(items: readonly TableItem[]): Promise<void>;
  close(): Promise<void>;
}

export type Manner = 'usual' | 'short of time' | 'asking once';

/** Shorter than the functions' own time, for a test to wait for. */
const shortMilliseconds = 500;
const batchSize = 25;

export async function openLane(tableEndpoint: string): Promise<Lane> {
  const tableName = `faults-${randomUUID()}`;
  const direct = connect();
  await createTable(direct, tableName);
  const wire = await openWire(tableEndpoint);
  const clients = {
    usual: openClients(wire.endpoint, {}),
    'short of time': openClients(wire.endpoint, { requestTimeout: shortMilliseconds }),
    'asking once': openClients(wire.endpoint, { maxAttempts: 1 }),
  };
  const read = async (): Promise<TableItem[]> => {
    const { Items = [], LastEvaluatedKey: more } = await direct.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true }),
    );
    if (more) throw new RangeError('the table is larger than one page');
    return Items;
  };
  return {
    tableName,
    wire,
    clients,
    read,
    async write(items) {
      const wanted = new Map(items.map((item) => [keyOf(item), item]));
      const found = new Map((await read()).map((item) => [keyOf(item), item]));
      const puts = [...wanted].filter(([key, item]) => !isSame(found.get(key), item));
      const extra = [...found].filter(([key]) => !wanted.has(key));
      const requests: WriteRequest[] = [
        ...puts.map(([, Item]) => ({ PutRequest: { Item } })),
        ...extra.map(([, { pk, sk }]) => ({ DeleteRequest: { Key: { pk, sk } as TableItem } })),
      ];
      for (let at = 0; at < requests.length; at += batchSize) {
        const RequestItems = { [tableName]: requests.slice(at, at + batchSize) };
        await direct.send(new BatchWriteItemCommand({ RequestItems }));
      }
    },
    async close() {
      for (const { dynamodb, states, email } of Object.values(clients)) {
        for (const client of [dynamodb, states, email]) client.destroy();
      }
      direct.destroy();
      await wire.close();
    },
  };
}

interface Haste {
  readonly maxAttempts?: number;
  readonly requestTimeout?: number;
}

function openClients(endpoint: string, { maxAttempts, requestTimeout }: Haste): Clients {
  const { requestHandler } = awsClientSettings;
  const settings = {
    ...awsClientSettings,
    ...(maxAttempts !== undefined && { maxAttempts }),
    requestHandler: { ...requestHandler, ...(requestTimeout !== undefined && { requestTimeout }) },
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  return {
    dynamodb: new DynamoDBClient(settings),
    states: new SFNClient(settings),
    email: new SESv2Client(settings),
  };
}

function keyOf({ pk, sk }: TableItem): string {
  return JSON.stringify([pk, sk]);
}

function isSame(one: TableItem | undefined, other: TableItem): boolean {
  return one !== undefined && sorted(one) === sorted(other);
}

function sorted(item: TableItem): string {
  return JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
