/** The effects in a batch of the table's stream: what arrives is carried out, what failed is asked for again. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { readEffect, type StreamImage } from '../adapters/store/dynamodb-effects.ts';
import { type DispatchedEffect, dispatchEffects, type EffectPorts } from './handler.ts';

/** @returns the numbers of the records to hand in again, and what became of each effect */
export async function dispatchRecords(
  ports: EffectPorts,
  { Records }: DynamoDBStreamEvent,
): Promise<{ response: DynamoDBBatchResponse; dispatched: readonly DispatchedEffect[] }> {
  const found = Records.flatMap(({ dynamodb }) => {
    const effect = dynamodb?.NewImage && readEffect(dynamodb.NewImage as StreamImage);
    return effect ? [{ effect, number: dynamodb.SequenceNumber ?? '' }] : [];
  });
  const dispatched = await dispatchEffects(
    ports,
    found.map(({ effect }) => effect),
  );
  const again = found.filter((_, at) => dispatched[at]?.outcome === 'again');
  return {
    response: { batchItemFailures: again.map(({ number }) => ({ itemIdentifier: number })) },
    dispatched,
  };
}
