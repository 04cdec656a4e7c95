/** What the store asks of DynamoDB. */
import {
  BatchGetItemCommand,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type Update,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoDbStore } from '../../functions/platform/store/dynamodb.ts';
import {
  finishEffect,
  listLateEffects,
  openEffectFinder,
  readEffect,
} from '../../functions/platform/store/dynamodb-effects.ts';
import { lateListOf } from '../../functions/platform/store/late-effects.ts';
import {
  claim,
  dynamodb,
  envelope,
  forgetRequests,
  lost,
  options,
  reservation,
  tokens,
  transfer,
} from './dynamodb-errors.ts';
import { add, check, create, remove, replace, resume, times } from './store-contract/writes.ts';

const store = createDynamoDbStore(options);

beforeEach(forgetRequests);

/** What an update that sets attributes leaves of an item that was not there. */
function itemOf({ Key = {}, ExpressionAttributeValues: values = {} }: Partial<Update> = {}) {
  const set = Object.entries(values).map(([name, value]) => [name.slice(1), value]);
  return { ...Key, ...(Object.fromEntries(set) as typeof Key) };
}

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
    expect(stored?.Update?.UpdateExpression).toContain('#data = if_not_exists(#done, :data)');
    expect(stored?.Update?.UpdateExpression).not.toContain('ipk');
  });

  it('that are late are found, oldest first', async () => {
    const [, image = {}] = await imageOf('approve/1');
    const index = (since: string) => ({ ipk: { S: lateListOf('approve/1') }, isk: { S: since } });
    const listed = { ...image, ...index('2020-04-01T00:00:00.000Z#approve/1') };
    dynamodb.on(QueryCommand).resolves({ Items: [] });
    dynamodb
      .on(QueryCommand, { ExpressionAttributeValues: { ':pk': { S: lateListOf('approve/1') } } })
      .resolves({ Items: [listed] });
    dynamodb.on(BatchGetItemCommand).resolves({ Responses: { entraide: [listed] } });
    expect(await listLateEffects(store, options.now())).toEqual([]);
    expect(await listLateEffects(store, options.now() + 1)).toEqual([resume('approve/1')]);
  });
});
