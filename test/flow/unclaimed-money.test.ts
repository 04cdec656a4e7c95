/** Money that came back and was not asked for again, money that finance expects, and what finance sees of it on pages. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentView } from '../../functions/payments/view-payment.ts';
import type { RunView } from '../../functions/payments/view-run.ts';
import { aidParameters } from '../../functions/receipts/schemes.ts';
import type { ReceiptView } from '../../functions/receipts/view-receipts.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';
import { incomingFile, payIn } from './client-links.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

interface Balance {
  readonly account: string;
  readonly debitsCents: number;
  readonly creditsCents: number;
}

async function netOf(account: string): Promise<number> {
  const { body } = await cooperative.as('astrid').get<{ items: Balance[] }>('/api/ledger/accounts');
  const found = body.items.find((one) => one.account === account);
  return (found?.creditsCents ?? 0) - (found?.debitsCents ?? 0);
}

const page = async (person: string, path: string, language = 'fr') =>
  (
    await cooperative
      .as(person)
      .fetch(path, { method: 'GET' }, { language, headers: { Accept: 'text/html' } })
  ).text();

describe('money that came back', () => {
  it('goes back to the fund when the member stays silent, who is told; an appeal pays anew', async () => {
    const claimId = await cooperative.file('karla', 'committed-expenses', expenses([20_000]));
    await cooperative.approve('karla', claimId);
    const { answers } = await cooperative.payAll({ otherwise: { returned: 'AC04' } });
    await cooperative.importBankFile(answers.returnStatement ?? '');
    const spent = async () => (await cooperative.envelope('committed-expenses-BE-2020')).spentCents;
    expect(await spent()).toBeGreaterThan(0);
    expect(await netOf(`returned:${claimId}`)).toBe(20_000);
    await cooperative.environment.advance('P31D');
    const expired = await cooperative.claim('karla', claimId);
    expect(expired).toMatchObject({ status: 'expired', canAppeal: true });
    expect(expired.history.map((one) => one.event)).toContain('money-given-back');
    expect(await netOf(`returned:${claimId}`)).toBe(0);
    expect(await spent()).toBe(0);
    const mails = await cooperative.environment.mails('karla@members.example');
    expect(mails.at(-1)?.subject).toMatch(/retourné au fonds/);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
    await cooperative.as('karla').post(`/api/claims/${claimId}/appeal`, { reason: 'J’étais malade.' });
    await cooperative.environment.settle();
    await cooperative.approve('karla', claimId);
    await cooperative.payAll();
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
  });
});

describe('public money that finance expects', () => {
  const expectAid = (person: string, body: object) =>
    cooperative.as(person).post<ReceiptView>('/api/expected-receipts', body, { key: 'aid' });

  it('has a reference, and is recognised by it in a notification and a statement, once', async () => {
    expect((await expectAid('karla', { scheme: 'be-droit-passerelle' })).status).toBe(403);
    expect(await expectAid('farid', { scheme: 'none' })).toMatchObject({ status: 422 });
    const { aids } = aidParameters({ plan: corona2020 });
    const scheme = aids.find((one) => one.country === 'BE')?.id ?? '';
    const opened = await expectAid('farid', { scheme, expectedCents: 100_000 });
    expect(opened).toMatchObject({ status: 201, body: { kind: 'public-aid', country: 'BE', state: 'open' } });
    expect((await expectAid('farid', { scheme, expectedCents: 100_000 })).body).toEqual(opened.body);
    const { reference, receiptId } = opened.body;
    const first = await payIn(cooperative, { amountCents: 60_000, reference, bankReference: 'AID-1' });
    expect(first.body).toMatchObject({ received: 1, unmatched: 0 });
    const told = incomingFile({ amountCents: 60_000, reference, bankReference: 'AID-1' });
    expect((await cooperative.importBankFile(told)).body).toMatchObject({ received: 0, unmatched: 0 });
    await payIn(cooperative, { amountCents: 40_000, reference, bankReference: 'AID-2' });
    const { body } = await cooperative.as('farid').get<ReceiptView>(`/api/expected-receipts/${receiptId}`);
    expect(body).toMatchObject({ state: 'received', receivedCents: 100_000 });
    expect(await page('farid', '/receipts')).toContain(opened.body.referenceText);
  });
});

describe('finance’s pages', () => {
  it.each(['fr', 'nl', 'de', 'en'])('show what is held and why, in %s', async (language) => {
    const claimId = await cooperative.file('karla', 'committed-expenses', expenses([20_000]));
    await cooperative.approve('karla', claimId);
    const { body } = await cooperative.as('farid').get<{ items: PaymentView[] }>('/api/payments');
    const paymentId = body.items[0]?.paymentId ?? '';
    const path = `/finance/payments/${paymentId}`;
    const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
    const send = (action: string, reason: string) =>
      cooperative
        .as('fien')
        .fetch(`${path}/${action}`, { method: 'POST', body: new URLSearchParams({ reason }) }, { headers });
    expect((await send('hold', '')).status).toBe(422);
    expect((await send('hold', 'Numéro à vérifier')).status).toBe(303);
    expect(await page('farid', '/finance', language)).toContain('Numéro à vérifier');
    expect(await page('astrid', path, language)).not.toContain(
      '<form method="post" action="/finance/payments',
    );
    expect((await send('unhold', 'C’est bon')).status).toBe(303);
    expect(await page('farid', path, language)).toContain('C’est bon');
    const { body: run } = await cooperative.as('farid').post<RunView>('/api/payment-runs', {});
    expect((await send('hold', 'Encore un doute')).status).toBe(303);
    expect(await page('fien', `/finance/runs/${run.id}`, language)).toContain('Encore un doute');
  });

  const bad: [string, (xml: string) => string | Uint8Array<ArrayBuffer>, number, string][] = [
    ['empty', () => '', 400, 'not-well-formed'],
    ['with a DTD', (xml) => xml.replace('<Document', '<!DOCTYPE a []><Document'), 422, 'dtd-not-allowed'],
    [
      'of another namespace',
      (xml) => xml.replaceAll('urn:iso:std:iso:20022:tech:xsd:', 'urn:example:'),
      422,
      'unknown-schema',
    ],
    [
      'with an element of another namespace',
      (xml) => xml.replace('<BkToCstmrStmt>', '<x:a xmlns:x="urn:example"/><BkToCstmrStmt>'),
      422,
      'invalid-for-schema',
    ],
    [
      'in another charset by its declaration',
      (xml) => xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-7"'),
      422,
      'wrong-encoding',
    ],
    [
      'in another charset by its bytes',
      (xml) => new Uint8Array(Buffer.from(xml.replace(/<Nm>[^<]*/, '<Nm>Andr\u00e9'), 'latin1')),
      422,
      'wrong-encoding',
    ],
    ['in UTF-32', (xml) => new Uint8Array(Buffer.from(`\0\0\0${xml}`)), 422, 'wrong-encoding'],
    [
      'of ten megabytes that says nothing',
      () => `<Document>${' '.repeat(10 * 1024 * 1024)}</Document>`,
      422,
      'unknown-schema',
    ],
  ];

  it.each(bad)('refuse a bank file %s in words, and change nothing', async (_what, spoil, status, code) => {
    const claimId = await cooperative.file('karla', 'committed-expenses', expenses([20_000]));
    await cooperative.approve('karla', claimId);
    const { file } = await cooperative.releaseRun();
    const spoilt = spoil(bankAnswers(file).statement);
    const reply = await cooperative.as('farid').send('/api/bank-files', spoilt, 'application/xml');
    expect(reply).toMatchObject({ status, body: { code } });
    const form = new FormData();
    form.set('file', new File([spoilt], 'bank.xml', { type: 'application/xml' }));
    const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
    const answer = await cooperative
      .as('farid')
      .fetch('/finance/bank-files', { method: 'POST', body: form }, { headers });
    expect(answer.status).toBe(spoilt.length === 0 ? 422 : status);
    expect(await answer.text()).toMatch(/aria-invalid="true"/);
    expect(await cooperative.status('karla', claimId)).toBe('paying');
    expect(await cooperative.ledger()).toMatchObject({ debitsCents: 0 });
  });
});
