/** A payment run, and what a bank file may be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../functions/payments/view-run.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { needsSchemas, requireValid, schemasMissing } from '../domain/bank/iso-schemas.ts';
import type { Cooperative } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative } from './small-cooperative.ts';

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

describe('a payment run', () => {
  it('needs two people, and gives no file before', async () => {
    await approved('karla', 'committed-expenses', expenses([20_000]));
    const made = await cooperative.as('farid').post<RunView>('/api/payment-runs', {});
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'prepared', signaturesMissing: 1, totalCents: 20_000 },
    });
    const path = `/api/payment-runs/${made.body.id}`;
    const release = (person: string) => cooperative.as(person).post(`${path}/release`, {});
    expect(await release('farid')).toMatchObject({ status: 403, body: { code: 'second-person-needed' } });
    expect(await release('karla')).toMatchObject({ status: 403 });
    expect(await cooperative.as('farid').get(`${path}/file`)).toMatchObject({
      status: 409,
      body: { code: 'not-released' },
    });
    expect(await release('fien')).toMatchObject({
      status: 200,
      body: { state: 'released', releasedBy: 'fien' },
    });
    expect(await release('fanny')).toMatchObject({ status: 200, body: { releasedBy: 'fien' } });
    expect(await cooperative.as('farid').get(`${path}/file`)).toMatchObject({
      status: 200,
      type: expect.stringMatching(/^application\/xml/),
    });
  });

  itOnOneMachine('leaves as the same bytes whenever it is asked for', async () => {
    await approved('karla', 'committed-expenses', expenses([20_000]));
    const { run, file } = await cooperative.payAll();
    await cooperative.environment.advance('P2D');
    expect(await cooperative.as('astrid').text(`/api/payment-runs/${run.id}/file`)).toBe(file);
  });

  it(`is a file that the official schema takes${needsSchemas}`, async ({ skip }) => {
    skip(schemasMissing);
    await approved('karla', 'committed-expenses', expenses([12_345, 1, 99_999]));
    const { file, run, answers } = await cooperative.payAll({ otherwise: { returned: 'AC04' } });
    for (const xml of [file, answers.statusReport, answers.statement, answers.returnStatement ?? ''])
      requireValid(xml);
    const ids = [...file.matchAll(/<EndToEndId>(\w+)<\/EndToEndId>/g)].map(([, id]) => id);
    expect(ids).toEqual(run.payments.map((one) => one.paymentId));
  });

  it('takes every payment once, whoever asks for how many runs at the same time', async () => {
    await approved('karla', 'committed-expenses', expenses(Array.from({ length: 50 }, (_, at) => 100 + at)));
    const people = ['farid', 'fien', 'fanny', 'friedrich', 'farid', 'fien'];
    const replies = await Promise.all(
      people.map((person) => cooperative.as(person).post<RunView>('/api/payment-runs', {})),
    );
    expect(new Set(replies.map((one) => one.status))).toEqual(new Set([201, 409]));
    const { body } = await cooperative.as('astrid').get<{ items: RunView[] }>('/api/payment-runs');
    expect(body.items.every((run) => run.count > 0 && run.state === 'prepared')).toBe(true);
    expect(body.items.reduce((sum, run) => sum + run.count, 0)).toBe(50);
  });

  it('is made once for one key', async () => {
    await approved('karla', 'committed-expenses', expenses([20_000]));
    const make = () => cooperative.as('farid').post<RunView>('/api/payment-runs', {}, { key: 'run-1' });
    const first = await make();
    expect(first.status).toBe(201);
    expect(await make()).toMatchObject({ status: 201, body: { id: first.body.id } });
    await approved('karla', 'committed-expenses', expenses([20_000]));
    const together = await Promise.all(
      Array.from({ length: 5 }, () =>
        cooperative.as('fien').post<RunView>('/api/payment-runs', {}, { key: 'run-2' }),
      ),
    );
    expect(together.map((one) => one.status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(together.map((one) => one.body.id)).size).toBe(1);
  });

  it('is signed by two people who are there at the same moment', async () => {
    await approved('karla', 'committed-expenses', expenses([20_000]));
    const { body: run } = await cooperative.as('farid').post<RunView>('/api/payment-runs', {});
    const replies = await Promise.all(
      ['fien', 'fanny', 'friedrich'].map((person) =>
        cooperative.as(person).post(`/api/payment-runs/${run.id}/release`, {}),
      ),
    );
    expect(replies.map((one) => one.status)).toEqual([200, 200, 200]);
  });

  it('is not made of nothing', async () => {
    expect(await cooperative.as('farid').post('/api/payment-runs', {})).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-pay' },
    });
  });
});

describe('a bank file', () => {
  it('sent twice changes nothing the second time', async () => {
    await approved('karla', 'committed-expenses', expenses([20_000]));
    const { answers } = await cooperative.payAll();
    const before = await cooperative.ledger();
    expect(await imported(answers.statement)).toMatchObject({ alreadyImported: true, settled: 1 });
    expect(await imported(answers.notification)).toMatchObject({ settled: 0 });
    expect(await cooperative.ledger()).toEqual(before);
  });

  it('at the same moment by two people settles once', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
    const { file } = await cooperative.releaseRun();
    const { statement } = bankAnswers(file);
    const replies = await Promise.all(Array.from({ length: 5 }, () => cooperative.importBankFile(statement)));
    expect(replies.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({
      debitsCents: 20_000,
      balanced: true,
      countersDiffer: [],
    });
  });

  it('about payments that are not ours, other amounts, or not released yet, says so and changes nothing', async () => {
    const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
    const { file, run } = await cooperative.releaseRun();
    const { paymentId = '' } = run.payments[0] ?? {};
    const stranger = bankAnswers(file.replaceAll(paymentId, paymentId.replace(/^./, 'x'))).statement;
    expect(await imported(stranger)).toMatchObject({
      settled: 0,
      unmatched: 1,
      unmatchedEntries: [{ why: 'unknown-payment' }],
    });
    const cent = bankAnswers(file.replaceAll('200.00', '200.01')).statement;
    expect(await imported(cent)).toMatchObject({
      settled: 0,
      unmatched: 1,
      unmatchedEntries: [{ why: 'amount-differs' }],
    });
    expect(await cooperative.status('karla', claimId)).toBe('paying');
    expect(await cooperative.ledger()).toMatchObject({ debitsCents: 0, pendingCents: 20_000 });
  });

  const attacks: Record<string, { xml: (statement: string) => string; status: number }> = {
    'with a DTD': {
      xml: (xml) => xml.replace('<Document', '<!DOCTYPE Document [<!ENTITY a "b">]><Document'),
      status: 422,
    },
    'that is not well-formed': { xml: (xml) => xml.slice(0, -20), status: 400 },
    'of another schema': { xml: (xml) => xml.replaceAll('camt.053.001.12', 'camt.052.001.12'), status: 422 },
    'that is our own payment file': {
      xml: () => '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"/>',
      status: 422,
    },
    'that is empty': { xml: () => '', status: 400 },
    'that is no XML': { xml: () => 'account;amount\n', status: 400 },
  };

  it.each(Object.entries(attacks))(
    '%s is refused with a reason, and changes nothing',
    async (_what, { xml, status }) => {
      const claimId = await approved('karla', 'committed-expenses', expenses([20_000]));
      const { file } = await cooperative.releaseRun();
      const reply = await cooperative.importBankFile(xml(bankAnswers(file).statement));
      expect(reply).toMatchObject({ status, type: 'application/problem+json', body: { status } });
      expect(reply.body.detail).not.toBe('');
      expect(await cooperative.status('karla', claimId)).toBe('paying');
      expect(await cooperative.ledger()).toMatchObject({ debitsCents: 0 });
    },
  );

  it('comes from finance, as XML', async () => {
    const send = (person: string, type: string) =>
      cooperative.as(person).send('/api/bank-files', '<a/>', type);
    expect((await send('karla', 'application/xml')).status).toBe(403);
    expect((await send('astrid', 'application/xml')).status).toBe(403);
    expect((await send('farid', 'application/json')).status).toBe(415);
  });
});
