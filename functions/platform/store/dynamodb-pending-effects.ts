/**
 * What becomes of an effect in the table: still pending, done once carried out, or set aside for a person
 * when no repetition will carry it out. Before it the functions that carry effects out; after it the table.
 */
import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { askPatiently } from './dynamodb-answers.ts';
import { type EffectTable, finishEffect } from './dynamodb-effects.ts';
import { effectKey, PENDING_EFFECTS, toKey } from './dynamodb-items.ts';
import type { PendingEffects } from './pending-effects.ts';

/** Where the secondary index lists the effects that wait for an operator. */
export const EFFECTS_SET_ASIDE = 'EFFECTS-SET-ASIDE';

export function openPendingEffects(table: EffectTable): PendingEffects {
  const at = (id: string) => ({ TableName: table.tableName, Key: toKey(effectKey(id)) });
  /** Carried out here, which could not be noted: handed in again, they need the note alone. */
  const unnoted = new Set<string>();
  return {
    async isPending(id) {
      if (unnoted.has(id)) return false;
      const command = new GetItemCommand({ ...at(id), ConsistentRead: true, ProjectionExpression: 'ipk' });
      const { Item } = await askPatiently(() => table.client.send(command), table);
      return Item?.ipk?.S === PENDING_EFFECTS;
    },
    async done(id) {
      unnoted.add(id);
      await finishEffect(table, id);
      unnoted.delete(id);
    },
    async setAside(id, why) {
      const command = new UpdateItemCommand({
        ...at(id),
        UpdateExpression: 'SET ipk = :aside, setAsideWhy = :why',
        ConditionExpression: 'attribute_exists(ipk) AND attribute_not_exists(done)',
        ExpressionAttributeValues: { ':aside': { S: EFFECTS_SET_ASIDE }, ':why': { S: why } },
      });
      await askPatiently(() => table.client.send(command).catch(unlessGone), table);
    },
  };
}

/** Makes an effect that was set aside pending again, for the sweep; nothing when it is gone. @throws TransientFailure */
export async function bringBackEffect(table: EffectTable, id: string): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table.tableName,
    Key: toKey(effectKey(id)),
    UpdateExpression: 'SET ipk = :pending REMOVE setAsideWhy',
    ConditionExpression: 'ipk = :aside',
    ExpressionAttributeValues: { ':pending': { S: PENDING_EFFECTS }, ':aside': { S: EFFECTS_SET_ASIDE } },
  });
  await askPatiently(() => table.client.send(command).catch(unlessGone), table);
}

/** Somebody else carried it out meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
}
