/** What the bank says of the payments of a run. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedAnswer } from '../../infra/rehearsal/bank/plan.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { type Cooperative, referenceOf } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { account, expenses, openCooperative } from './small-cooperative.ts';

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

async function imported(xml: string | undefined) {
  const { status, body } = await cooperative.importBankFile(xml ?? '');
  expect(status).toBe(200);
  await cooperative.environment.settle();
  return body;
}

const answer = (person: string, claimId: string, iban: string) =>
  cooperative.as(person).post(`/api/claims/${claimId}/answers`, { text: 'Voici', iban });

interface Balance {
  readonly account: string;
  readonly debitsCents: number;
  readonly creditsCents: number;
}

describe('the bank’s word', () => {
  it('settles line by line: 97 accepted of 100 means 97 paid', async () => {
    const amounts = Array.from({ length: 50 }, (_, at) => 1_000 + at);
    const whole = await approved('karla', 'committed-expenses', expenses(amounts));
    const part = await approved('karla', 'committed-expenses', expenses(amounts));
    const { run, file } = await cooperative.releaseRun();
    const rejected = run.payments.filter((one) => one.claimId === part).slice(0, 3);
    const answers: Record<string, PlannedAnswer> = {};
    for (const { paymentId } of rejected) answers[paymentId] = { rejected: 'AC01' };
    const { statusReport } = bankAnswers(file, { answers, acceptedStatus: 'ACSC' });
    expect(await imported(statusReport)).toMatchObject({
      matched: 100,
      settled: 97,
      returned: 3,
      unmatched: 0,
    });
    expect(await cooperative.status('karla', whole)).toBe('paid');
    const claim = await cooperative.claim('karla', part);
    expect(claim.status).toBe('payment-returned');
    const states = Object.groupBy(claim.payments, (one) => one.state);
    expect([states.settled?.length, states.returned?.length]).toEqual([47, 3]);
    const lost = rejected.reduce((sum, one) => sum + one.amountCents, 0);
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      pendingCents: lost,
      debitsCents: run.totalCents - lost,
      countersDiffer: [],
    });
  });

  it('of a rejection asks the member for another account, finance approves it, and it is paid once', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
    const { run, file } = await cooperative.releaseRun();
    await imported(bankAnswers(file, { otherwise: { rejected: 'AC04' } }).statusReport);
    const returned = await cooperative.claim('karla', claimId);
    expect(returned).toMatchObject({ status: 'payment-returned', canAnswer: true });
    expect(returned.question?.text).not.toBe('');
    const mails = await cooperative.environment.mails('karla@members.example');
    expect(mails.at(-1)?.subject).toBe(
      `Le paiement de votre demande ${referenceOf(claimId)} nous est revenu`,
    );
    const both = { text: 'Pardon', form: { reason: 'Autre' } };
    expect(await cooperative.as('karla').post(`/api/claims/${claimId}/answers`, both)).toMatchObject({
      status: 422,
      body: {
        errors: [
          { path: 'iban', code: 'required' },
          { path: 'form.reason', code: 'not-asked' },
        ],
      },
    });
    expect(
      await cooperative.as('karla').post(`/api/claims/${claimId}/answers`, { text: 'Pardon' }),
    ).toMatchObject({ status: 422, body: { errors: [{ path: 'iban' }] } });
    const inDutch = { language: 'nl' };
    const wrong = { text: 'Pardon', iban: 'BE00' };
    expect(
      await cooperative.as('karla').post(`/api/claims/${claimId}/answers`, wrong, inDutch),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'iban', message: expect.stringMatching(/rekening/) }] },
    });
    expect(await answer('karla', claimId, account(700))).toMatchObject({
      status: 200,
      body: { status: 'awaiting-approval' },
    });
    expect(await cooperative.approve('karla', claimId)).toEqual([expect.stringMatching(/^f/)]);
    const again = await cooperative.payAll();
    expect(again.file).toContain(account(700));
    expect(again.run.payments.map((one) => one.paymentId)).not.toContain(run.payments[0]?.paymentId);
    const paid = await cooperative.claim('karla', claimId);
    expect(paid.status).toBe('paid');
    expect(paid.payments.map((one) => one.state)).toEqual(['returned', 'settled']);
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      pendingCents: 0,
      debitsCents: 20_000,
      countersDiffer: [],
    });
  });

  it('of a return after the payment pays again once, and the returned money is what pays', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
    const { answers } = await cooperative.payAll({ otherwise: { returned: 'AC04' } });
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await imported(answers.returnStatement)).toMatchObject({ matched: 1, returned: 1 });
    expect(await cooperative.claim('karla', claimId)).toMatchObject({
      status: 'payment-returned',
      canAnswer: true,
    });
    expect(await imported(answers.returnNotification)).toMatchObject({ returned: 0 });
    await answer('karla', claimId, account(701));
    await cooperative.approve('karla', claimId);
    await cooperative.payAll();
    const paid = await cooperative.claim('karla', claimId);
    expect(paid.status).toBe('paid');
    expect(paid.payments.map((one) => one.state)).toEqual(['returned', 'settled']);
    const { body } = await cooperative.as('astrid').get<{ items: Balance[] }>('/api/ledger/accounts');
    const waiting = body.items.find((one) => one.account === `returned:${claimId}`);
    expect(waiting?.debitsCents).toBe(waiting?.creditsCents);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
    const ended = (await cooperative.environment.mails('karla@members.example')).filter((mail) =>
      mail.subject.endsWith(' est payée'),
    );
    expect(ended).toHaveLength(2);
  });

  it('of payment and return in one breath leaves the claim with the member', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
    const { file } = await cooperative.releaseRun();
    const { statement, returnStatement } = bankAnswers(file, { otherwise: { returned: 'AC04' } });
    await Promise.all([
      cooperative.importBankFile(statement),
      cooperative.importBankFile(returnStatement ?? ''),
    ]);
    await cooperative.importBankFile(`${returnStatement}\n`);
    expect(await cooperative.claim('karla', claimId)).toMatchObject({
      status: 'payment-returned',
      canAnswer: true,
    });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, countersDiffer: [] });
  });

  it('that is not out on every line yet keeps the member from answering too early', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([1_000, 2_000]));
    const { run, file } = await cooperative.releaseRun();
    const [first, second] = run.payments;
    if (!first || !second) throw new Error('there are two payments');
    const plan = { [first.paymentId]: { rejected: 'AC01' }, [second.paymentId]: 'pending' } as const;
    await imported(bankAnswers(file, { answers: plan }).statusReport);
    expect(await cooperative.claim('karla', claimId)).toMatchObject({
      status: 'payment-returned',
      canAnswer: false,
    });
    expect(await answer('karla', claimId, account(702))).toMatchObject({ status: 409 });
    const settled = { ...plan, [second.paymentId]: 'accepted' } as const;
    await imported(bankAnswers(file, { answers: settled }).statement);
    expect(await cooperative.claim('karla', claimId)).toMatchObject({
      status: 'payment-returned',
      canAnswer: true,
    });
    expect(await answer('karla', claimId, account(702))).toMatchObject({ status: 200 });
    await cooperative.approve('karla', claimId);
    const again = await cooperative.payAll();
    expect(again.run).toMatchObject({ count: 1, totalCents: first.amountCents });
    expect(await cooperative.status('karla', claimId)).toBe('paid');
  });

  it('on two lines of one claim asks for the account of each, and mixes up neither', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([1_000, 2_000, 3_000]));
    const { run, file } = await cooperative.releaseRun();
    const [first, second] = run.payments;
    if (!first || !second) throw new Error('there are two payments');
    const plan = {
      [first.paymentId]: { rejected: 'AC01' },
      [second.paymentId]: { rejected: 'AC04' },
    } as const;
    const { statusReport, statement } = bankAnswers(file, { answers: plan });
    await imported(statusReport);
    await imported(statement);
    const asked = await cooperative.claim('karla', claimId);
    expect(asked.question?.text).toContain(first.payeeName);
    expect(await answer('karla', claimId, account(703))).toMatchObject({
      body: { status: 'payment-returned' },
    });
    const next = await cooperative.claim('karla', claimId);
    expect(next).toMatchObject({ status: 'payment-returned', canAnswer: true });
    expect(next.question?.text).toContain(second.payeeName);
    expect(await answer('karla', claimId, account(704))).toMatchObject({
      body: { status: 'awaiting-approval' },
    });
    expect(await cooperative.approve('karla', claimId)).toHaveLength(1);
    const again = await cooperative.releaseRun();
    const accounts = [...again.file.matchAll(/<CdtrAcct><Id><IBAN>(\w+)/g)].map(([, iban]) => iban);
    expect(new Set(accounts)).toEqual(new Set([account(703), account(704)]));
    await imported(bankAnswers(again.file).statement);
    expect(await cooperative.status('karla', claimId)).toBe('paid');
  });

  itOnOneMachine(
    'that does not come for months brings the claim to an operator, and still counts when it comes',
    async () => {
      const [slow, sent] = [
        await approved('karla', 'committed-expenses', expenses([20_000])),
        await approved('karla', 'committed-expenses', expenses([20_000])),
      ];
      const { run, file } = await cooperative.releaseRun();
      await cooperative.environment.advance('P91D');
      expect(await cooperative.status('karla', slow)).toBe('under-review');
      const review = { decision: 'reject', comment: 'Nobody answers.' };
      expect(await cooperative.as('omar').post(`/api/claims/${slow}/review`, review)).toMatchObject({
        status: 409,
        body: { code: 'too-late' },
      });
      const back = run.payments.find((one) => one.claimId === sent)?.paymentId ?? '';
      const { statusReport, statement } = bankAnswers(file, { answers: { [back]: { rejected: 'AC04' } } });
      await imported(statusReport);
      await imported(statement);
      expect(await cooperative.status('karla', slow)).toBe('paid');
      expect(await cooperative.claim('karla', sent)).toMatchObject({
        status: 'payment-returned',
        canAnswer: true,
      });
      await cooperative.environment.advance('P500D');
      expect(await cooperative.status('karla', slow)).toBe('paid');
      expect(await cooperative.ledger()).toMatchObject({
        balanced: true,
        pendingCents: 0,
        countersDiffer: [],
      });
    },
  );

  itOnOneMachine(
    'is waited for once the payment stands in a run, which keeps an operator from refusing the claim',
    async () => {
      const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
      const made = await cooperative.as('farid').post<{ id: string }>('/api/payment-runs', {});
      const path = `/api/payment-runs/${made.body.id}`;
      await cooperative.environment.advance('P91D');
      const refusal = await cooperative
        .as('omar')
        .post(`/api/claims/${claimId}/review`, { decision: 'reject', comment: 'Nobody answers.' });
      expect(refusal).toMatchObject({ status: 409, body: { code: 'too-late' } });
      await cooperative.as('fien').post(`${path}/release`, {});
      await imported(bankAnswers(await cooperative.as('farid').text(`${path}/file`)).statement);
      expect(await cooperative.status('karla', claimId)).toBe('paid');
      expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0, countersDiffer: [] });
    },
  );

  itOnOneMachine(
    'on what came back expires with the member’s silence, and what was paid stays claimed',
    async () => {
      const form = expenses([1_000, 2_000]);
      const claimId = await approved('karla', 'committed-expenses', form);
      const { run, file } = await cooperative.releaseRun();
      const plan = { [run.payments[0]?.paymentId ?? '']: { rejected: 'AC01' } } as const;
      const { statusReport, statement } = bankAnswers(file, { answers: plan });
      await imported(statusReport);
      await imported(statement);
      await cooperative.environment.advance('P31D');
      expect(await cooperative.status('karla', claimId)).toBe('expired');
      expect(await cooperative.as('karla').file('committed-expenses', form)).toMatchObject({
        status: 409,
        body: { code: 'already-filed' },
      });
      expect(await cooperative.ledger()).toMatchObject({
        pendingCents: 0,
        balanced: true,
        countersDiffer: [],
      });
    },
  );
});
