/** What becomes of an effect in the table, as the calls to DynamoDB say it. */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { TransientFailure } from '../../functions/platform/failures.ts';
import { openPendingEffects } from '../../functions/platform/store/dynamodb-pending-effects.ts';
import { awsError } from './aws-errors.ts';

// This client alone: other files of the process have theirs.
const client = new DynamoDBClient({ region: 'eu-west-1' });
const dynamodb = mockClient(client);
const pending = openPendingEffects({
  client,
  tableName: 'entraide',
  now: () => 0,
  random: () => 0,
  sleep: async () => undefined,
});
const Key = { pk: { S: 'EFFECT#m' }, sk: { S: 'EFFECT' } };

beforeEach(() => dynamodb.reset());

describe('pending effects', () => {
  it.each([
    ['stands in no list', { pk: Key.pk }, true],
    ['is late', { pk: Key.pk, ipk: { S: 'EFFECTS#1' } }, true],
    ['was carried out', { pk: Key.pk, done: { S: 'DONE#m' } }, false],
    ['was set aside', { ipk: { S: 'EFFECTS-SET-ASIDE' } }, false],
    ['is gone', undefined, false],
  ])('looks, consistently, whether an effect that %s is pending', async (_, Item, expected) => {
    dynamodb.on(GetItemCommand).resolves(Item ? { Item } : {});
    expect(await pending.isPending('m')).toBe(expected);
    expect(dynamodb.call(0).args[0].input).toMatchObject({
      TableName: 'entraide',
      Key,
      ConsistentRead: true,
    });
  });

  it('moves an effect that is set aside to another list, with the reason', async () => {
    dynamodb.on(UpdateItemCommand).resolves({});
    await pending.setAside('m', 'PermanentFailure: SES answered MessageRejected');
    expect(dynamodb.call(0).args[0].input).toMatchObject({
      Key,
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(done)',
      ExpressionAttributeValues: {
        ':aside': { S: 'EFFECTS-SET-ASIDE' },
        ':why': { S: 'PermanentFailure: SES answered MessageRejected' },
      },
    });
  });

  it('lists an effect that failed as late, since when it failed first, unless it was set aside', async () => {
    dynamodb.on(UpdateItemCommand).resolves({});
    await pending.late?.('m');
    expect(dynamodb.call(0).args[0].input).toMatchObject({
      Key,
      UpdateExpression: 'SET ipk = :list, isk = if_not_exists(isk, :since)',
      ConditionExpression: expect.stringContaining('ipk <> :aside'),
      ExpressionAttributeValues: {
        ':list': { S: expect.stringMatching(/^EFFECTS#[0-7]$/) },
        ':since': { S: '1970-01-01T00:00:00.000Z#m' },
      },
    });
  });

  it('does not bring back an effect that somebody else carried out', async () => {
    dynamodb
      .on(UpdateItemCommand)
      .rejects(new ConditionalCheckFailedException({ message: '', $metadata: { httpStatusCode: 400 } }));
    await expect(pending.setAside('m', 'why')).resolves.toBeUndefined();
  });

  it('asks again while the table is busy, and says when it gave up', async () => {
    dynamodb.on(UpdateItemCommand).rejectsOnce(awsError('ThrottlingException', 400)).resolves({});
    await pending.setAside('m', 'why');
    expect(dynamodb.calls()).toHaveLength(2);
    dynamodb.on(GetItemCommand).rejects(awsError('InternalServerError', 500));
    await expect(pending.isPending('m')).rejects.toBeInstanceOf(TransientFailure);
  });
});
