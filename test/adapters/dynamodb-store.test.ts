/** The DynamoDB side of the store port, for what a real server cannot be made to show: answers lost and withheld. */
import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type Update,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure, TransientFailure } from '../../functions/platform/failures.ts';
import { createDynamoDbStore } from '../../functions/platform/store/dynamodb.ts';
import {
  finishEffect,
  listStuckEffects,
  openEffectFinder,
  readEffect,
} from '../../functions/platform/store/dynamodb-effects.ts';
import { ConditionFailed, type Write } from '../../functions/platform/store/port.ts';
import { add, check, create, remove, replace, resume, times } from './store-contract/writes.ts';

const client = new DynamoDBClient({ region: 'eu-west-1' });
const dynamodb = mockClient(client);
const claim = { pk: 'CLAIM#1', sk: 'CLAIM' };
const transfer = { pk: 'TRANSFER#1', sk: 'TRANSFER' };
const envelope = { pk: 'ENVELOPE#1', sk: 'ENVELOPE' };
const reservation: readonly Write[] = [create(transfer), add(envelope, { free: -60, reserved: 60 })];

let pauses: number[];
let elapsedMilliseconds: number;
const options = {
  client,
  tableName: 'entraide',
  now: () => Date.UTC(2020, 3, 1) + elapsedMilliseconds,
  random: () => 0.5,
  sleep: async (milliseconds: number) => {
    pauses.push(milliseconds);
  },
};
const store = createDynamoDbStore(options);

beforeEach(() => {
  dynamodb.reset();
  pauses = [];
  elapsedMilliseconds = 0;
});

/** An error as the SDK throws it; without a status no answer came. */
function sdkError(name: string, status?: number, more: object = {}): Error {
  const metadata = status === undefined ? {} : { httpStatusCode: status };
  return Object.assign(new Error(`${name} happened`), { name, $metadata: metadata, ...more });
}

function cancelled(...codes: string[]): Error {
  return sdkError('TransactionCanceledException', 400, {
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

const lost = () => sdkError('TimeoutError');
const conflict = () => cancelled('None', 'TransactionConflict');
const conditionFailed = () => cancelled('ConditionalCheckFailed', 'None');

/** The tokens of the transactions sent so far. */
function tokens(): (string | undefined)[] {
  return dynamodb
    .commandCalls(TransactWriteItemsCommand)
    .map(({ args: [command] }) => command.input.ClientRequestToken);
}

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
    expect(pauses).toEqual([]);
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
    expect(pauses).toHaveLength(1);
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
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 400, 400, 400, 400, 400]);
  });

  it('is not waited for beyond 10 seconds in all', async () => {
    dynamodb.on(TransactWriteItemsCommand).callsFake(() => {
      elapsedMilliseconds += 4_000;
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
    expect(pauses).toEqual([]);
  });
});

describe('requests', () => {
  it('have a token of their own for each transaction', async () => {
    dynamodb.on(TransactWriteItemsCommand).resolves({});
    await Promise.all(times(50, () => store.transact(reservation)));
    expect(new Set(tokens()).size).toBe(50);
  });

  it('test a condition in every write, and never add without one', async () => {
    dynamodb.on(TransactWriteItemsCommand).resolves({});
    const writes = [create(claim, 1), replace(transfer, 3, 2), add(envelope, { free: -60, taken: 60 })];
    await store.transact([...writes, remove({ pk: 'A', sk: 'A' }, 2), check({ pk: 'B', sk: 'B' }, 'absent')]);
    const [call] = dynamodb.commandCalls(TransactWriteItemsCommand);
    const actions = (call?.args[0].input.TransactItems ?? []).flatMap((item) => Object.entries(item));
    expect(actions.map(([kind, { ConditionExpression }]) => [kind, ConditionExpression])).toEqual([
      ['Put', 'attribute_not_exists(pk)'],
      ['Update', '#version = :before'],
      ['Update', 'attribute_exists(pk) AND #c0 >= :need0'],
      ['Delete', '#version = :version'],
      ['ConditionCheck', 'attribute_not_exists(pk)'],
    ]);
  });

  it('read the table consistently, and the index as it is', async () => {
    dynamodb.on(GetItemCommand).resolves({}).on(QueryCommand).resolves({});
    await store.get(claim);
    await store.query({ pk: 'A', prefix: 'B', descending: true });
    await store.query({ pk: 'A', index: true });
    expect(dynamodb.commandCalls(GetItemCommand)[0]?.args[0].input).toMatchObject({ ConsistentRead: true });
    const [table, index] = dynamodb.commandCalls(QueryCommand).map(({ args: [command] }) => command.input);
    expect(table).toMatchObject({ ConsistentRead: true, ScanIndexForward: false });
    expect(index).toMatchObject({ IndexName: 'index', ScanIndexForward: true });
    expect(index).not.toHaveProperty('ConsistentRead');
  });

  it('ask on until a page is full, however little comes at a time', async () => {
    const item = (sk: string) => ({ pk: { S: 'A' }, sk: { S: sk }, version: { N: '1' }, data: { S: '{}' } });
    const more = (sk: string) => ({ LastEvaluatedKey: { pk: { S: 'A' }, sk: { S: sk } } });
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [item('1')], ...more('1') })
      .resolvesOnce({ Items: [], ...more('5') })
      .resolvesOnce({ Items: [item('6'), item('7')], ...more('7') })
      .resolves({ Items: [] });
    const page = await store.query({ pk: 'A', limit: 3 });
    expect(page.items.map(({ sk }) => sk)).toEqual(['1', '6', '7']);
    const asked = dynamodb.commandCalls(QueryCommand).map(({ args: [command] }) => command.input);
    expect(asked.map(({ Limit, ExclusiveStartKey }) => [Limit, ExclusiveStartKey?.sk?.S])).toEqual([
      [3, undefined],
      [2, '1'],
      [2, '5'],
    ]);
    await store.query({ pk: 'A', limit: 3, after: page.next ?? '' });
    expect(dynamodb.commandCalls(QueryCommand)[3]?.args[0].input.ExclusiveStartKey?.sk?.S).toBe('7');
  });
});

/** What an update that sets attributes leaves of an item that was not there. */
function itemOf({ Key = {}, ExpressionAttributeValues: values = {} }: Partial<Update> = {}) {
  const set = Object.entries(values).map(([name, value]) => [name.slice(1), value]);
  return { ...Key, ...(Object.fromEntries(set) as typeof Key) };
}

describe('effects', () => {
  /** The image of the effect's item that the table's stream would show. */
  async function imageOf(id: string) {
    dynamodb.on(TransactWriteItemsCommand).resolves({});
    await store.transact([create(claim)], [resume(id)]);
    const [call] = dynamodb.commandCalls(TransactWriteItemsCommand);
    return (call?.args[0].input.TransactItems ?? []).map(({ Put, Update }) => Put?.Item ?? itemOf(Update));
  }

  it('are read from their items, and from no others', async () => {
    const [claimImage, effectImage] = await imageOf('approve/1');
    expect(readEffect(effectImage ?? {})).toEqual(resume('approve/1'));
    expect(readEffect(claimImage ?? {})).toBeUndefined();
    expect(readEffect({})).toBeUndefined();
  });

  it('are found by their partition, consistently, while they are pending', async () => {
    const [, Item = {}] = await imageOf('approve/1');
    const find = openEffectFinder(options);
    const aside = { ...Item, ipk: { S: 'EFFECTS-SET-ASIDE' } };
    dynamodb.on(GetItemCommand).resolvesOnce({ Item }).resolvesOnce({ Item: aside }).resolves({});
    const pk = 'EFFECT#approve/1';
    expect([await find(pk), await find(pk), await find(pk)]).toEqual([
      resume('approve/1'),
      undefined,
      undefined,
    ]);
    const [call] = dynamodb.commandCalls(GetItemCommand);
    expect(call?.args[0].input).toMatchObject({
      Key: { pk: { S: pk }, sk: { S: 'EFFECT' } },
      ConsistentRead: true,
    });
  });

  it('leave their id alone when they are done, however often the answer is lost', async () => {
    dynamodb.on(UpdateItemCommand).rejectsOnce(lost()).resolves({});
    await finishEffect(options, 'approve/1');
    const updates = dynamodb.commandCalls(UpdateItemCommand).map(({ args: [command] }) => command.input);
    const update = {
      Key: { pk: { S: 'EFFECT#approve/1' }, sk: { S: 'EFFECT' } },
      UpdateExpression: expect.stringMatching(/SET #done = .* REMOVE #data, #ipk, #isk$/),
    };
    expect(updates).toMatchObject(times(2, () => update));
  });

  it('that are stored again stay done', async () => {
    dynamodb.on(TransactWriteItemsCommand).resolves({});
    await store.transact([create(claim)], [resume('approve/1')]);
    const [, stored] = dynamodb.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
    for (const name of ['data', 'ipk', 'isk'])
      expect(stored?.Update?.UpdateExpression).toContain(`#${name} = if_not_exists(#done, :${name})`);
  });

  it('that wait too long are found, oldest first', async () => {
    const [, image = {}] = await imageOf('approve/1');
    dynamodb.on(QueryCommand, { IndexName: 'index' }).resolves({ Items: [image] });
    expect(await listStuckEffects(store, options.now())).toEqual([]);
    expect(await listStuckEffects(store, options.now() + 1)).toEqual([resume('approve/1')]);
  });
});
