/** Withdrawing a claim, and what a deadline brings about. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const events = (claim: ClaimView) => claim.history.map((one) => one.event);

describe('withdrawing', () => {
  const before: Record<string, (claimId: string) => Promise<unknown>> = {
    'needs-information': (claimId) => cooperative.decideLast(claimId, 'ask', 'Pourquoi ?'),
    'awaiting-approval': () => cooperative.environment.settle(),
    approved: (claimId) => cooperative.approve('mara', claimId),
  };

  it.each(Object.keys(before))('a claim that is %s ends it and frees the money', async (status) => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await before[status]?.(claimId);
    expect(await cooperative.claim('mara', claimId)).toMatchObject({ status, canWithdraw: true });
    const withdrawn = await cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {});
    expect(withdrawn).toMatchObject({ status: 200, body: { claimId, status: 'withdrawn' } });
    const claim = await cooperative.claim('mara', claimId);
    expect(claim).toMatchObject({ status: 'withdrawn', canWithdraw: false, canAppeal: false });
    expect(claim.payments.every((one) => one.state === 'cancelled')).toBe(true);
    expect(claim.approvals.every((one) => one.state !== 'open')).toBe(true);
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0, balanced: true, countersDiffer: [] });
    expect((await cooperative.envelope('cancelled-contract-BE-2020')).reservedCents).toBe(0);
    expect(events(claim).filter((event) => event === 'withdrawn')).toHaveLength(1);
    expect(await cooperative.as('farid').post('/api/payment-runs', {})).toMatchObject({ status: 409 });
  });

  it('before anything has happened is as good', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {});
    expect(await cooperative.status('mara', claimId)).toBe('withdrawn');
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0 });
  });

  it('twice says the same; the approver’s link is dead; the same service may be claimed anew', async () => {
    const form = service();
    const claimId = await cooperative.file('mara', 'cancelled-contract', form);
    const link = await cooperative.lastLink(claimId);
    const withdraw = () => cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {});
    expect((await withdraw()).body).toEqual((await withdraw()).body);
    await cooperative.environment.settle();
    expect(await cooperative.decide(link, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'replaced' },
    });
    await cooperative.file('mara', 'cancelled-contract', form);
  });

  it('is too late once the payment is in a run', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.approve('mara', claimId);
    await cooperative.as('farid').post('/api/payment-runs', { channel: 'payroll' });
    const withdraw = () => cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {});
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'too-late' } });
    const runs = await cooperative.as('fien').get<{ items: { id: string }[] }>('/api/payment-runs');
    await cooperative.as('fien').post(`/api/payment-runs/${runs.body.items[0]?.id}/release`, {});
    expect(await withdraw()).toMatchObject({ status: 409, body: { code: 'too-late' } });
    expect(await cooperative.claim('mara', claimId)).toMatchObject({ status: 'paying', canWithdraw: false });
  });

  it('is for the member alone', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const withdraw = (person: string) => cooperative.as(person).post(`/api/claims/${claimId}/withdraw`, {});
    expect((await withdraw('niels')).status).toBe(404);
    expect((await withdraw('adele')).status).toBe(403);
    expect((await withdraw('omar')).status).toBe(403);
  });
});

describe('deadlines', () => {
  it('a question that stays open is reminded of after 7 days, and expires after 30', async () => {
    const claimId = await cooperative.file('dora', 'cancelled-contract', service());
    await cooperative.environment.advance('P7DT1M');
    expect(events(await cooperative.claim('dora', claimId))).toContain('member-reminded');
    await cooperative.environment.advance('P22DT23H');
    expect(await cooperative.status('dora', claimId)).toBe('needs-information');
    await cooperative.environment.advance('PT2H');
    const expired = await cooperative.claim('dora', claimId);
    expect(expired).toMatchObject({ status: 'expired', canAnswer: false, canAppeal: true });
    const mails = await cooperative.environment.mails('dora@members.example');
    expect(mails.map((mail) => mail.id.split(':').slice(2).join(':'))).toEqual([
      'received',
      'question:1:ask',
      'question:1:remind',
      '1:closed',
    ]);
  });

  it('expiry gives back what was set aside', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.decideLast(claimId, 'ask', 'Pourquoi ?');
    // 200.00, base contributions of 50.00 and 34.52 for the holiday pay that falls due.
    expect((await cooperative.ledger()).pendingCents).toBe(28_452);
    await cooperative.environment.advance('P31D');
    expect(await cooperative.status('mara', claimId)).toBe('expired');
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0, countersDiffer: [] });
  });

  it('an approver is reminded after 3 days, and another one is asked after 7', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const first = await cooperative.lastLink(claimId);
    expect(first.approver).toBe('adele');
    await cooperative.environment.advance('P3DT1M');
    const links = await cooperative.links(claimId);
    expect(links.map((link) => link.approver)).toEqual(['adele', 'adele']);
    expect(links[1]?.taskId).toBe(first.taskId);
    await cooperative.environment.advance('P4D');
    const second = await cooperative.lastLink(claimId);
    expect(second.approver).not.toBe('adele');
    for (const link of links) {
      expect(await cooperative.decide(link, 'approve')).toMatchObject({
        status: 409,
        body: { code: 'replaced' },
      });
    }
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    expect(await cooperative.decide(second, 'approve')).toMatchObject({ status: 200 });
    const approved = await cooperative.claim('mara', claimId);
    expect(approved.status).toBe('approved');
    expect(approved.approvals.map((one) => one.state)).toEqual(['reassigned', 'approved']);
  });

  it('the link of the reminder and the first one both work, once', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P3DT1M');
    const [first, reminder] = await cooperative.links(claimId);
    if (!first || !reminder) throw new Error('there are two links');
    expect(await cooperative.decide(first, 'approve')).toMatchObject({ status: 200 });
    expect(await cooperative.decide(reminder, 'reject', { comment: 'Non' })).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    });
  });

  it('a claim that nobody decides on comes to an operator, whose retry asks once more', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P40D');
    expect(await cooperative.status('mara', claimId)).toBe('under-review');
    const asked = (await cooperative.links(claimId)).map((link) => link.approver);
    expect(new Set(asked).size).toBe(4);
    const mails = await cooperative.environment.mails('omar@entraide.example');
    expect(mails.some((mail) => mail.text.includes(claimId))).toBe(true);
    const late = await cooperative.lastLink(claimId);
    expect(await cooperative.decide(late, 'approve')).toMatchObject({ status: 409 });
    const review = (person: string) =>
      cooperative.as(person).post(`/api/claims/${claimId}/review`, { decision: 'retry' });
    expect((await review('mara')).status).toBe(403);
    expect((await review('omar')).status).toBe(200);
    await cooperative.environment.settle();
    expect(await cooperative.links(claimId)).toHaveLength(asked.length + 1);
    await cooperative.approve('mara', claimId);
    expect(await cooperative.status('mara', claimId)).toBe('approved');
  });

  it('an operator may refuse a claim under review', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P40D');
    const review = (body: object) => cooperative.as('omar').post(`/api/claims/${claimId}/review`, body);
    expect(await review({ decision: 'reject' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'comment', code: 'required' }] },
    });
    await review({ decision: 'reject', comment: 'Déjà payé par la mutuelle.' });
    expect(await cooperative.claim('mara', claimId)).toMatchObject({ status: 'rejected', canAppeal: true });
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0 });
  });
});
