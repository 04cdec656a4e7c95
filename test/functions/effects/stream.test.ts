/** A batch of the table's stream: effects among other items, and what is handed in again. */
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { dispatchRecords } from '../../../functions/effects/stream.ts';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import type { FindEffect } from '../../../functions/platform/store/dynamodb-effects.ts';
import { effectKey } from '../../../functions/platform/store/dynamodb-items.ts';
import type { Effect, Key } from '../../../functions/platform/store/port.ts';
import { fakePorts, mail, start } from './ports.ts';

/** As the stream tells of a new item: where it is, and nothing of what is in it. */
function told(number: string, { pk, sk }: Key): DynamoDBRecord {
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: number, Keys } };
}

/** What stands in the table; some of it cannot be read now. */
function tableOf(stored: readonly Effect[], unreadable: readonly string[] = []): FindEffect {
  return async (partition) => {
    const effect = stored.find(({ id }) => effectKey(id).pk === partition);
    if (effect && unreadable.includes(effect.id)) throw new TransientFailure('later');
    return effect;
  };
}

const record = (number: string, { id }: Effect) => told(number, effectKey(id));

describe('dispatchRecords', () => {
  it('hands in again exactly the records that could not be read; those that failed are late', async () => {
    const stored = [mail('m1'), mail('m2'), start('s'), mail('m3')];
    const ports = fakePorts({ fail: { m2: new TransientFailure('later') } });
    const Records = stored.map((effect, at) => record(String(at + 1), effect));
    const { response, dispatched } = await dispatchRecords(ports, tableOf(stored, ['m3']), { Records });
    expect(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).toSorted()).toEqual(['4']);
    expect(dispatched.map(({ outcome }) => outcome)).toEqual(['done', 'late', 'done']);
  });

  it('passes over what is no effect, and what was carried out meanwhile', async () => {
    const ports = fakePorts();
    const Records = [
      told('1', { pk: 'CLAIM#1', sk: 'CLAIM' }),
      record('2', mail('gone')),
      { dynamodb: { SequenceNumber: '3' } },
      {},
    ];
    expect(await dispatchRecords(ports, tableOf([]), { Records } as { Records: DynamoDBRecord[] })).toEqual({
      response: { batchItemFailures: [] },
      dispatched: [],
    });
  });

  it('sends each mail once when the service repeats the whole batch', async () => {
    const stored = [mail('m1'), mail('m2')];
    const ports = fakePorts();
    const Records = stored.map((effect, at) => record(String(at), effect));
    await dispatchRecords(ports, tableOf(stored), { Records });
    await dispatchRecords(ports, tableOf(stored), { Records });
    expect(ports.asked).toEqual(['mail m1 to nour@members.example', 'mail m2 to nour@members.example']);
  });
});
