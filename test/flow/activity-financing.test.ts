/** Equity injections and financings by third parties, from the form to the money on the Activité's account. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptView } from '../../functions/receipts/view-receipts.ts';
import { balances, financing, importActivities, injection, payIn } from './activity-money.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await importActivities(cooperative);
});

afterEach(async () => {
  const check = await cooperative.ledger();
  expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
  await cooperative.environment.close();
});

const claimOf = (claimId: string, person = 'karla') => cooperative.claim(person, claimId);

async function unmetRules(claimId: string): Promise<string[]> {
  const { decision } = await claimOf(claimId);
  return (decision?.rules ?? []).filter((rule) => rule.outcome === 'not-met').map((rule) => rule.id);
}

describe('an equity injection', () => {
  it('is borne by the fund and the reserves, half each, and posted inside the books', async () => {
    // 3 × 1,500.00 − 100.00 = 4,400.00.
    const claimId = await cooperative.file('karla', 'equity-injection', injection());
    expect(await claimOf(claimId)).toMatchObject({
      status: 'awaiting-approval',
      amountCents: 440_000,
      funding: [
        { source: 'solidarity-fund', bearing: 'envelope', amountCents: 220_000, state: 'reserved' },
        { source: 'reserves', bearing: 'reserves', amountCents: 220_000, state: 'reserved' },
      ],
    });
    const approvers = await cooperative.approve('karla', claimId);
    expect(approvers).toHaveLength(2);
    expect(await claimOf(claimId)).toMatchObject({ status: 'paid', payments: [] });
    expect(await balances(cooperative, 'activity:', 'envelope:', 'reserves:', 'bank:')).toEqual({
      'activity:act-poor': -440_000,
      'envelope:equity-injection-BE-2020': 220_000,
      'reserves:BE': 220_000,
    });
    expect(await cooperative.envelope('equity-injection-BE-2020')).toMatchObject({ spentCents: 220_000 });
  });

  it('counts what came before: the next months lack nothing until they are spent', async () => {
    const first = await cooperative.file('karla', 'equity-injection', injection());
    await cooperative.approve('karla', first);
    expect((await claimOf(first)).status).toBe('paid');
    const again = await cooperative.as('karla').file('equity-injection', injection({ fromMonth: '2020-06' }));
    expect(again).toMatchObject({ status: 409, body: { code: 'already-filed' } });
    const next = await cooperative.file('karla', 'equity-injection', injection({ fromMonth: '2020-07' }));
    expect((await claimOf(next)).status).toBe('ineligible');
    expect(await unmetRules(next)).toEqual(['liquidity-lacking']);
  });

  it('is refused by the board with its reason, and what was set aside is free again', async () => {
    const claimId = await cooperative.file('karla', 'equity-injection', injection());
    await cooperative.decideLast(claimId, 'approve');
    await cooperative.decideLast(claimId, 'reject', 'Pas maintenant');
    expect((await claimOf(claimId)).status).toBe('rejected');
    expect(await cooperative.envelope('equity-injection-BE-2020')).toMatchObject({
      spentCents: 0,
      reservedCents: 0,
    });
    expect(await balances(cooperative, 'activity:', 'reserves:')).toEqual({
      'reserves:BE': 0,
      'activity:act-poor': 0,
    });
  });

  it('asks for figures that nobody knows, and takes the answer', async () => {
    const claimId = await cooperative.file(
      'karla',
      'equity-injection',
      injection({ activityId: 'act-blank' }),
    );
    expect((await claimOf(claimId)).status).toBe('needs-information');
    const form = { balanceCents: -5_000, monthlyCostsCents: 10_000 };
    await cooperative.as('karla').post(`/api/claims/${claimId}/answers`, { text: 'Voici', form });
    expect(await claimOf(claimId)).toMatchObject({ status: 'awaiting-approval', amountCents: 35_000 });
  });

  it.each<[string, object, string]>([
    ['has enough', { activityId: 'act-rich' }, 'liquidity-lacking'],
    ['is in another country', { activityId: 'act-loge' }, 'activity-covered'],
    ['asks for months after the plan', { fromMonth: '2022-01' }, 'months-in-plan'],
  ])('is not for an Activité that %s', async (_name, more, rule) => {
    const claimId = await cooperative.file('karla', 'equity-injection', injection(more));
    expect((await claimOf(claimId)).status).toBe('ineligible');
    expect(await unmetRules(claimId)).toContain(rule);
  });

  it('waits for a vote when the provisional envelope is exhausted', async () => {
    await cooperative.vote('equity-injection-BE-2020', 100_000);
    const claimId = await cooperative.file('karla', 'equity-injection', injection());
    expect((await claimOf(claimId)).status).toBe('queued');
    await cooperative.vote('equity-injection-BE-2020', 60_000_000, 'Assemblée générale de juin 2020');
    expect((await claimOf(claimId)).status).toBe('awaiting-approval');
  });
});

async function approvedFinancing(more: object = {}): Promise<{ claimId: string; receipt: ReceiptView }> {
  const claimId = await cooperative.file('karla', 'third-party-financing', financing(more));
  await cooperative.approve('karla', claimId);
  expect((await claimOf(claimId)).status).toBe('completed');
  return { claimId, receipt: await receiptOf(claimId) };
}

async function receiptOf(claimId: string): Promise<ReceiptView> {
  await cooperative.environment.settle();
  const { body } = await cooperative
    .as('karla')
    .get<ReceiptView>(`/api/expected-receipts/financing-${claimId}`);
  return body;
}

async function mailsAbout(occasion: string): Promise<number> {
  const mails = await cooperative.environment.mails('karla@members.example');
  return mails.filter((mail) => mail.id.includes(`financing:${occasion}`)).length;
}

describe('a financing by a third party', () => {
  it('gets a reference, and the money is on the Activité’s account when it arrives', async () => {
    const { claimId, receipt } = await approvedFinancing();
    expect(receipt).toMatchObject({ kind: 'third-party-financing', expectedCents: 500_000, state: 'open' });
    expect(receipt.referenceText).toMatch(/^\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+$/);
    expect(JSON.stringify(receipt)).not.toContain('taskToken');
    expect(await mailsAbout('expected')).toBe(1);
    const { reference } = receipt;
    const said = await payIn(cooperative, { reference, amountCents: 500_000, on: '2020-04-17' });
    expect(said).toMatchObject({ matched: 1, received: 1, unmatched: 0 });
    expect(await receiptOf(claimId)).toMatchObject({ state: 'received', receivedCents: 500_000 });
    expect(await balances(cooperative, 'bank:', 'expected:', 'activity:')).toEqual({
      'bank:solidarity-be': 500_000,
      [`expected:financing-${claimId}`]: 0,
      'activity:act-rich': -500_000,
    });
    await cooperative.environment.advance('P200D');
    expect([await mailsAbout('reminder'), await mailsAbout('expired'), await mailsAbout('arrived')]).toEqual([
      0, 0, 1,
    ]);
  });

  it('may come in parts; the coordinator is reminded of the rest', async () => {
    const { claimId, receipt } = await approvedFinancing();
    const { reference } = receipt;
    await payIn(cooperative, { reference, amountCents: 200_000, on: '2020-04-17' });
    expect(await receiptOf(claimId)).toMatchObject({ state: 'partial', outstandingCents: 300_000 });
    await cooperative.environment.advance('P40D');
    expect(await mailsAbout('reminder')).toBe(1);
    await payIn(cooperative, { reference, amountCents: 300_000, on: '2020-05-10' });
    expect(await receiptOf(claimId)).toMatchObject({ state: 'received' });
    await cooperative.environment.advance('P200D');
    expect(await mailsAbout('expired')).toBe(0);
  });

  it('is given up after 90 days, and late money is still posted', async () => {
    const { claimId, receipt } = await approvedFinancing();
    await cooperative.environment.advance('P120D');
    expect([await mailsAbout('reminder'), await mailsAbout('expired')]).toEqual([2, 1]);
    expect(await receiptOf(claimId)).toMatchObject({ state: 'expired' });
    await payIn(cooperative, { reference: receipt.reference, amountCents: 500_000, on: '2020-08-03' });
    expect(await balances(cooperative, 'activity:')).toEqual({ 'activity:act-rich': -500_000 });
  });

  it('asks who pays and where the money comes from', async () => {
    const { financerIdentity: _identity, originExplanation: _origin, ...bare } = financing();
    const claimId = await cooperative.file('karla', 'third-party-financing', bare);
    const asked = await claimOf(claimId);
    expect(asked.status).toBe('needs-information');
    const open = asked.decision?.rules.filter((rule) => rule.outcome === 'needs-information');
    expect(open?.map((rule) => rule.id)).toEqual(['identity-known', 'origin-known']);
    const form = { financerIdentity: 'BE 0123.456.749', originExplanation: 'Vente d’un local' };
    await cooperative.as('karla').post(`/api/claims/${claimId}/answers`, { text: 'Voici', form });
    expect((await claimOf(claimId)).status).toBe('awaiting-approval');
  });

  it.each<[string, object, string]>([
    ['is a subsidy from a person', { kind: 'subsidy', financer: 'person' }, 'kind-fits-financer'],
    ['is more than the most', { amountCents: 25_000_001 }, 'amount-within-limit'],
    ['is for an Activité of another country', { activityId: 'act-loge' }, 'activity-covered'],
  ])('cannot be when it %s', async (_name, more, rule) => {
    const claimId = await cooperative.file('karla', 'third-party-financing', financing(more));
    expect((await claimOf(claimId)).status).toBe('ineligible');
    expect(await unmetRules(claimId)).toContain(rule);
  });

  it('is refused by finance, and then no reference is given', async () => {
    const claimId = await cooperative.file('karla', 'third-party-financing', financing());
    await cooperative.decideLast(claimId, 'reject', 'Origine douteuse');
    expect((await claimOf(claimId)).status).toBe('rejected');
    const receipts = await cooperative.as('farid').get<{ items: unknown[] }>('/api/expected-receipts');
    expect(receipts.body.items).toEqual([]);
  });

  it('has a reference that strangers do not see', async () => {
    const { claimId } = await approvedFinancing();
    const path = `/api/expected-receipts/financing-${claimId}`;
    expect((await cooperative.as('kobe').get(path)).status).toBe(404);
    expect((await cooperative.as('farid').get(path)).status).toBe(200);
    expect((await cooperative.as('kobe').get('/api/expected-receipts')).status).toBe(403);
  });
});
