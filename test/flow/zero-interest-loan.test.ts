/** Whole loans on the virtual clock: lent, paid back month by month or sooner, late, stretched, given up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepaymentAnswer } from '../../functions/loans/repay-loan.ts';
import type { LoanView } from '../../functions/loans/view-loan.ts';
import { balances, importActivities, lend, loan, payIn, readLoan } from './activity-money.ts';
import type { Cooperative, ProblemBody } from './cooperative-client.ts';
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

const { stringify } = JSON;
/** At least so many months: 31 days each. */
const months = (count: number) => cooperative.environment.advance(`P${count * 31}D`);
const post = <Body = LoanView>(person: string, path: string, body: object) =>
  cooperative.as(person).post<Body & ProblemBody>(`/api/loans/${path}`, body);

describe('a loan that goes well', () => {
  it('is lent, comes back in 36 instalments, and is there for others again', async () => {
    const loanId = await lend(cooperative, loan({ amountCents: 100_001, months: 36 }));
    expect(await balances(cooperative, 'activity:act-rich', 'loan:', 'lent:')).toEqual({
      'activity:act-rich': -100_001,
      [`loan:${loanId}`]: 100_001,
      [`lent:${envelope}`]: -100_001,
    });
    const lent = await readLoan(cooperative, loanId);
    expect(lent).toMatchObject({ state: 'running', outstandingCents: 100_001, nextDueOn: '2020-08-01' });
    expect(lent.instalments).toHaveLength(36);
    await months(4);
    expect(await readLoan(cooperative, loanId)).toMatchObject({
      repaidCents: 2_778,
      nextDueOn: '2020-09-01',
    });
    expect(await cooperative.envelope(envelope)).toMatchObject({ spentCents: 100_001 - 2_778 });
    await months(34);
    await months(2);
    const ended = await readLoan(cooperative, loanId);
    expect(ended).toMatchObject({ state: 'repaid', outstandingCents: 0, repaidCents: 100_001 });
    expect(ended.repayments).toHaveLength(36);
    expect(ended.repayments.every((one) => one.kind === 'instalment')).toBe(true);
    expect(
      await balances(cooperative, 'activity:act-rich', 'loan:', 'lent:', `envelope:${envelope}`),
    ).toEqual({
      'activity:act-rich': 0,
      [`loan:${loanId}`]: 0,
      [`lent:${envelope}`]: 0,
      [`envelope:${envelope}`]: 0,
    });
    expect(await cooperative.envelope(envelope)).toMatchObject({ spentCents: 0, reservedCents: 0 });
    const mails = await cooperative.environment.mails('karla@members.example');
    expect(mails.filter((mail) => mail.id.includes('loan-mail'))).toHaveLength(2);
  });

  it('is approved by three people from 5,000 €', async () => {
    const claimId = await cooperative.file('karla', 'zero-interest-loan', loan({ amountCents: 500_000 }));
    expect(await cooperative.approve('karla', claimId)).toHaveLength(3);
    expect((await readLoan(cooperative, claimId)).principalCents).toBe(500_000);
  });
});

describe('paying back sooner', () => {
  it('takes a part off the last instalments, and ends when everything is back', async () => {
    const loanId = await lend(cooperative, loan());
    const part = await post<RepaymentAnswer>('karla', `${loanId}/repayments`, { amountCents: 50_000 });
    expect(part).toMatchObject({ status: 201, body: { loan: { outstandingCents: 190_000 } } });
    expect(part.body.loan.instalments.slice(-3).map((one) => one.paidCents)).toEqual([
      10_000, 20_000, 20_000,
    ]);
    await months(5);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ repaidCents: 90_000 });
    const rest = await post('karla', `${loanId}/repayments`, { amountCents: 150_000 });
    expect(rest.status).toBe(201);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'repaid', outstandingCents: 0 });
    await months(12);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ repaidCents: 240_000 });
    const over = await post('karla', `${loanId}/repayments`, { amountCents: 1 });
    expect(over).toMatchObject({ status: 409, body: { code: 'loan-over' } });
  });

  it('refuses more than is owed, more than there is, and others’ hands', async () => {
    const loanId = await lend(cooperative, loan());
    const pay = (person: string, amountCents: unknown) =>
      post(person, `${loanId}/repayments`, { amountCents });
    expect(await pay('karla', 240_001)).toMatchObject({ status: 422, body: { code: 'more-than-owed' } });
    for (const wrong of [0, -1, 1.5, 1e15, '1']) {
      expect((await pay('karla', wrong)).status, stringify(wrong)).toBe(422);
    }
    expect((await pay('kobe', 100)).status).toBe(404);
    expect((await pay('farid', 100)).status).toBe(403);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ outstandingCents: 240_000, repayments: [] });
  });

  it('never takes more than is owed or than there is, however many pay at once', async () => {
    const [first, second] = [await lend(cooperative, loan()), await lend(cooperative, loan())];
    await empty('act-rich', -130_000);
    // 4,800.00 were lent and 1,300.00 spent before: 3,500.00 are left, 2,400.00 are owed on each loan.
    const attempts = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? first : second));
    const replies = await Promise.all(
      attempts.map((loanId) => post('karla', `${loanId}/repayments`, { amountCents: 100_000 })),
    );
    expect(replies.filter((one) => one.status === 201)).toHaveLength(3);
    expect(new Set(replies.map((one) => one.status))).toEqual(new Set([201, 422]));
    const owed = [await readLoan(cooperative, first), await readLoan(cooperative, second)];
    expect(owed.reduce((sum, one) => sum + one.outstandingCents, 0)).toBe(180_000);
    expect(await balances(cooperative, 'activity:')).toEqual({ 'activity:act-rich': -180_000 });
  });

  it('may come from outside, under a reference; too much goes to the Activité', async () => {
    const loanId = await lend(cooperative, loan());
    const { body } = await post<RepaymentAnswer>('karla', `${loanId}/repayments`, {
      amountCents: 240_000,
      from: 'outside',
    });
    const reference = body.receipt?.reference ?? '';
    expect(await payIn(cooperative, { reference, amountCents: 100_000, on: '2020-04-10' })).toMatchObject({
      received: 1,
      unmatched: 0,
    });
    expect(await readLoan(cooperative, loanId)).toMatchObject({
      outstandingCents: 140_000,
      state: 'running',
    });
    await payIn(cooperative, { reference, amountCents: 140_500, on: '2020-04-11' });
    expect(await readLoan(cooperative, loanId)).toMatchObject({ outstandingCents: 0, state: 'repaid' });
    expect(await balances(cooperative, 'activity:', 'expected:', 'bank:', 'loan:', 'lent:')).toEqual({
      'activity:act-rich': -240_500,
      [`expected:loan-${loanId}-1`]: 0,
      'bank:solidarity-be': 240_500,
      [`loan:${loanId}`]: 0,
      [`lent:${envelope}`]: 0,
    });
  });
});

/** The Activité spends all that it has; what it has then is on the register. */
async function empty(activityId: string, balanceCents: number): Promise<void> {
  const figures = { balance_cents: balanceCents, monthly_costs_cents: 100_000 };
  const [name, who] = ['Rich', { country: 'BE', sector: 'music', coordinator_ids: 'karla' }];
  await cooperative.import('activities', [{ activity_id: activityId, name, ...who, ...figures }]);
}

describe('a loan in arrears', () => {
  it('is told, tried again, told to finance, and recovers when there is money', async () => {
    const loanId = await lend(cooperative, loan());
    // 2,400 € lent and 200 € left: the first instalment of 200 € can be paid, the second cannot.
    await empty('act-rich', -220_000);
    await months(4);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ repaidCents: 20_000, state: 'running' });
    await months(1);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'in-arrears', arrearsCents: 20_000 });
    await cooperative.environment.advance('P15D');
    const told = await cooperative.environment.mails();
    expect(
      told.filter((mail) => mail.id.includes('missed') && mail.to === 'karla@members.example'),
    ).toHaveLength(3);
    expect(told.filter((mail) => mail.id.includes('missed') && mail.to.startsWith('fa'))).toHaveLength(2);
    await months(1);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'in-arrears', arrearsCents: 40_000 });
    await empty('act-rich', 0);
    await months(1);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'running', arrearsCents: 0 });
    await months(9);
    expect(await readLoan(cooperative, loanId)).toMatchObject({ state: 'repaid', repaidCents: 240_000 });
  });

  it('lets the Activité have no other loan', async () => {
    await lend(cooperative, loan());
    await empty('act-rich', -240_000);
    await months(4);
    await empty('act-rich', 2_000_000);
    const claimId = await cooperative.file('karla', 'zero-interest-loan', loan({ purpose: 'training' }));
    const claim = await cooperative.claim('karla', claimId);
    expect(claim.status).toBe('ineligible');
    const unmet = claim.decision?.rules.filter((rule) => rule.outcome === 'not-met').map((rule) => rule.id);
    expect(unmet).toEqual(['no-loan-in-trouble']);
  });
});

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
