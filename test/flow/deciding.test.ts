/** What approvers can do beyond yes, no and a question: accept a part, decide alike, be away. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskSummary } from '../../functions/approvals/tasks.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

async function decidePart(claimId: string, amountCents: number | string, comment?: string) {
  const link = await cooperative.lastLink(claimId);
  return cooperative.as(link.approver).form<{ code?: string; status: string }>(`/tasks/${link.taskId}`, {
    token: link.token,
    decision: 'approve',
    amountCents: String(amountCents),
    ...(comment !== undefined && { comment }),
  });
}

describe('a part of a claim', () => {
  it('is accepted with a reason, paid, and what was reserved beyond it goes back', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    expect(await decidePart(claimId, 12_000)).toMatchObject({
      status: 422,
      body: { code: 'comment-needed' },
    });
    expect(await decidePart(claimId, 12_000, 'Un jour sur deux.')).toMatchObject({ status: 200 });
    const claim = await cooperative.claim('mara', claimId);
    expect(claim).toMatchObject({ status: 'approved', amountCents: 12_000, askedCents: 20_000 });
    expect(claim.messages.at(-1)).toMatchObject({ kind: 'decision', text: 'Un jour sur deux.' });
    // What the employer bears on top follows in the same proportion.
    expect(claim.pay?.grossCents).toBe(12_000);
    const { reservedCents } = await cooperative.envelope('cancelled-contract-BE-2020');
    expect(reservedCents).toBe(12_000 + (claim.pay?.onTopCents ?? 0));
    const { run } = await cooperative.payAll();
    expect(run.payments.map((one) => one.amountCents)).toEqual([12_000]);
    expect(await cooperative.status('mara', claimId)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0, countersDiffer: [] });
    const mail = (await cooperative.environment.mails('mara@members.example')).find((one) =>
      one.id.endsWith('1:approved'),
    );
    expect(mail?.text).toContain('Un jour sur deux.');
  });

  it('of several lines cuts the last ones, and later steps decide on what is left', async () => {
    const claimId = await cooperative.file('karla', 'committed-expenses', expenses([50_000, 40_000, 30_000]));
    await cooperative.environment.settle();
    expect(await decidePart(claimId, 70_000, 'La scène seulement.')).toMatchObject({ status: 200 });
    await cooperative.environment.settle();
    const next = await cooperative.lastLink(claimId);
    const seen = await cooperative.claim(next.approver, claimId);
    expect(seen.amountCents).toBe(70_000);
    await cooperative.approve('karla', claimId);
    const { run } = await cooperative.payAll();
    expect(run.payments.map((one) => one.amountCents).toSorted()).toEqual([20_000, 50_000]);
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0 });
  });

  it('is less than the whole, and more than nothing', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    for (const [amount, code] of [
      [20_001, 'part-too-large'],
      [0, 'part-too-small'],
      ['12,345', 'invalid-form'],
      ['-5', 'invalid-form'],
    ] as const) {
      expect(await decidePart(claimId, amount, 'x')).toMatchObject({ status: 422, body: { code } });
    }
    expect(await decidePart(claimId, 20_000)).toMatchObject({ status: 200 });
    expect(await cooperative.claim('mara', claimId)).toMatchObject({
      status: 'approved',
      amountCents: 20_000,
    });
  });

  it('leaves a rest that is appealed to somebody else, and paid when that one agrees', async () => {
    const claimId = await cooperative.file('karla', 'committed-expenses', expenses([20_000]));
    await cooperative.environment.settle();
    await decidePart(claimId, 12_000, 'La moitié.');
    expect(await cooperative.claim('karla', claimId)).toMatchObject({ canAppeal: true });
    const appealed = await cooperative
      .as('karla')
      .post<{ claimId: string; status: string }>(`/api/claims/${claimId}/appeal`, { reason: 'Tout.' });
    expect(appealed).toMatchObject({ status: 200, body: { status: 'submitted' } });
    const rest = appealed.body.claimId;
    expect(await cooperative.claim('karla', claimId)).toMatchObject({ canAppeal: false, restClaimId: rest });
    const seen = await cooperative.claim('karla', rest);
    expect(seen).toMatchObject({ amountCents: 8_000, restOf: claimId, status: 'awaiting-approval' });
    expect(seen.messages.map((one) => one.kind)).toEqual(['decision', 'appeal']);
    const approvers = await cooperative.approve('karla', rest);
    expect(approvers[0]).toMatch(/^b/);
    expect(approvers).not.toContain('adele');
    await cooperative.payAll();
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await cooperative.status('karla', rest)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0, countersDiffer: [] });
    expect((await cooperative.envelope('committed-expenses-BE-2020')).spentCents).toBe(20_000);
  });
});

describe('several tasks', () => {
  it('are decided alike, each with an outcome of its own', async () => {
    const filed = [];
    for (let at = 0; at < 3; at += 1)
      filed.push(await cooperative.file('mara', 'cancelled-contract', service()));
    await cooperative.environment.settle();
    const { body } = await cooperative.as('adele').get<{ items: TaskSummary[] }>('/api/tasks');
    const taskIds = body.items.map((one) => one.taskId);
    const decide = (ids: string[], more: object = {}) =>
      cooperative
        .as('adele')
        .post<{ outcomes: { taskId: string; status?: string; problem?: { code: string } }[] }>(
          '/api/claims/bulk-decisions',
          { taskIds: ids, decision: 'approve', ...more },
        );
    expect((await decide([], {})).status).toBe(422);
    expect((await decide(taskIds, { decision: 'reject' })).status).toBe(422);
    const { body: done } = await decide([...taskIds, 'nothing']);
    expect(done.outcomes.map((one) => one.status ?? one.problem?.code)).toEqual([
      ...['approved', 'approved', 'approved', 'not-found'],
    ]);
    const again = await decide(taskIds.slice(0, 1));
    expect(again.body.outcomes[0]?.problem?.code).toBe('already-decided');
  });
});

describe('somebody who is away', () => {
  const away = (person: string, delegateTo: string, more: object = {}) =>
    cooperative.as(person).call(
      '/api/me/absence',
      {
        method: 'PUT',
        body: JSON.stringify({ from: '2020-04-01', until: '2020-04-20', delegateTo, ...more }),
      },
      { headers: { 'Content-Type': 'application/json' } },
    );

  it('has their tasks with the delegate, old and new, and the history names both', async () => {
    const before = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await cooperative.lastLink(before)).approver).toBe('adele');
    expect(await away('adele', 'arno')).toMatchObject({ status: 200, body: { delegateTo: 'arno' } });
    expect((await cooperative.lastLink(before)).approver).toBe('arno');
    const after = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await cooperative.lastLink(after)).approver).toBe('arno');
    for (const claimId of [before, after]) {
      const { history } = await cooperative.claim('mara', claimId, 'en');
      const delegated = history.find((one) => one.event === 'approval-delegated');
      expect(delegated?.text).toMatch(/Arno.*Ad[eè]le/);
      expect(await cooperative.decideLast(claimId, 'approve')).toBe('arno');
    }
    await cooperative.environment.advance('P21D');
    const later = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await cooperative.lastLink(later)).approver).toBe('adele');
    expect((await cooperative.as('adele').get('/api/me/absence')).body).toBeNull();
  });

  it('may come back later or earlier than planned', async () => {
    await away('adele', 'arno');
    expect(await away('adele', 'arno', { until: '2020-05-08' })).toMatchObject({
      status: 200,
      body: { until: '2020-05-08', delegateTo: 'arno' },
    });
    const absence = cooperative.as('adele');
    await absence.call('/api/me/absence', { method: 'DELETE' }, {});
    expect((await absence.get('/api/me/absence')).body).toBeNull();
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await cooperative.lastLink(claimId)).approver).toBe('adele');
  });

  it('is not stood in for by somebody too close to the claim', async () => {
    await cooperative.import('members', [
      {
        member_id: 'arno',
        name: 'Arno Peeters',
        email: 'arno@members.example',
        country: 'BE',
        language: 'nl',
        employment: 'fixed-term',
        household_id: 'home-mara',
        joined_on: '2015-01-01',
      },
    ]);
    await away('adele', 'arno');
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    expect(['adele', 'arno']).not.toContain((await cooperative.lastLink(claimId)).approver);
  });

  it('names somebody of the same role, and days to come', async () => {
    expect(await away('adele', 'farid')).toMatchObject({ status: 422, body: { code: 'no-delegate' } });
    expect(await away('adele', 'adele')).toMatchObject({ status: 422 });
    expect(await away('adele', 'arno', { until: '2020-03-20' })).toMatchObject({ status: 422 });
    expect(await away('mara', 'arno')).toMatchObject({ status: 403 });
  });
});

describe('an urgent hardship claim', () => {
  it('can be accepted in part by the committee', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    await decidePart(claimId, 20_000, 'Deux tiers du loyer.');
    await cooperative.approve('mara', claimId);
    expect(await cooperative.claim('mara', claimId)).toMatchObject({
      status: 'approved',
      amountCents: 20_000,
    });
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 20_000 });
  });
});
