/**
 * What becomes of an effect in the table: still pending, done once carried out, late when it failed and is to be tried
 * again, or set aside for a person when no repetition will carry it out. Before it the functions that carry effects out; after it the table.
 */
import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { instantOf } from '../../../workflows/calendar.ts';
import { askPatiently } from './dynamodb-answers.ts';
import { type EffectTable, finishEffect, isPending } from './dynamodb-effects.ts';
import { effectKey, toKey } from './dynamodb-items.ts';
import { EFFECTS_SET_ASIDE, lateListOf } from './late-effects.ts';
import type { PendingEffects } from './pending-effects.ts';

const IS_OPEN = 'attribute_exists(pk) AND attribute_not_exists(done)';

/** In a list, by the moment at which an effect came into one. */
function placeOf(table: EffectTable, id: string): string {
  return `${instantOf(table.now())}#${id}`;
}

export function openPendingEffects(table: EffectTable): PendingEffects {
  const at = (id: string) => ({ TableName: table.tableName, Key: toKey(effectKey(id)) });
  /** Carried out here, which could not be noted: handed in again, they need the note alone. */
  const unnoted = new Set<string>();
  return {
    async isPending(id) {
      if (unnoted.has(id)) return false;
      const command = new GetItemCommand({
        ...at(id),
        ConsistentRead: true,
        ProjectionExpression: 'pk, done, ipk',
      });
      const { Item } = await askPatiently(() => table.client.send(command), table);
      return Item !== undefined && isPending(Item);
    },
    async done(id) {
      unnoted.add(id);
      await finishEffect(table, id);
      unnoted.delete(id);
    },
    async late(id) {
      const command = new UpdateItemCommand({
        ...at(id),
        UpdateExpression: 'SET ipk = :list, isk = if_not_exists(isk, :since)',
        ConditionExpression: `${IS_OPEN} AND (attribute_not_exists(ipk) OR ipk <> :aside)`,
        ExpressionAttributeValues: {
          ':list': { S: lateListOf(id) },
          ':since': { S: placeOf(table, id) },
          ':aside': { S: EFFECTS_SET_ASIDE },
        },
      });
      await askPatiently(() => table.client.send(command).catch(unlessGone), table);
    },
    async setAside(id, why) {
      const command = new UpdateItemCommand({
        ...at(id),
        UpdateExpression: 'SET ipk = :aside, isk = if_not_exists(isk, :since), setAsideWhy = :why',
        ConditionExpression: IS_OPEN,
        ExpressionAttributeValues: {
          ':aside': { S: EFFECTS_SET_ASIDE },
          ':since': { S: placeOf(table, id) },
          ':why': { S: why },
        },
      });
      await askPatiently(() => table.client.send(command).catch(unlessGone), table);
    },
  };
}

/** Lists an effect that was set aside as late, or one that nobody took up; nothing when it is done. @throws TransientFailure */
export async function bringBackEffect(table: EffectTable, id: string): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: toKey(effectKey(id)),
    UpdateExpression: 'SET ipk = :late, isk = if_not_exists(isk, :since) REMOVE setAsideWhy',
    ConditionExpression: IS_OPEN,
    ExpressionAttributeValues: { ':late': { S: lateListOf(id) }, ':since': { S: placeOf(table, id) } },
  });
  await askPatiently(() => table.client.send(command).catch(unlessGone), table);
}

/** Somebody else carried it out meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
}
