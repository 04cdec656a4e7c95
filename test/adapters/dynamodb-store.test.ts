/** What the store does when DynamoDB fails: which errors pass, and which do not. */
import { GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure, TransientFailure } from '../../functions/platform/failures.ts';
import { createDynamoDbStore } from '../../functions/platform/store/dynamodb.ts';
import { ConditionFailed } from '../../functions/platform/store/port.ts';
import {
  claim,
  dynamodb,
  envelope,
  forgetRequests,
  lost,
  options,
  reservation,
  sdkError,
  tokens,
  waits,
} from './dynamodb-errors.ts';
import { resume } from './store-contract/writes.ts';

const store = createDynamoDbStore(options);

beforeEach(forgetRequests);

function cancelled(...codes: string[]): Error {
  return sdkError('TransactionCanceledException', 400, {
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

const conflict = () => cancelled('None', 'TransactionConflict');

const conditionFailed = () => cancelled('ConditionalCheckFailed', 'None');

describe('a lost answer', () => {
  it('is asked for again with the same token and the same request', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(lost()).rejectsOnce(lost()).resolves({});
    await store.transact(reservation, [resume('r')]);
    const [first, ...others] = dynamodb
      .commandCalls(TransactWriteItemsCommand)
      .map(({ args: [command] }) => command.input);
    expect(others).toEqual([first, first]);
    expect(first?.ClientRequestToken).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a transaction that was carried out is recognised by its token, and is a success', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(lost()).rejects(conditionFailed());
    dynamodb.on(GetItemCommand).callsFake(() => ({ Item: { transaction: { S: tokens()[0] } } }));
    await expect(store.transact(reservation)).resolves.toBeUndefined();
  });

  it('that the SDK asked for again by itself is recognised too', async () => {
    const second = sdkError('TransactionCanceledException', 400, {
      $metadata: { httpStatusCode: 400, attempts: 2 },
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
    });
    dynamodb.on(TransactWriteItemsCommand).rejects(second);
    dynamodb.on(GetItemCommand).callsFake(() => ({ Item: { transaction: { S: tokens()[0] } } }));
    await expect(store.transact(reservation)).resolves.toBeUndefined();
    expect(dynamodb.commandCalls(TransactWriteItemsCommand)).toHaveLength(1);
  });

  it('of a transaction whose item was written over since is recognised by another', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(lost()).rejects(conditionFailed());
    dynamodb.on(GetItemCommand).resolvesOnce({ Item: { transaction: { S: 'a later one' } } });
    dynamodb
      .on(GetItemCommand, { Key: { pk: { S: envelope.pk }, sk: { S: envelope.sk } } })
      .callsFake(() => ({ Item: { transaction: { S: tokens()[0] } } }));
    await expect(store.transact(reservation)).resolves.toBeUndefined();
  });

  it.each([
    ['by another', { transaction: { S: 'another' } }],
    ['before there were tokens', {}],
    ['not at all', undefined],
  ])('is no success when the items were written %s', async (_title, Item) => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(lost()).rejects(conditionFailed());
    dynamodb.on(GetItemCommand).resolves(Item ? { Item } : {});
    await expect(store.transact(reservation)).rejects.toEqual(new ConditionFailed([0]));
  });

  it('that cannot be looked into is neither success nor refusal', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(lost()).rejects(conditionFailed());
    dynamodb.on(GetItemCommand).rejects(lost());
    await expect(store.transact(reservation)).rejects.toThrow(TransientFailure);
  });

  it('is waited for while the first attempt is still at work', async () => {
    const working = sdkError('TransactionInProgressException', 400);
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(lost()).rejectsOnce(working).resolves({});
    await expect(store.transact(reservation)).resolves.toBeUndefined();
    expect(new Set(tokens()).size).toBe(1);
  });
});

describe('a condition that failed', () => {
  it('is told at once, without a look, when no answer was lost', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(conflict()).rejects(conditionFailed());
    await expect(store.transact(reservation)).rejects.toEqual(new ConditionFailed([0]));
    expect(dynamodb.commandCalls(GetItemCommand)).toHaveLength(0);
  });

  it.each([
    [['ConditionalCheckFailed', 'None'], [0]],
    [['None', 'ConditionalCheckFailed'], [1]],
    [
      ['ConditionalCheckFailed', 'ConditionalCheckFailed'],
      [0, 1],
    ],
    [['TransactionConflict', 'ConditionalCheckFailed'], [1]],
  ])('of reasons %j is of writes %j', async (codes, failed) => {
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
    await expect(store.transact(reservation)).rejects.toEqual(new ConditionFailed(failed));
    expect(waits.pauses).toEqual([]);
  });
});

describe('what passes by itself', () => {
  const passing: readonly [string, () => Error][] = [
    ['a transaction conflict', conflict],
    ['a conflict with a single write', () => sdkError('TransactionConflictException', 400)],
    ['a throttled item', () => cancelled('ThrottlingError', 'None')],
    ['a table at its capacity', () => cancelled('None', 'ProvisionedThroughputExceeded')],
    ['capacity exceeded', () => sdkError('ProvisionedThroughputExceededException', 400)],
    ['throttling', () => sdkError('ThrottlingException', 400)],
    ['too many requests of the account', () => sdkError('RequestLimitExceeded', 400)],
    ['an internal error', () => sdkError('InternalServerError', 500)],
    ['a service that is away', () => sdkError('ServiceUnavailable', 503)],
    ['too many requests', () => sdkError('Whatever', 429)],
    ['a time-out', lost],
    ['a connection cut', () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })],
  ];

  it.each(passing)('%s: a transaction is tried again', async (_title, error) => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(error()).resolves({});
    await expect(store.transact(reservation)).resolves.toBeUndefined();
    expect(waits.pauses).toHaveLength(1);
  });

  it.each(passing)('%s, for ever: the store gives up after 12 attempts', async (_title, error) => {
    dynamodb.on(TransactWriteItemsCommand).rejects(error());
    await expect(store.transact(reservation)).rejects.toThrow(TransientFailure);
    expect(tokens()).toHaveLength(12);
    expect(new Set(tokens()).size).toBe(1);
  });

  it('is waited for with full jitter under a growing, then level, ceiling', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejects(conflict());
    await expect(store.transact(reservation)).rejects.toThrow(TransientFailure);
    expect(waits.pauses).toEqual([10, 20, 40, 80, 160, 320, 400, 400, 400, 400, 400]);
  });

  it('is not waited for beyond 10 seconds in all', async () => {
    dynamodb.on(TransactWriteItemsCommand).callsFake(() => {
      waits.elapsedMilliseconds += 4_000;
      throw lost();
    });
    await expect(store.transact(reservation)).rejects.toThrow(TransientFailure);
    expect(tokens()).toHaveLength(3);
  });

  it('is waited for by reads as well', async () => {
    dynamodb.on(GetItemCommand).rejectsOnce(sdkError('ThrottlingException', 400)).resolves({});
    dynamodb.on(QueryCommand).rejectsOnce(lost()).resolves({ Items: [] });
    expect(await store.get(claim)).toBeUndefined();
    expect(await store.query({ pk: 'CLAIM#1' })).toEqual({ items: [] });
    dynamodb.on(GetItemCommand).rejects(lost());
    await expect(store.get(claim)).rejects.toThrow(TransientFailure);
  });
});

describe('what does not pass', () => {
  it.each([
    ['a request that is wrong', () => sdkError('ValidationException', 400)],
    ['an item too large', () => cancelled('ValidationError', 'None')],
    ['a collection too large', () => cancelled('ItemCollectionSizeLimitExceeded', 'None')],
    ['no reason', () => sdkError('TransactionCanceledException', 400)],
    ['no table', () => sdkError('ResourceNotFoundException', 400)],
    ['no permission', () => sdkError('AccessDeniedException', 400)],
    ['a mistake before sending', () => new TypeError('cannot read')],
    ['a token used for something else', () => sdkError('IdempotentParameterMismatchException', 400)],
  ])('%s is permanent, and asked once', async (_title, error) => {
    dynamodb.on(TransactWriteItemsCommand).rejects(error());
    dynamodb.on(GetItemCommand).rejects(error());
    await expect(store.transact(reservation)).rejects.toThrow(PermanentFailure);
    await expect(store.get(claim)).rejects.toThrow(PermanentFailure);
    expect(tokens()).toHaveLength(1);
    expect(waits.pauses).toEqual([]);
  });
});
