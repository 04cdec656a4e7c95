/** Money of clients, those who do not answer or cannot pay, and the list of cases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../functions/recovery/view-cases.ts';
import { clientCases } from './client-cases.ts';
import { answerLink, clientLinks, lastClientLink, payIn, seeLink } from './client-links.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const { newClient, openCase, viewCase, balance, expectSound, subjects } = clientCases(() => cooperative);

/** Costs that the fund has paid, of a client's order. */
async function paidExpenses(amountsCents: readonly number[]) {
  const client = await newClient();
  const { clientId, orderId } = client;
  const claimId = await cooperative.file(
    'karla',
    'committed-expenses',
    expenses(amountsCents, { clientId, orderId }),
  );
  await cooperative.approve('karla', claimId);
  await cooperative.payAll();
  expect(await cooperative.status('karla', claimId)).toBe('paid');
  return { ...client, claimId, link: await lastClientLink(cooperative, client.email) };
}

describe('money for costs that the fund has paid', () => {
  it('goes back to the envelope, to the cent, and the rest to the Activité', async () => {
    const start = await cooperative.envelope('committed-expenses-BE-2020');
    const { claimId, link } = await paidExpenses([12_345, 30_000]);
    const paid = await cooperative.envelope('committed-expenses-BE-2020');
    expect(paid.spentCents - start.spentCents).toBe(42_345);
    expect((await seeLink(cooperative, link)).body.amountCents).toBe(42_345);
    const pledged = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '42345' });
    const reference = pledged.body.payment?.reference ?? '';
    const activity = await balance('activity:act-stage');
    await payIn(cooperative, { amountCents: 20_000, reference });
    expect((await cooperative.envelope('committed-expenses-BE-2020')).spentCents).toBe(
      paid.spentCents - 20_000,
    );
    await payIn(cooperative, { amountCents: 30_000, reference });
    const after = await cooperative.envelope('committed-expenses-BE-2020');
    expect(after).toMatchObject({ spentCents: start.spentCents, availableCents: start.availableCents });
    expect(activity - (await balance('activity:act-stage'))).toBe(7_655);
    const view = await viewCase(link.caseId);
    expect(view.status).toBe('recovered');
    expect(view.returns.reduce((sum, one) => sum + one.amountCents, 0)).toBe(50_000);
    // The oldest advance first: the first line of the claim is repaid before the second.
    expect(view.paidClaimIds).toEqual([claimId]);
    await expectSound();
  });

  it('lets a claim go on that waited for the envelope', async () => {
    const { link } = await paidExpenses([50_000]);
    const envelope = await cooperative.envelope('committed-expenses-BE-2020');
    await cooperative.vote('committed-expenses-BE-2020', envelope.spentCents + envelope.reservedCents + 100);
    const waiting = await cooperative.file('karla', 'committed-expenses', expenses([40_000]));
    expect(await cooperative.status('karla', waiting)).toBe('queued');
    const { body } = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '50000' });
    await payIn(cooperative, { amountCents: 50_000, reference: body.payment?.reference ?? '' });
    expect(await cooperative.status('karla', waiting)).toBe('awaiting-approval');
    await cooperative.vote('committed-expenses-BE-2020', envelope.ceilingCents);
    await expectSound();
  });

  it('counts once, in however many files it stands, also after the case is closed', async () => {
    const { link } = await paidExpenses([10_000]);
    const { body } = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '10000' });
    const money = { amountCents: 10_000, reference: body.payment?.reference ?? '', bankReference: 'ONCE-1' };
    await payIn(cooperative, money);
    await payIn(cooperative, money);
    expect(await viewCase(link.caseId)).toMatchObject({ status: 'recovered', receivedCents: 10_000 });
    await payIn(cooperative, { ...money, bankReference: 'ONCE-2', amountCents: 1 });
    expect(await viewCase(link.caseId)).toMatchObject({ status: 'recovered', receivedCents: 10_001 });
    await expectSound();
  });
});

describe('a client who does not answer', () => {
  it('is reminded after 15 and 30 days, then finance takes over, and may still pledge', async () => {
    const { email, link } = await openCase();
    const mails = async () => (await clientLinks(cooperative, email)).length;
    await cooperative.environment.advance('P14D');
    expect(await mails()).toBe(1);
    await cooperative.environment.advance('P1DT1H');
    expect(await mails()).toBe(2);
    await cooperative.environment.advance('P15D');
    expect(await mails()).toBe(3);
    expect((await viewCase(link.caseId)).status).toBe('invited');
    await cooperative.environment.advance('P15D');
    expect((await viewCase(link.caseId)).status).toBe('silent');
    // Every link works, the first one too.
    expect(
      (await answerLink(cooperative, link, { answer: 'pledge', amountCents: '100000' })).body.status,
    ).toBe('pledged');
    await cooperative.environment.advance('P44D');
    expect((await subjects(email)).at(-1)).toContain('zo betaalt u');
    await cooperative.environment.advance('P2D');
    expect((await subjects(email)).at(-1)).toContain('Herinnering');
    await cooperative.environment.advance('P50D');
    expect((await viewCase(link.caseId)).status).toBe('overdue');
  });

  it('finds the link expired after its time, by comparison', async () => {
    const { link } = await openCase();
    await cooperative.environment.advance('P200D');
    expect((await seeLink(cooperative, link)).body).toMatchObject({ expired: true, mayAnswer: false });
    const late = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '100' });
    expect([late.status, late.body.code]).toEqual([409, 'expired']);
    const path = `/api/recovery-cases/${link.caseId}/invite`;
    expect((await cooperative.as('farid').post<CaseView>(path, {})).body.status).toBe('opened');
    expect((await viewCase(link.caseId)).status).toBe('invited');
    expect((await seeLink(cooperative, link)).body).toMatchObject({ expired: false, mayAnswer: true });
  });
});

describe('a client who cannot pay', () => {
  it('bankrupt: the cooperative absorbs it and credits the Activité', async () => {
    const { link } = await openCase();
    const before = await balance('activity:act-stage');
    const path = `/api/recovery-cases/${link.caseId}/irrecoverable`;
    expect((await cooperative.as('farid').post(path, {})).status).toBe(422);
    expect((await cooperative.as('adele').post(path, { reason: 'Faillite' })).status).toBe(403);
    const done = await cooperative.as('fien').post<CaseView>(path, { reason: 'Faillite' });
    expect(done.body).toMatchObject({ status: 'irrecoverable', absorbedCents: 100_000 });
    const again = await cooperative.as('fien').post<CaseView>(path, { reason: 'Faillite' });
    expect(again.body.absorbedCents).toBe(100_000);
    expect(before - (await balance('activity:act-stage'))).toBe(100_000);
    expect((await answerLink(cooperative, link, { answer: 'pledge', amountCents: '1' })).status).toBe(409);
    await expectSound();
  });

  it('bankrupt after the fund had paid: the fund bears it, nobody is paid twice', async () => {
    const { link } = await paidExpenses([25_000]);
    const before = await balance('activity:act-stage');
    const path = `/api/recovery-cases/${link.caseId}/irrecoverable`;
    expect((await cooperative.as('fien').post(path, { reason: 'Faillite' })).status).toBe(200);
    expect(await balance('activity:act-stage')).toBe(before);
  });

  it('is written off when finance asks and a delegate of the board agrees', async () => {
    const { link } = await openCase();
    const path = `/api/recovery-cases/${link.caseId}/write-off`;
    expect((await cooperative.as('bruno').post(path, { decision: 'approve' })).status).toBe(409);
    expect((await cooperative.as('bruno').post(path, { reason: 'x' })).status).toBe(403);
    expect((await cooperative.as('farid').post(path, { reason: 'Trop petit' })).status).toBe(200);
    expect((await cooperative.environment.mails('bruno@entraide.example')).at(-1)?.text).toContain(
      'Trop petit',
    );
    expect((await cooperative.as('farid').post(path, { decision: 'approve' })).status).toBe(403);
    expect(
      (await cooperative.as('bruno').post<CaseView>(path, { decision: 'reject', comment: 'Non' })).body
        .status,
    ).toBe('invited');
    await cooperative.as('farid').post(path, { reason: 'Vraiment' });
    const done = await cooperative.as('bruno').post<CaseView>(path, { decision: 'approve' });
    expect(done.body).toMatchObject({ status: 'written-off', openCents: 0 });
  });
});

describe('the list of cases', () => {
  it('has totals and ages that add up, for those who look after them', async () => {
    const { status, body } = await cooperative.as('farid').get<{
      items: CaseView[];
      totals: { count: number; openCents: number };
      ages: { openCents: number }[];
    }>('/api/recovery-cases?limit=1000');
    expect(status).toBe(200);
    expect(body.totals.count).toBe(body.items.length);
    const open = body.items.reduce((sum, one) => sum + one.openCents, 0);
    expect([body.totals.openCents, body.ages.reduce((sum, one) => sum + one.openCents, 0)]).toEqual([
      open,
      open,
    ]);
    const silent = await cooperative
      .as('farid')
      .get<{ items: CaseView[] }>('/api/recovery-cases?status=overdue');
    expect(new Set(silent.body.items.map((one) => one.status))).toEqual(new Set(['overdue']));
    expect((await cooperative.as('farid').get('/api/recovery-cases?status=x')).status).toBe(400);
  });

  it('is closed to members, but not the case of one’s own Activité', async () => {
    const { link } = await openCase();
    expect((await cooperative.as('karla').get('/api/recovery-cases')).status).toBe(403);
    expect((await viewCase(link.caseId, 'karla')).status).toBe('invited');
    expect((await cooperative.as('kobe').get(`/api/recovery-cases/${link.caseId}`)).status).toBe(404);
  });
});

describe('a cancelled contract that was paid', () => {
  it('has its client invited, for what the fund has borne of it', async () => {
    const client = await newClient();
    const { clientId } = client;
    const claimId = await cooperative.file('mara', 'cancelled-contract', service({ clientId }));
    await cooperative.approve('mara', claimId);
    await cooperative.payAll();
    // 200.00 and the employer's contributions of 50.00.
    const fund = 25_000;
    const link = await lastClientLink(cooperative, client.email);
    expect((await seeLink(cooperative, link)).body.amountCents).toBe(fund);
    const envelope = await cooperative.envelope('cancelled-contract-BE-2020');
    const { body } = await answerLink(cooperative, link, { answer: 'pledge', amountCents: String(fund) });
    await payIn(cooperative, { amountCents: fund, reference: body.payment?.reference ?? '' });
    const after = await cooperative.envelope('cancelled-contract-BE-2020');
    expect(envelope.spentCents - after.spentCents).toBe(fund);
    await expectSound();
  });
});
