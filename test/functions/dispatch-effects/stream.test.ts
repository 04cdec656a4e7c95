/** A batch of the table's stream: effects among other items, and what is handed in again. */
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { TransientFailure } from '../../../functions/adapters/failures.ts';
import { toEffectAction } from '../../../functions/adapters/store/dynamodb-items.ts';
import type { Effect } from '../../../functions/adapters/store/port.ts';
import { dispatchRecords } from '../../../functions/dispatch-effects/stream.ts';
import { fakePorts, mail, start } from './ports.ts';

/** As the stream shows the item that the store writes for an effect. */
function record(number: string, effect: Effect): DynamoDBRecord {
  const action = toEffectAction(effect, JSON.stringify(effect), 0, { tableName: 'entraide', token: 't' });
  const NewImage = action.Put?.Item as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] & object;
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: number, NewImage } };
}

describe('dispatchRecords', () => {
  it('hands in again exactly the records that failed', async () => {
    const ports = fakePorts({ fail: { m2: new TransientFailure('later') } });
    const Records = [record('1', mail('m1')), record('2', mail('m2')), record('3', start('s'))];
    const { response, dispatched } = await dispatchRecords(ports, { Records });
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(dispatched.map(({ outcome }) => outcome)).toEqual(['done', 'again', 'done']);
  });

  it('passes over what is no effect', async () => {
    const ports = fakePorts();
    const NewImage = marshall({
      pk: 'CLAIM#1',
      sk: 'CLAIM',
      data: '{}',
      version: 1,
    }) as DynamoDBRecord['dynamodb'] & object;
    const Records = [
      { dynamodb: { SequenceNumber: '1', NewImage } },
      { dynamodb: { SequenceNumber: '2' } },
      {},
    ];
    expect(await dispatchRecords(ports, { Records } as { Records: DynamoDBRecord[] })).toEqual({
      response: { batchItemFailures: [] },
      dispatched: [],
    });
  });

  it('sends each mail once when the service repeats the whole batch', async () => {
    const ports = fakePorts();
    const Records = [record('1', mail('m1')), record('2', mail('m2'))];
    await dispatchRecords(ports, { Records });
    await dispatchRecords(ports, { Records });
    expect(ports.asked).toEqual(['mail m1 to a@b.example', 'mail m2 to a@b.example']);
  });
});
