/** The audit in steps over books that somebody has changed: what it finds is what the audit in one go finds. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealLedger } from '../../../functions/audit/jobs/seal-ledger.ts';
import { checkLedger } from '../../../functions/audit/view-ledger.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { indexes, keys } from '../../../functions/platform/keys.ts';
import type { Item } from '../../../functions/platform/store/port.ts';
import type { Person } from '../../../functions/registers/store.ts';
import { advanceReport } from '../../../functions/reports/gather.ts';
import type { LedgerAuditResult } from '../../../functions/reports/ledger-audit/audit.ts';
import { newReport } from '../../../functions/reports/order.ts';
import { createReport, findReport } from '../../../functions/reports/store.ts';
import { type RunningServer, startServer } from '../../../infra/embedded/server.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { Cooperative } from '../../flow/cooperative-client.ts';
import { reachEmbedded, startAt } from '../../flow/embedded-environment.ts';
import { hardship, openCooperative } from '../../flow/small-cooperative.ts';

let server: RunningServer;
let deps: Deps;
let orders = 0;

beforeEach(async () => {
  server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataDir: ':memory:',
    startAt,
    demonstration: false,
  });
  deps = server.runtime.deps;
  const cooperative = new Cooperative(reachEmbedded(server.url));
  await openCooperative(cooperative.environment);
  for (const person of ['mara', 'niels']) {
    const claimId = await cooperative.file(person, 'hardship-aid', hardship());
    await cooperative.approve(person, claimId);
  }
  await cooperative.payAll();
  await sealLedger(deps);
});
afterEach(() => server.close());

async function audit(): Promise<LedgerAuditResult> {
  orders += 1;
  const reportId = `audit-${orders}`;
  await createReport(deps, newReport(deps, reportId, 'audit', 'astrid'));
  while ((await advanceReport(deps, reportId)) === 'more');
  const report = (await findReport(deps, reportId))?.data;
  expect(report?.state).toBe('done');
  return report?.result as LedgerAuditResult;
}

async function entry(kind: Transfer['kind']): Promise<Item<Transfer>> {
  const { items } = await deps.store.query<Transfer>({ pk: indexes.ledger('2020-04'), index: true });
  const found = items.find(({ data }) => data.kind === kind);
  if (!found) throw new Error(`no ${kind} entry`);
  return found;
}

const put = ({ pk, sk, version, index }: Item, data: unknown) =>
  deps.store.transact([{ op: 'put', key: { pk, sk }, data, when: { version }, ...(index && { index }) }]);

const found = (result: LedgerAuditResult) => result.differences.map(({ problem }) => problem).toSorted();

it('finds nothing in books that nobody touched', async () => {
  const { differences, differenceCount, entries, chain, claims, payments } = await audit();
  expect({ differences, differenceCount }).toEqual({ differences: [], differenceCount: 0 });
  expect({ entries, claims, payments }).toEqual({ entries: 4, claims: 2, payments: 2 });
  expect(chain).toMatchObject({ unsealed: 0 });
});

it('finds an amount that was changed', async () => {
  const item = await entry('post');
  await put(item, { ...item.data, amountCents: item.data.amountCents - 100 });
  const result = await audit();
  expect(found(result)).toContain('changed');
  expect(found(result)).toContain('spent-differs');
});

it('finds an entry that is gone', async () => {
  const { pk, sk, version } = await entry('pending');
  await deps.store.transact([{ op: 'delete', key: { pk, sk }, when: { version } }]);
  const problems = found(await audit());
  for (const problem of ['removed', 'unknown-pending', 'allocation-differs', 'reserved-differs'])
    expect(problems).toContain(problem);
});

it('finds a block that was cut out of the chain', async () => {
  const { items } = await deps.store.query({ pk: keys.chainBlock('2020-04', 0).pk });
  const [block] = items;
  if (!block) throw new Error('no block');
  await deps.store.transact([
    { op: 'delete', key: { pk: block.pk, sk: block.sk }, when: { version: block.version } },
  ]);
  const result = await audit();
  expect(result.differences).toContainEqual({ problem: 'block-moved', subject: 'chain' });
  expect(result.chain.unsealed).toBeGreaterThan(0);
});

it('tells of a ledger that no request reads through', async () => {
  const astrid = (await deps.registers.person('astrid')) as Person;
  const { accounts: _accounts, ...whole } = await checkLedger(deps, astrid);
  await audit();
  const { asOf, ...told } = await checkLedger(deps, astrid, 1);
  expect(told).toEqual(whole);
  expect(Date.parse(asOf ?? '')).toBeLessThanOrEqual(deps.clock.now());
});
