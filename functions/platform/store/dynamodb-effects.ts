/**
 * The effects that DynamoDB transactions stored: after the table's stream, which hands over each new one, and
 * before the function that carries it out; noting afterwards that it is done keeps it from being done again.
 */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { instantOf } from '../../../workflows/calendar.ts';
import { askPatiently, type RetryTools } from './dynamodb-answers.ts';
import { effectKey, PENDING_EFFECTS, toDoneEffect, toItem, toKey } from './dynamodb-items.ts';
import { EFFECT_PREFIX } from './limits.ts';
import type { Effect, Store } from './port.ts';

/** The effect in an item of the table; undefined when it is another item. */
export function readEffect(item: Record<string, AttributeValue>): Effect | undefined {
  if (!item.pk?.S?.startsWith(EFFECT_PREFIX)) return undefined;
  return toItem(item).data as Effect;
}

/** Finds the effect of a partition; nothing once it was carried out, and for any other item. */
export type FindEffect = (partition: string) => Promise<Effect | undefined>;

/** For the stream's consumer, which is told where an effect is. It throws TransientFailure when that cannot be known. */
export function openEffectFinder(table: EffectTable): FindEffect {
  return async (partition) => {
    const Key = toKey(effectKey(partition.slice(EFFECT_PREFIX.length)));
    const command = new GetItemCommand({ TableName: table.tableName, Key, ConsistentRead: true });
    const { Item } = await askPatiently(() => table.client.send(command), table);
    return Item?.ipk?.S === PENDING_EFFECTS ? readEffect(Item) : undefined;
  };
}

export interface EffectTable extends RetryTools {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/**
 * Notes that an effect was carried out: its content is forgotten, its id is not, so that stored again it is not
 * carried out again. Twice is as good as once.
 * @throws TransientFailure when the table could not be reached: the effect may be carried out again
 */
export async function finishEffect(table: EffectTable, id: string): Promise<void> {
  const command = new UpdateItemCommand(toDoneEffect(id, table.now(), table.tableName));
  await askPatiently(() => table.client.send(command), table);
}

/**
 * Effects stored before a moment and still not done, oldest first: what a sweep takes up when the stream's
 * consumer could not.
 * @param beforeMilliseconds since 1970-01-01T00:00:00Z
 * @param limit at most this many, at most 1,000
 */
export async function listStuckEffects(
  store: Store,
  beforeMilliseconds: number,
  limit = 100,
): Promise<readonly Effect[]> {
  const { items } = await store.query<Effect>({ pk: PENDING_EFFECTS, index: true, limit });
  const before = instantOf(beforeMilliseconds);
  return items.filter(({ index }) => index !== undefined && index.sk < before).map(({ data }) => data);
}
