/** The DynamoDB side of the store port on DynamoDB Local: the contract, and what it promises beyond it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDynamoDbStore } from '../../../functions/adapters/store/dynamodb.ts';
import { PENDING_EFFECTS } from '../../../functions/adapters/store/dynamodb-items.ts';
import type { Effect, Item, Store } from '../../../functions/adapters/store/port.ts';
import { storeContract } from '../store-contract.ts';
import { connect, createTable } from './table.ts';

storeContract(
  'DynamoDB Local',
  async () => {
    const client = connect();
    const tableName = `store-${randomUUID()}`;
    await createTable(client, tableName);
    const options = { client, tableName, now: Date.now, random: Math.random };
    const store = createDynamoDbStore({ ...options, sleep: (milliseconds) => sleep(milliseconds) });
    return { store, pendingEffects: () => listEffects(store), close: async () => client.destroy() };
  },
  { documents: 100 },
);

async function listEffects(store: Store): Promise<readonly Effect[]> {
  const items: Item<Effect>[] = [];
  let after: string | undefined;
  do {
    const query = { pk: PENDING_EFFECTS, index: true, limit: 1_000 };
    const page = await store.query<Effect>(after === undefined ? query : { ...query, after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items.map(({ data }) => data);
}
