/** The audit in steps: ordered by whoever reads the ledger, followed while it runs, and at one with the check. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LedgerAuditView } from '../../functions/reports/view.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;
beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterEach(() => cooperative.environment.close());

async function audit(): Promise<LedgerAuditView> {
  const asked = await cooperative.as('astrid').post<LedgerAuditView>('/api/ledger/audits', {});
  expect(asked).toMatchObject({ status: 202, body: { state: 'running', result: null, askedBy: 'astrid' } });
  await cooperative.environment.settle();
  return (await cooperative.as('astrid').get<LedgerAuditView>(`/api/ledger/audits/${asked.body.auditId}`))
    .body;
}

it('finds what the check finds of books that add up, closed months included', async () => {
  const paid = await cooperative.file('mara', 'hardship-aid', hardship());
  await cooperative.approve('mara', paid);
  await cooperative.environment.advance('P30D');
  for (const month of ['2020-03', '2020-04'])
    await cooperative.as('farid').post(`/api/ledger/months/${month}/closing`, {});
  await cooperative.payAll();
  await cooperative.file('niels', 'hardship-aid', hardship());
  await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.environment.settle();
  const { state, result, seen } = await audit();
  const { balanced, differences, accounts, problems, envelopesOverspent, countersDiffer, ...figures } =
    await cooperative.ledger();
  expect(balanced).toBe(true);
  expect(state).toBe('done');
  expect(result).toEqual({ ...figures, differences: [], differenceCount: 0 });
  expect(seen).toBeGreaterThan(3);
  expect(result?.months.filter((one) => one.state === 'closed')).toHaveLength(2);
});

it('is for those who read the ledger, and listed for them', async () => {
  const { auditId } = await audit();
  const { body } = await cooperative
    .as('farid')
    .get<{ items: LedgerAuditView[] }>('/api/ledger/audits?limit=1');
  expect(body.items).toMatchObject([{ auditId, state: 'done' }]);
  for (const person of ['mara', 'karla']) {
    expect((await cooperative.as(person).post('/api/ledger/audits', {})).status).toBe(403);
    expect((await cooperative.as(person).get('/api/ledger/audits')).status).toBe(403);
    expect((await cooperative.as(person).get(`/api/ledger/audits/${auditId}`)).status).toBe(403);
  }
  expect((await cooperative.as('farid').get('/api/ledger/audits/none')).status).toBe(404);
});
