/** A loan at 0%: lent, paid back, sooner too, and late. */
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

const { stringify } = JSON;

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
