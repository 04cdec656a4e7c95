/**
 * The effects that DynamoDB transactions stored: after the table's stream, which hands over each new one, and
 * before the function that carries it out; deleting it afterwards is what makes it done.
 */
import { type AttributeValue, DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { askPatiently, type RetryTools } from './dynamodb-answers.ts';
import { effectKey, PENDING_EFFECTS, toItem, toKey } from './dynamodb-items.ts';
import { EFFECT_PREFIX } from './limits.ts';
import type { Effect, Store } from './port.ts';

/** An item as the stream shows it, `NewImage` of its event; its values are the SDK's but for binary ones. */
export type StreamImage = Readonly<Record<string, object>>;

/**
 * The effect in a stream record's new image.
 * @returns undefined when the image is of another item
 */
export function readEffect(image: StreamImage): Effect | undefined {
  const { pk } = image as Record<string, AttributeValue>;
  if (!pk?.S?.startsWith(EFFECT_PREFIX)) return undefined;
  return toItem(image as Record<string, AttributeValue>).data as Effect;
}

export interface EffectTable extends RetryTools {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/**
 * Forgets an effect that was carried out; twice is as good as once.
 * @throws TransientFailure when the table could not be reached: the effect may be carried out again
 */
export async function deleteEffect(table: EffectTable, id: string): Promise<void> {
  const command = new DeleteItemCommand({ TableName: table.tableName, Key: toKey(effectKey(id)) });
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
  const before = new Date(beforeMilliseconds).toISOString();
  return items.filter(({ index }) => index !== undefined && index.sk < before).map(({ data }) => data);
}
