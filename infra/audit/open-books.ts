/** The books that the audit reads: a copy of an embedded runtime's, or a table on AWS. Nothing is written to either. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '../../functions/platform/clock.ts';
import type { Deps } from '../../functions/platform/deps.ts';
import { createDynamoDbStore } from '../../functions/platform/store/dynamodb.ts';
import type { Store } from '../../functions/platform/store/port.ts';
import { daysInMilliseconds } from '../../workflows/calendar.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';
import { findPlan } from '../../workflows/policy/plans.ts';
import { openDatabase } from '../embedded/database.ts';
import { createSqliteStore } from '../embedded/store.ts';
import { openVirtualClock } from '../embedded/virtual-clock.ts';
import { formatOfTable, requireFormat } from '../ops/stored-format.ts';
import { copyData } from './copy-data.ts';

export interface OpenedBooks {
  readonly deps: Pick<Deps, 'store' | 'plan' | 'clock'>;
  readonly name: string;
  close(): void;
}

/** @throws Error when there is no such home */
export function openHomeBooks(dataDir: string): OpenedBooks {
  const { path, remove } = copyData(dataDir);
  try {
    const database = openDatabase(path, { durability: 'normal' });
    const store = readOnly(createSqliteStore(database));
    const saved = openVirtualClock(database, { now: () => 0 }, Date.parse(corona2020.startsOn));
    // The home writes its clock down now and then only: what it booked since counts as well.
    const clock = { now: () => saved.now() + daysInMilliseconds(1) };
    const close = () => {
      database.close();
      remove();
    };
    return { deps: { store, plan: corona2020, clock }, name: dataDir, close };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @throws Error when there is no such plan; OtherFormat when the table is laid out in another way */
export async function openTableBooks(
  tableName: string,
  { region, planId }: { readonly region?: string | undefined; readonly planId: string },
): Promise<OpenedBooks> {
  const plan = findPlan(planId);
  if (!plan) throw new Error(`there is no plan ${planId}`);
  const client = new DynamoDBClient(region === undefined ? {} : { region });
  const store = createDynamoDbStore({
    tableName,
    client,
    now: systemClock.now,
    random: Math.random,
    sleep: async (milliseconds) => sleep(milliseconds),
  });
  requireFormat(`the table ${tableName}`, await formatOfTable(store));
  const deps = { store: readOnly(store), plan, clock: systemClock };
  return { deps, name: `table ${tableName}`, close: () => client.destroy() };
}

function readOnly(store: Store): Store {
  return {
    get: (key) => store.get(key),
    query: (query) => store.query(query),
    transact: () => Promise.reject(new Error('an audit writes nothing')),
  };
}
