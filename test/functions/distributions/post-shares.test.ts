/** Shares are posted once each, whatever stops the posting: lost answers, stops between transactions, a killed process. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { registries } from '../../../functions/app/registries.ts';
import { createDistribution } from '../../../functions/distributions/create.ts';
import { postShares } from '../../../functions/distributions/steps/post-shares.ts';
import {
  findDistribution,
  listDistributions,
  putDistribution,
  readPosted,
} from '../../../functions/distributions/store.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import type { Person } from '../../../functions/registers/store.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { openRuntime, type Runtime } from '../../../infra/embedded/runtime.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { foldTransfers } from '../../../workflows/ledger/balances.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { allTransfers } from '../all-transfers.ts';

const runtimes: Runtime[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const runtime of runtimes.splice(0)) await runtime.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Without the machines: a step runs when the test calls it, and never besides. */
function depsAlone(): Deps {
  const store = createSqliteStore(openDatabase(':memory:'));
  let ids = 0;
  return withPolicies({
    store,
    registers: openRegisters(store),
    clock: { now: () => Date.parse('2020-05-04T08:00:00Z') },
    random: { id: () => `distribution-${++ids}`, secret: () => 's' },
    plan: corona2020,
    measures,
    baseUrl: 'http://localhost',
    envelopeShards: 1,
    ...registries,
  });
}

async function open(dataDir: string): Promise<Deps> {
  const startAt = Date.parse('2020-05-04T08:00:00Z');
  const runtime = await openRuntime({ dataDir, baseUrl: 'http://localhost', startAt, demonstration: false });
  runtimes.push(runtime);
  return runtime.deps;
}

const farid: Person = {
  ...{ personId: 'farid', name: 'Farid', email: 'farid@entraide.example', language: 'fr' },
  roles: ['finance'],
};

const receiptCents = 1_234_567;

async function approved(deps: Deps, count: number): Promise<string> {
  const weights = Array.from({ length: count }, (_, at) => ({ activityId: `A-${at}`, weight: at + 1 }));
  for (const { activityId } of weights) {
    const data = { activityId, name: activityId, country: 'BE', sector: 'music', coordinatorIds: [] };
    await deps.store.transact([{ op: 'put', key: keys.activity(activityId), data, when: 'absent' }]);
  }
  const { distributionId } = await createDistribution(deps, farid, {
    scheme: 'be-temporary-unemployment',
    country: 'BE',
    amountCents: receiptCents,
    receivedOn: '2020-05-01',
    shares: weights,
  });
  const item = await findDistribution(deps, distributionId);
  if (item)
    await deps.store.transact([
      putDistribution({ ...item.data, state: 'approved' }, { version: item.version }),
    ]);
  return distributionId;
}

/** A store that stops at one of its transactions: before it is written, or with its answer lost. */
function stopping(deps: Deps, at: number, written: boolean): Deps {
  let transactions = 0;
  return {
    ...deps,
    store: {
      get: (key) => deps.store.get(key),
      query: (query) => deps.store.query(query),
      async transact(writes, effects) {
        transactions += 1;
        if (transactions === at && !written) throw new Error('stopped');
        await deps.store.transact(writes, effects);
        if (transactions === at) throw new Error('stopped');
      },
    },
  };
}

async function expectShared(deps: Deps, distributionId: string, count: number): Promise<void> {
  const distribution = (await findDistribution(deps, distributionId))?.data;
  expect(distribution).toMatchObject({ postedLines: count, postedCents: receiptCents, repaidCents: 0 });
  expect((await readPosted(deps, distributionId)).size).toBe(count);
  const { balances, problems } = foldTransfers(await allTransfers(deps, '2020-05'));
  expect(problems).toEqual([]);
  const collected = balances.find((one) => one.account === `collected:${distributionId}`);
  expect([collected?.creditsCents, collected?.debitsCents]).toEqual([receiptCents, receiptCents]);
  const shared = balances.filter((one) => one.account.startsWith('activity:'));
  expect(shared).toHaveLength(count);
  expect(shared.reduce((sum, one) => sum + one.creditsCents, 0)).toBe(receiptCents);
}

test.each([1, 2, 3, 4])('a stop at transaction %i, written or not, is taken up where it was', async (at) => {
  for (const written of [false, true]) {
    const deps = depsAlone();
    const distributionId = await approved(deps, 200);
    await expect(postShares(stopping(deps, at, written), { distributionId })).rejects.toThrow('stopped');
    expect(await postShares(deps, { distributionId })).toEqual({ distributionId, route: 'done' });
    await expectShared(deps, distributionId, 200);
  }
});

test('nothing is posted before a second person has approved', async () => {
  const deps = depsAlone();
  const distributionId = await approved(deps, 3);
  const item = await findDistribution(deps, distributionId);
  if (item)
    await deps.store.transact([
      putDistribution({ ...item.data, state: 'prepared' }, { version: item.version }),
    ]);
  await expect(postShares(deps, { distributionId })).rejects.toThrow('not approved');
  expect(await allTransfers(deps, '2020-05')).toEqual([]);
});

test('two at once post every share once', async () => {
  const deps = depsAlone();
  const distributionId = await approved(deps, 300);
  await Promise.all([1, 2, 3].map(() => postShares(deps, { distributionId })));
  await expectShared(deps, distributionId, 300);
});

function live(folder: string, killAfterMilliseconds?: number): Promise<string> {
  const script = resolve(import.meta.dirname, 'killed/run.ts');
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [script, folder, '2000']);
    let said = '';
    let complained = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (killAfterMilliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
    });
    child.stderr.on('data', (data: Buffer) => {
      complained += data.toString();
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(complained));
      else settle(said);
    });
  });
}

test('a process killed half-way goes on at the next start', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'distribution-kill-'));
  folders.push(folder);
  let kills = 0;
  for (const milliseconds of [0, 20, 40, 60])
    if (!(await live(folder, milliseconds)).includes('done')) kills += 1;
  expect(kills).toBeGreaterThan(0);
  expect(await live(folder)).toContain('done distributed');
  const deps = await open(folder);
  const [item] = (await listDistributions(deps, {})).items;
  expect(item?.data.state).toBe('distributed');
  await expectShared(deps, item?.data.distributionId ?? '', 2_000);
});
