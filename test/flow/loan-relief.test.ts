/** A loan that needs more time, is given up, or cannot be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepaymentAnswer } from '../../functions/loans/repay-loan.ts';
import type { LoanView } from '../../functions/loans/view-loan.ts';
import { balances, importActivities, lend, loan, payIn, readLoan } from './activity-money.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

const envelope = 'zero-interest-loan-BE-2020';

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await importActivities(cooperative);
});

afterEach(async () => {
  const check = await cooperative.ledger();
  expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
  await cooperative.environment.close();
});

/** At least so many months: 31 days each. */
const months = (count: number) => cooperative.environment.advance(`P${count * 31}D`);

const post = <Body = LoanView>(person: string, path: string, body: object) =>
  cooperative.as(person).post<Body & ProblemBody>(`/api/loans/${path}`, body);

/** The Activité spends all that it has; what it has then is on the register. */
async function empty(activityId: string, balanceCents: number): Promise<void> {
  const figures = { balance_cents: balanceCents, monthly_costs_cents: 100_000 };
  const [name, who] = ['Rich', { country: 'BE', sector: 'music', coordinator_ids: 'karla' }];
  await cooperative.import('activities', [{ activity_id: activityId, name, ...who, ...figures }]);
}

describe('more time', () => {
  it('is asked by the coordinator, agreed by two people, and makes a new schedule', async () => {
    const loanId = await lend(cooperative, loan());
    await empty('act-rich', -240_000);
    await months(5);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'in-arrears', arrearsCents: 40_000 });
    const ask = { months: 20, reason: 'La saison est annulée.' };
    expect(await post('karla', `${loanId}/reschedule`, ask)).toMatchObject({
      status: 201,
      body: {
        requests: [
          { kind: 'reschedule', state: 'open', approvals: [{ role: 'adviser' }, { role: 'finance' }] },
        ],
      },
    });
    expect(await post('karla', `${loanId}/reschedule`, ask)).toMatchObject({
      status: 409,
      body: { code: 'asked-already' },
    });
    const say = (person: string, decision: string, comment?: string) =>
      post(person, `${loanId}/requests/1/decision`, { decision, ...(comment && { comment }) });
    expect((await say('farid', 'approve')).status).toBe(403);
    expect((await say('karla', 'approve')).status).toBe(403);
    expect((await say('adele', 'refuse')).status).toBe(422);
    expect((await say('adele', 'approve')).status).toBe(200);
    expect((await say('adele', 'approve')).status).toBe(403);
    const agreed = await say('farid', 'approve');
    expect(agreed).toMatchObject({ status: 200, body: { state: 'running', arrearsCents: 0 } });
    expect(agreed.body.instalments.map((one) => one.amountCents)).toEqual(
      Array.from({ length: 20 }, () => 12_000),
    );
    expect((await say('fien', 'approve')).body.code).toBe('already-decided');
    await empty('act-rich', 0);
    await months(21);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'repaid', repaidCents: 240_000 });
  });

  it('is refused with a reason, or lapses; nothing changes then', async () => {
    const loanId = await lend(cooperative, loan());
    await post('karla', `${loanId}/reschedule`, { months: 24, reason: 'Plus lent' });
    await post('adele', `${loanId}/requests/1/decision`, { decision: 'refuse', comment: 'Non' });
    await post('karla', `${loanId}/reschedule`, { months: 30, reason: 'Encore plus lent' });
    await months(4);
    const after = await readLoan(cooperative, loanId);
    expect(after.requests.map((one) => one.state)).toEqual(['refused', 'lapsed']);
    expect(after).toMatchObject({ repaidCents: 20_000 });
    expect(after.instalments).toHaveLength(12);
    for (const wrong of [0, 37, -1, 2.5]) {
      const ask = { months: wrong, reason: 'x' };
      expect((await post('karla', `${loanId}/reschedule`, ask)).status).toBe(422);
    }
  });
});

describe('giving up', () => {
  it('is asked by finance, agreed by the board, and borne by the envelope; late money still counts', async () => {
    const loanId = await lend(cooperative, loan());
    const outside = await post<RepaymentAnswer>('karla', `${loanId}/repayments`, {
      amountCents: 240_000,
      from: 'outside',
    });
    await empty('act-rich', -220_000);
    await months(6);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ repaidCents: 20_000, state: 'in-arrears' });
    expect((await post('karla', `${loanId}/write-off`, { reason: 'x' })).status).toBe(403);
    expect((await post('farid', `${loanId}/write-off`, { reason: 'L’Activité a fermé.' })).status).toBe(201);
    expect((await post('fien', `${loanId}/requests/1/decision`, { decision: 'approve' })).status).toBe(403);
    const agreed = await post('bruno', `${loanId}/requests/1/decision`, { decision: 'approve' });
    expect(agreed).toMatchObject({
      status: 200,
      body: { state: 'written-off', outstandingCents: 0, writtenOffCents: 220_000 },
    });
    expect(await balances(cooperative, 'loan:', 'lent:', `envelope:${envelope}`)).toEqual({
      [`loan:${loanId}`]: 0,
      [`lent:${envelope}`]: 0,
      [`envelope:${envelope}`]: 220_000,
    });
    const reference = outside.body.receipt?.reference ?? '';
    await payIn(cooperative, { reference, amountCents: 230_000, on: '2020-10-20' });
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'written-off', writtenOffCents: 0 });
    expect(await cooperative.envelope(envelope)).toMatchObject({ spentCents: 0 });
    await months(12);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ repaidCents: 240_000 });
  });
});

describe('a loan that cannot be', () => {
  const refusals: [string, object, string[]][] = [
    ['cannot be afforded', { activityId: 'act-bare' }, ['affordable']],
    ['is more than an Activité may owe', { amountCents: 1_000_001, months: 36 }, ['amount-within-limit']],
    ['is too short', { months: 5 }, ['term-within-limits']],
    ['is too long', { months: 37 }, ['term-within-limits']],
    ['is for an Activité of another country', { activityId: 'act-loge', months: 36 }, ['activity-covered']],
  ];
  it.each(refusals)('%s', async (_name, more, rules) => {
    const claim = await cooperative.claim(
      'karla',
      await cooperative.file('karla', 'zero-interest-loan', loan(more)),
    );
    expect(claim.status).toBe('ineligible');
    const unmet = claim.decision?.rules.filter((rule) => rule.outcome === 'not-met').map((rule) => rule.id);
    expect(unmet).toEqual(expect.arrayContaining(rules));
  });

  it('is asked for its figures when the registers have none, and goes on with the answer', async () => {
    const claimId = await cooperative.file('karla', 'zero-interest-loan', loan({ activityId: 'act-blank' }));
    expect((await cooperative.claim('karla', claimId)).status).toBe('needs-information');
    const form = { balanceCents: 500_000, monthlyCostsCents: 50_000, expectedTurnoverCents: 90_000 };
    const { status } = await cooperative
      .as('karla')
      .post(`/api/claims/${claimId}/answers`, { text: 'Voici', form });
    expect(status).toBe(200);
    expect((await cooperative.claim('karla', claimId)).status).toBe('awaiting-approval');
  });

  it('contradicts the register, or is another’s Activité: an error at the field', async () => {
    const file = (more: object, person = 'karla') =>
      cooperative.as(person).file('zero-interest-loan', loan(more));
    expect(await file({ balanceCents: 1 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'balanceCents', code: 'contradicts-register' }] },
    });
    expect(await file({}, 'kobe')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'activityId', code: 'not-your-activity' }] },
    });
    expect((await file({}, 'mara')).status).toBe(403);
  });

  it('waits its turn: one request at a time, and the limit counts what is owed already', async () => {
    await cooperative.file('karla', 'zero-interest-loan', loan());
    expect((await cooperative.as('karla').file('zero-interest-loan', loan({ months: 10 }))).status).toBe(409);
    const [first] = (await cooperative.as('karla').get<{ items: { claimId: string }[] }>('/api/claims')).body
      .items;
    await cooperative.approve('karla', first?.claimId ?? '');
    await cooperative.status('karla', first?.claimId ?? '');
    const second = await cooperative.file(
      'karla',
      'zero-interest-loan',
      loan({ amountCents: 800_000, months: 36 }),
    );
    const unmet = (await cooperative.claim('karla', second)).decision?.rules.filter(
      (rule) => rule.outcome === 'not-met',
    );
    expect(unmet?.map((rule) => rule.id)).toEqual(['amount-within-limit']);
  });
});
