/** The server is killed while requests with keys are under way: sent again, each has had its effect once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LoanView } from '../../functions/loans/view-loan.ts';
import { importActivities, lend, loan, readLoan } from './activity-money.ts';
import { type Cooperative, linkIn } from './cooperative-client.ts';
import { reachEmbedded } from './embedded-environment.ts';
import { type KilledServer, prepareServer } from './killed-server.ts';
import { PersistentCaller } from './persistent-caller.ts';
import { expenses, hardship, openCooperative } from './small-cooperative.ts';

let dataDir: string;
let server: KilledServer;
let cooperative: Cooperative;
let loanId: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'entraide-again-'));
  server = await prepareServer(dataDir);
  server.start();
  await server.ready();
  cooperative = await openCooperative(reachEmbedded(server.baseUrl));
  await importActivities(cooperative);
  loanId = await lend(cooperative, loan());
  await readLoan(cooperative, loanId);
}, 60_000);

afterAll(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

it('counts each repayment, receipt and claim once, however often the server was killed', async () => {
  const caller = new PersistentCaller(server.baseUrl);
  const before = (await caller.call<LoanView>(`/api/loans/${loanId}`, { as: 'karla' })).body;
  const path = `/api/loans/${loanId}/repayments`;
  const requests = Array.from({ length: 12 }, (_, at) => [
    { path, request: { as: 'karla', key: `repay-${at}`, json: { amountCents: 100 + at } } },
    { path, request: { as: 'karla', key: `outside-${at}`, json: { amountCents: 500, from: 'outside' } } },
  ]).flat();
  const filings = [
    { path: '/api/measures/hardship-aid/claims', request: { as: 'milo', key: 'file', json: hardship() } },
    {
      path: '/api/measures/committed-expenses/claims',
      request: { as: 'karla', key: 'file', json: expenses([9_000]) },
    },
  ];
  const all = [...requests, ...filings];
  let going = true;
  const kills = (async () => {
    for (const wait of [20, 45, 80, 120]) {
      await sleep(wait);
      if (!going) return;
      await server.kill();
      server.start();
      await server.ready();
    }
  })();
  const first = await Promise.all(all.map((one) => caller.call(one.path, one.request)));
  going = false;
  await kills;
  expect(first.map(({ status }) => status)).toEqual(all.map(() => 201));
  const again = await Promise.all(all.map((one) => caller.call(one.path, one.request)));
  expect(again).toEqual(first);
  const after = (await caller.call<LoanView>(`/api/loans/${loanId}`, { as: 'karla' })).body;
  const repaid = requests.reduce(
    (sum, { request }) => sum + ('from' in request.json ? 0 : request.json.amountCents),
    0,
  );
  expect(after.repaidCents).toBe(before.repaidCents + repaid);
  const receipts = await caller.call<{ items: { owner: string }[] }>('/api/expected-receipts', {
    as: 'farid',
  });
  expect(receipts.body.items.filter(({ owner }) => owner === loanId)).toHaveLength(12);
  const claims = await caller.call<{ items: unknown[] }>('/api/claims', { as: 'milo' });
  expect(claims.body.items).toHaveLength(1);
  expect((await caller.mails()).flatMap(linkIn).length).toBeGreaterThan(0);
  expect(await cooperative.ledger()).toMatchObject({ balanced: true });
}, 60_000);
