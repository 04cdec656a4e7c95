/** Lists of the index, which holds keys alone: what stands behind them is read from the table. */
import { BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoDbStore } from '../../functions/platform/store/dynamodb.ts';
import { client, dynamodb } from './dynamodb-errors.ts';

const pauses: number[] = [];
const store = createDynamoDbStore({
  client,
  tableName: 'entraide',
  now: () => 0,
  random: () => 0.5,
  sleep: async (milliseconds) => {
    pauses.push(milliseconds);
  },
});

beforeEach(() => dynamodb.reset());

describe('a list', () => {
  const entry = (at: number, ipk = 'LIST') => ({
    pk: { S: `P#${at}` },
    sk: { S: 'P' },
    ipk: { S: ipk },
    isk: { S: String(at) },
  });
  const item = (at: number, ipk = 'LIST') => ({ ...entry(at, ipk), version: { N: '1' }, data: { S: '{}' } });
  const keyOf = ({ pk, sk }: ReturnType<typeof entry>) => ({ pk, sk });

  it('is read by its keys, and again by those that the table had no time for', async () => {
    dynamodb.on(QueryCommand).resolves({ Items: [entry(1), entry(2), entry(3)] });
    dynamodb
      .on(BatchGetItemCommand)
      .resolvesOnce({
        Responses: { entraide: [item(3)] },
        UnprocessedKeys: { entraide: { Keys: [keyOf(entry(1)), keyOf(entry(2))] } },
      })
      .resolvesOnce({ UnprocessedKeys: { entraide: { Keys: [keyOf(entry(1)), keyOf(entry(2))] } } })
      .resolves({ Responses: { entraide: [item(2), item(1)] } });
    const { items } = await store.query({ pk: 'LIST', index: true });
    expect(items.map(({ pk }) => pk)).toEqual(['P#1', 'P#2', 'P#3']);
    const asked = dynamodb.commandCalls(BatchGetItemCommand).map(({ args: [command] }) => command.input);
    expect(asked.map(({ RequestItems }) => RequestItems?.entraide?.Keys?.length)).toEqual([3, 2, 2]);
    expect(pauses).toHaveLength(1);
  });

  it('leaves out what is elsewhere meanwhile, and goes on where it ended', async () => {
    const LastEvaluatedKey = entry(3);
    dynamodb.on(QueryCommand).resolves({ Items: [entry(1), entry(2), entry(3)], LastEvaluatedKey });
    dynamodb.on(BatchGetItemCommand).resolves({ Responses: { entraide: [item(1, 'OTHER'), item(2)] } });
    const page = await store.query({ pk: 'LIST', index: true, limit: 3 });
    expect(page.items.map(({ pk }) => pk)).toEqual(['P#2']);
    await store.query({ pk: 'LIST', index: true, limit: 3, after: page.next ?? '' });
    const [, second] = dynamodb.commandCalls(QueryCommand);
    expect(second?.args[0].input.ExclusiveStartKey).toEqual(entry(3));
  });
});
