/** Payments that a person holds, or that wait because their account has changed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentView } from '../../functions/payments/view-payment.ts';
import type { RunView } from '../../functions/payments/view-run.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { maskIban } from '../../workflows/bank/iban.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, expenses, members, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

async function approved(person: string, measure: string, form: object): Promise<string> {
  const claimId = await cooperative.file(person, measure, form);
  await cooperative.approve(person, claimId);
  return claimId;
}

const waiting = async (state: string) =>
  (
    await cooperative
      .as('farid')
      .get<{ items: PaymentView[] }>(`/api/payments?state=${state}&debtorAccount=payroll`)
  ).body.items;

const act = (person: string, paymentId: string, what: string, body: object = { reason: 'À vérifier' }) =>
  cooperative.as(person).post<PaymentView & ProblemBody>(`/api/payments/${paymentId}/${what}`, body);

const makeRun = (channel: 'sepa' | 'payroll' = 'sepa') =>
  cooperative.as('farid').post<RunView & ProblemBody>('/api/payment-runs', { channel });

describe('a payment that is held', () => {
  it('leaves in no run until somebody lets it go, and says who, when and why', async () => {
    const claimId = await approved('mara', 'cancelled-contract', service());
    const [ready] = await waiting('ready');
    const paymentId = ready?.paymentId ?? '';
    expect(await act('fien', paymentId, 'hold', { reason: '' })).toMatchObject({ status: 422 });
    expect(await act('mara', paymentId, 'hold')).toMatchObject({ status: 403 });
    expect(await act('fien', paymentId, 'hold')).toMatchObject({
      status: 200,
      body: { state: 'held', hold: { by: 'fien', reason: 'À vérifier' } },
    });
    expect(await act('fien', paymentId, 'hold')).toMatchObject({ body: { code: 'already-held' } });
    expect(await makeRun('payroll')).toMatchObject({ status: 409, body: { code: 'nothing-to-pay' } });
    expect((await waiting('held')).map((one) => one.paymentId)).toEqual([paymentId]);
    const seen = await cooperative.claim('mara', claimId);
    expect(seen.payments).toMatchObject([{ state: 'ready', held: { why: 'person' } }]);
    expect(seen.history.map((one) => one.event)).toContain('payment-held');
    expect(await act('fanny', paymentId, 'unhold', { reason: 'Vérifié' })).toMatchObject({
      body: { state: 'ready', history: [{ by: 'fien' }, { by: 'fanny', reason: 'Vérifié' }] },
    });
    expect(await act('fanny', paymentId, 'unhold')).toMatchObject({ body: { code: 'not-held' } });
    await cooperative.payWages();
    expect(await cooperative.status('mara', claimId)).toBe('paid');
  });

  it('is taken out of a prepared run, whose list, sum and signatures change before it is released', async () => {
    await approved('karla', 'committed-expenses', expenses([1_000, 2_000, 3_000]));
    const { body: run } = await makeRun();
    const [first] = run.payments;
    const path = `/api/payment-runs/${run.id}`;
    expect(run).toMatchObject({ revision: 0, takenOut: [] });
    expect(await act('fien', first?.paymentId ?? '', 'hold')).toMatchObject({ body: { state: 'held' } });
    const { body: after } = await cooperative.as('farid').get<RunView>(path);
    expect(after).toMatchObject({
      state: 'prepared',
      revision: 1,
      count: 2,
      totalCents: 6_000 - (first?.amountCents ?? 0),
      takenOut: [{ paymentId: first?.paymentId, by: 'fien', reason: 'À vérifier' }],
    });
    const release = (revision: number) => cooperative.as('fien').post(`${path}/release`, { revision });
    expect(await release(0)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
    expect(await release(1)).toMatchObject({ status: 200, body: { state: 'released' } });
    const file = await cooperative.as('farid').text(`${path}/file`);
    expect(file).not.toContain(first?.paymentId);
    expect(file).toContain('<NbOfTxs>2</NbOfTxs>');
    const [second] = after.payments;
    expect(await act('fien', second?.paymentId ?? '', 'hold')).toMatchObject({
      status: 409,
      body: { code: 'too-late' },
    });
    await cooperative.importBankFile(bankAnswers(file).statement);
    await act('fanny', first?.paymentId ?? '', 'unhold');
    const { run: next } = await cooperative.payAll();
    expect(next.payments.map((one) => one.paymentId)).toEqual([first?.paymentId]);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
  });

  it('leaves a run with nothing in it that nobody can release', async () => {
    await approved('mara', 'cancelled-contract', service());
    const { body: run } = await makeRun('payroll');
    await act('fien', run.payments[0]?.paymentId ?? '', 'hold');
    const path = `/api/payment-runs/${run.id}`;
    expect(await cooperative.as('fien').get(path)).toMatchObject({ body: { state: 'dropped', count: 0 } });
    expect(await cooperative.as('fien').post(`${path}/release`, {})).toMatchObject({ status: 409 });
  });

  it('is held or released, never both, when two people act at the same moment', async () => {
    await approved('karla', 'committed-expenses', expenses([1_000, 2_000]));
    const { body: run } = await makeRun();
    const paymentId = run.payments[0]?.paymentId ?? '';
    const [held, released] = await Promise.all([
      act('fanny', paymentId, 'hold'),
      cooperative.as('fien').post<RunView>(`/api/payment-runs/${run.id}/release`, {}),
    ]);
    expect([200, 409]).toContain(held.status);
    expect(released.status).toBe(200);
    const file = await cooperative.as('farid').text(`/api/payment-runs/${run.id}/file`);
    expect(file.includes(paymentId)).toBe(held.status === 409);
  });

  it('may still be withdrawn by the member', async () => {
    const claimId = await approved('mara', 'cancelled-contract', service());
    const [ready] = await waiting('ready');
    await act('fien', ready?.paymentId ?? '', 'hold');
    expect(await cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {})).toMatchObject({
      status: 200,
    });
    expect(await waiting('held')).toEqual([]);
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0, countersDiffer: [] });
  });
});

describe('an account that changed', () => {
  const changeAccount = async (iban: string, more: object = {}) => {
    const mara = members.find((one) => one.member_id === 'mara');
    await cooperative.import('members', [{ ...mara, iban, ...more }]);
  };

  it('waits for its cooling-off and a second person, and then goes on by itself', async () => {
    await changeAccount(account(800), { email: 'thief@elsewhere.example' });
    const told = await cooperative.environment.mails('mara@members.example');
    expect(told.filter((mail) => mail.id.startsWith('account:'))).toHaveLength(1);
    expect(await cooperative.environment.mails('thief@elsewhere.example')).toEqual([]);
    const claimId = await approved('mara', 'cancelled-contract', service());
    const [held] = await waiting('held');
    const until = held?.accountWait?.until;
    expect(held).toMatchObject({ state: 'held', accountWait: { until: expect.any(String) } });
    const seen = await cooperative.claim('mara', claimId);
    expect(seen.payments).toMatchObject([{ held: { why: 'changed-account', until } }]);
    expect(seen.history.find((one) => one.event === 'account-waits')?.text).toMatch(/2020/);
    expect(await makeRun('payroll')).toMatchObject({ status: 409, body: { code: 'nothing-to-pay' } });
    const paymentId = held?.paymentId ?? '';
    expect(await act('farid', paymentId, 'confirm-account', {})).toMatchObject({
      status: 403,
      body: { code: 'second-person-needed' },
    });
    await cooperative.environment.advance('P4D');
    expect(await makeRun('payroll'), 'nobody has confirmed it').toMatchObject({ status: 409 });
    expect(await act('fien', paymentId, 'confirm-account', {})).toMatchObject({
      status: 200,
      body: { state: 'ready', accountWait: { confirmedBy: 'fien' } },
    });
    await cooperative.payWages();
    expect(await cooperative.status('mara', claimId)).toBe('paid');
    const another = await approved('mara', 'cancelled-contract', service());
    expect(
      (await waiting('ready')).map((one) => one.claimId),
      'confirmed once',
    ).toEqual([another]);
  });

  it('goes on after the cooling-off when it was confirmed before, without another word', async () => {
    await changeAccount(account(801));
    const claimId = await approved('mara', 'cancelled-contract', service());
    const [held] = await waiting('held');
    expect(await act('fanny', held?.paymentId ?? '', 'confirm-account', {})).toMatchObject({
      body: { state: 'held' },
    });
    await cooperative.environment.advance('P5D');
    expect(await makeRun('payroll')).toMatchObject({ status: 201, body: { count: 1 } });
    expect((await cooperative.claim('mara', claimId)).payments).toMatchObject([{ state: 'ready' }]);
  });

  it('starts to wait anew when it changes again', async () => {
    await changeAccount(account(802));
    await approved('mara', 'cancelled-contract', service());
    const [held] = await waiting('held');
    await act('fien', held?.paymentId ?? '', 'confirm-account', {});
    await changeAccount(account(803));
    await approved('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P4D');
    expect(await makeRun('payroll'), 'the mail says that nothing leaves').toMatchObject({ status: 409 });
    expect(await waiting('held')).toHaveLength(2);
    await act('fien', held?.paymentId ?? '', 'confirm-account', {});
    expect(await makeRun('payroll')).toMatchObject({ status: 201, body: { count: 2 } });
  });

  it('after the approval stops the payment until it is confirmed, and is paid then', async () => {
    const claimId = await approved('mara', 'cancelled-contract', service());
    await changeAccount(account(804));
    expect(await makeRun('payroll')).toMatchObject({ status: 409 });
    const [held] = await waiting('held');
    expect(held).toMatchObject({ claimId, accountWait: { until: expect.any(String) } });
    await cooperative.environment.advance('P4D');
    expect(await makeRun('payroll'), 'nobody has confirmed it').toMatchObject({ status: 409 });
    await act('fien', held?.paymentId ?? '', 'confirm-account', {});
    const { run } = await cooperative.payWages();
    expect(run.count).toBe(1);
    const path = `/api/payments/${run.payments[0]?.paymentId}`;
    expect(await cooperative.as('farid').get(path)).toMatchObject({
      body: { state: 'settled', maskedIban: maskIban(account(804)) },
    });
    expect(await cooperative.status('mara', claimId)).toBe('paid');
  });

  it('given with the claim is told to the member and approved with it', async () => {
    const iban = account(804);
    const claimId = await approved('mara', 'cancelled-contract', service({ iban }));
    const mails = await cooperative.environment.mails('mara@members.example');
    expect(mails.filter((mail) => mail.id === `${claimId}:mail:other-account`)).toHaveLength(1);
    await cooperative.payWages();
    const { payments } = await cooperative.claim('mara', claimId);
    expect(payments).toMatchObject([{ state: 'settled', maskedIban: maskIban(iban) }]);
  });
});
