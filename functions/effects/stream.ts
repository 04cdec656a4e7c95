/**
 * The effects in a batch of the table's stream: what arrives is carried out, what failed is asked for again. The stream
 * says where an item is and not what is in it, so that whoever may read the stream learns nothing of other items.
 */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { FindEffect } from '../platform/store/dynamodb-effects.ts';
import { EFFECT_PREFIX } from '../platform/store/limits.ts';
import type { Effect } from '../platform/store/port.ts';
import { type DispatchedEffect, dispatchEffects, type EffectPorts } from './dispatch.ts';

interface Found {
  readonly number: string;
  /** Absent: it could not be read. */
  readonly effect?: Effect;
}

/** @returns the numbers of the records to hand in again, and what became of each effect */
export async function dispatchRecords(
  ports: EffectPorts,
  find: FindEffect,
  { Records }: DynamoDBStreamEvent,
): Promise<{ response: DynamoDBBatchResponse; dispatched: readonly DispatchedEffect[] }> {
  const found = (await Promise.all(Records.map((record) => findEffect(find, record)))).flat();
  const readable = found.flatMap(({ effect, number }) => (effect ? [{ effect, number }] : []));
  const dispatched = await dispatchEffects(
    ports,
    readable.map(({ effect }) => effect),
  );
  const again = [
    ...found.filter(({ effect }) => !effect),
    ...readable.filter((_, at) => dispatched[at]?.outcome === 'again'),
  ];
  return {
    response: { batchItemFailures: again.map(({ number }) => ({ itemIdentifier: number })) },
    dispatched,
  };
}

async function findEffect(
  find: FindEffect,
  { dynamodb }: DynamoDBStreamEvent['Records'][number],
): Promise<Found[]> {
  const partition = dynamodb?.Keys?.pk?.S;
  if (!partition?.startsWith(EFFECT_PREFIX)) return [];
  const number = dynamodb?.SequenceNumber ?? '';
  try {
    const effect = await find(partition);
    return effect ? [{ number, effect }] : [];
  } catch {
    return [{ number }];
  }
}
