/**
 * The store port on DynamoDB: before it the functions that load and save, after it one table with keys `pk` and
 * `sk`, the secondary index `index` (`ipk`, `isk`, keys alone), a time to live on `expiresAt`, and a stream
 * from which effects are carried out.
 *
 * A transaction whose answer is lost may have been carried out. Three things keep it from counting twice:
 * its token, the same in every attempt of one call, which DynamoDB remembers for ten minutes; the guard that
 * every `add` needs beside it, which fails the second time; and the token on the items it wrote, by which a call
 * whose retry meets its own work recognises it and reports success. A later call (the function run again) meets
 * that work as ConditionFailed, and reads what stands there.
 */
import { randomUUID } from 'node:crypto';
import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';
import {
  askedBefore,
  askPatiently,
  type RetryTools,
  readAnswer,
  refusal,
  startPatience,
} from './dynamodb-answers.ts';
import { type Attributes, toAction, toEffectAction, toItem, toKey } from './dynamodb-items.ts';
import { readListed, toEntry } from './dynamodb-lists.ts';
import { pageSize, prepareTransaction, withoutRepeatedChecks } from './limits.ts';
import {
  ConditionFailed,
  type Effect,
  type Item,
  type Key,
  type Page,
  type Query,
  type Store,
  type Write,
} from './port.ts';

export interface DynamoDbStoreOptions extends RetryTools {
  /** Its own retries are welcome, and counted. */
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Makes the token of a transaction, 1 to 36 characters never used before; random UUIDs by default. */
  readonly newToken?: () => string;
}

export function createDynamoDbStore(options: DynamoDbStoreOptions): Store {
  return {
    get: <Data>(key: Key) => getItem(options, key) as Promise<Item<Data> | undefined>,
    query: <Data>(query: Query) => queryItems(options, query) as Promise<Page<Data>>,
    transact: (writes, effects = []) => transact(options, writes, effects),
  };
}

async function getAttributes(options: DynamoDbStoreOptions, key: Key): Promise<Attributes | undefined> {
  const command = new GetItemCommand({ TableName: options.tableName, Key: toKey(key), ConsistentRead: true });
  const { Item } = await askPatiently(() => options.client.send(command), options);
  return Item;
}

async function getItem(options: DynamoDbStoreOptions, key: Key): Promise<Item | undefined> {
  const attributes = await getAttributes(options, key);
  return attributes && toItem(attributes);
}

/** DynamoDB ends a page at 1 MB; asks on until the page is as long as the query wants. */
async function queryItems(options: DynamoDbStoreOptions, query: Query): Promise<Page> {
  const size = pageSize(query);
  const found: Attributes[] = [];
  let start = startKey(query, decodeCursor(query));
  do {
    const command = new QueryCommand({
      ...queryInput(options.tableName, query),
      Limit: size - found.length,
      ExclusiveStartKey: start,
    });
    const answer = await askPatiently(() => options.client.send(command), options);
    found.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start && found.length < size);
  const last = found.at(-1);
  const next = start && last ? { next: encodeCursor(query, toEntry(last)) } : {};
  const items = query.index ? await readListed(options, found.map(toEntry)) : found.map(toItem);
  return { items, ...next };
}

function queryInput(tableName: string, query: Query): QueryCommandInput {
  const [pk, sk] = query.index ? ['ipk', 'isk'] : ['pk', 'sk'];
  const prefixed = query.prefix !== undefined && query.prefix !== '';
  return {
    TableName: tableName,
    ...(query.index ? { IndexName: 'index' } : { ConsistentRead: true }),
    KeyConditionExpression: prefixed ? '#pk = :pk AND begins_with(#sk, :prefix)' : '#pk = :pk',
    ExpressionAttributeNames: { '#pk': pk, ...(prefixed ? { '#sk': sk } : {}) },
    ExpressionAttributeValues: marshall({
      ':pk': query.pk,
      ...(prefixed ? { ':prefix': query.prefix } : {}),
    }),
    ScanIndexForward: !query.descending,
  };
}

function startKey(query: Query, position: Position | undefined): Attributes | undefined {
  if (!position) return undefined;
  if (position.length === 1) return toKey({ pk: query.pk, sk: position[0] });
  const [isk, pk, sk] = position;
  return marshall({ ipk: query.pk, isk, pk, sk });
}

async function transact(
  options: DynamoDbStoreOptions,
  asked: readonly Write[],
  effects: readonly Effect[],
): Promise<void> {
  const writes = withoutRepeatedChecks(asked);
  const json = prepareTransaction(writes, effects);
  if (writes.length === 0 && effects.length === 0) return;
  const token = (options.newToken ?? randomUUID)();
  const context = { tableName: options.tableName, token };
  const command = new TransactWriteItemsCommand({
    TransactItems: [
      ...writes.map((write, at) => toAction(write, json.writes[at] ?? '', context)),
      ...effects.map((effect, at) => toEffectAction(effect, json.effects[at] ?? '', context)),
    ],
    ClientRequestToken: token,
  });
  const again = startPatience(options);
  let perhapsDone = false;
  for (;;) {
    try {
      await options.client.send(command);
      return;
    } catch (error) {
      const answer = readAnswer(error);
      perhapsDone ||= askedBefore(error);
      if (answer.kind === 'never') throw refusal(answer, error);
      if (answer.kind === 'conditions') {
        if (perhapsDone && (await carriesToken(options, writes, token))) return;
        throw new ConditionFailed(placesOf(answer.failed, asked, writes));
      }
      perhapsDone ||= answer.perhapsDone;
      await again(answer.why);
    }
  }
}

/** Where the writes that failed stand among those that were asked for. */
function placesOf(failed: readonly number[], asked: readonly Write[], writes: readonly Write[]): number[] {
  const keysOf = failed.map((at) => writes[at]?.key);
  return asked.flatMap(({ key }, at) => {
    return keysOf.some((one) => one?.pk === key.pk && one.sk === key.sk) ? [at] : [];
  });
}

/** Whether one of the items bears the token, as all those that the transaction wrote did when it was done. */
async function carriesToken(
  options: DynamoDbStoreOptions,
  writes: readonly Write[],
  token: string,
): Promise<boolean> {
  for (const { op, key } of writes) {
    if (op !== 'put' && op !== 'add') continue;
    const attributes = await getAttributes(options, key);
    if (attributes?.transaction?.S === token) return true;
  }
  return false;
}
