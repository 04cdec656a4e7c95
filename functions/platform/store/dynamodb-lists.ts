/**
 * What stands behind the entries of the secondary index, which holds keys alone: an item that changes costs the index
 * nothing as long as it stays at its place. Before it a page of entries; after it the table.
 */
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { askPatiently, type RetryTools } from './dynamodb-answers.ts';
import { type Attributes, toItem } from './dynamodb-items.ts';
import type { Item, Key } from './port.ts';

export interface ListedTable extends RetryTools {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** DynamoDB reads at most so many items by one request. */
const KEYS_AT_ONCE = 100;

/** An entry of the index: where the item is, and where it stands in the list. */
export interface ListEntry extends Key {
  readonly index: Key;
}

export function toEntry({ pk, sk, ipk, isk }: Attributes): ListEntry {
  return { pk: pk?.S ?? '', sk: sk?.S ?? '', index: { pk: ipk?.S ?? '', sk: isk?.S ?? '' } };
}

/**
 * The items of these entries, in their order. The index follows the table a moment later: what has left the list
 * since, or has gone, is left out.
 * @throws TransientFailure when the table could not be read
 */
export async function readListed(table: ListedTable, entries: readonly ListEntry[]): Promise<Item[]> {
  const places = [...new Map(entries.map((entry) => [nameOf(entry), entry])).values()];
  const chunks = Array.from({ length: Math.ceil(places.length / KEYS_AT_ONCE) }, (_, at) =>
    places.slice(at * KEYS_AT_ONCE, (at + 1) * KEYS_AT_ONCE),
  );
  const read = await Promise.all(chunks.map((chunk) => readChunk(table, chunk)));
  const items = new Map(read.flat().map((item) => [nameOf(item), item]));
  return entries.flatMap((entry) => {
    const item = items.get(nameOf(entry));
    return item?.index?.pk === entry.index.pk ? [{ ...item, index: entry.index }] : [];
  });
}

async function readChunk(table: ListedTable, chunk: readonly ListEntry[]): Promise<Item[]> {
  const { tableName } = table;
  const items: Item[] = [];
  let keys: Attributes[] = chunk.map(({ pk, sk }) => ({ pk: { S: pk }, sk: { S: sk } }));
  while (keys.length > 0) {
    const RequestItems = { [tableName]: { Keys: keys } };
    const answer = await askPatiently(async () => {
      const got = await table.client.send(new BatchGetItemCommand({ RequestItems }));
      const left = got.UnprocessedKeys?.[tableName]?.Keys ?? [];
      // An answer without a single item means that the table is busy, and is waited for like any other such answer.
      if (left.length < keys.length) return { got, left };
      throw Object.assign(new Error('nothing of it could be read'), { name: 'ThrottlingException' });
    }, table);
    items.push(...(answer.got.Responses?.[tableName] ?? []).map(toItem));
    keys = answer.left;
  }
  return items;
}

function nameOf({ pk, sk }: Key): string {
  return JSON.stringify([pk, sk]);
}
