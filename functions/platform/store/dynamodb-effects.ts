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
import { type Attributes, effectKey, toDoneEffect, toItem, toKey } from './dynamodb-items.ts';
import { EFFECTS_SET_ASIDE, lateEffectLists } from './late-effects.ts';
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
    return Item && isPending(Item) ? readEffect(Item) : undefined;
  };
}

/** Neither carried out nor set aside. */
export function isPending({ done, ipk }: Attributes): boolean {
  return done === undefined && ipk?.S !== EFFECTS_SET_ASIDE;
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
 * Late effects that were listed before a moment and are still not done, oldest first: what a sweep takes up.
 * @param beforeMilliseconds since 1970-01-01T00:00:00Z
 * @param limit at most about so many, at most 1,000
 */
export async function listLateEffects(
  store: Store,
  beforeMilliseconds: number,
  limit = 100,
): Promise<readonly Effect[]> {
  const ofEach = Math.ceil(limit / lateEffectLists.length);
  const pages = await Promise.all(
    lateEffectLists.map((pk) => store.query<Effect>({ pk, index: true, limit: ofEach })),
  );
  const before = instantOf(beforeMilliseconds);
  return pages
    .flatMap(({ items }) => items)
    .flatMap(({ index, data }) => (index && index.sk < before ? [{ since: index.sk, data }] : []))
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
    .map(({ data }) => data);
}
