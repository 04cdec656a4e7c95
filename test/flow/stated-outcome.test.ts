/** How a payment ends that no file of the bank explains: two people's word, a tied entry, a rule, a reminder. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentView } from '../../functions/payments/view-payment.ts';
import type { RunView } from '../../functions/payments/view-run.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let claimId: string;
let run: RunView;
let file: string;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  claimId = await cooperative.file('karla', 'committed-expenses', expenses([10_000, 20_000]));
  await cooperative.approve('karla', claimId);
  ({ run, file } = await cooperative.releaseRun());
});

afterEach(() => cooperative.environment.close());

const paymentOf = (cents: number) => run.payments.find((one) => one.amountCents === cents)?.paymentId ?? '';

const say = (person: string, paymentId: string, path: string, body: object = {}) =>
  cooperative.as(person).post<PaymentView & ProblemBody>(`/api/payments/${paymentId}/outcome${path}`, body);

interface Entry {
  readonly id: string;
  readonly why: string;
  readonly suggestions: readonly {
    readonly kind: string;
    readonly id: string;
    readonly amountCents: number;
  }[];
}

const unmatched = async () =>
  (await cooperative.as('farid').get<{ items: Entry[] }>('/api/unmatched')).body.items;
const entryOf = async (id: string) => (await cooperative.as('farid').get<Entry>(`/api/unmatched/${id}`)).body;
const resolve = (id: string, body: object) =>
  cooperative.as('farid').post(`/api/unmatched/${id}/resolve`, body);

interface Line {
  readonly cents: number;
  readonly side?: 'DBIT' | 'CRDT';
  readonly name?: string;
  readonly reference?: string;
  readonly endToEndId?: string;
  readonly on?: string;
  readonly information?: string;
}

function statement(...lines: readonly Line[]): string {
  const iban = /<DbtrAcct><Id><IBAN>([^<]*)</.exec(file)?.[1];
  const entries = lines.map(
    ({ cents, side = 'DBIT', name, reference, endToEndId, on = '2020-04-02', information }) => {
      const role = side === 'DBIT' ? 'Cdtr' : 'Dbtr';
      const refs = endToEndId === undefined ? '' : `<Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>`;
      const party = name === undefined ? '' : `<RltdPties><${role}><Nm>${name}</Nm></${role}></RltdPties>`;
      const details = refs + party === '' ? '' : `<NtryDtls><TxDtls>${refs}${party}</TxDtls></NtryDtls>`;
      return `<Ntry><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt>${reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<BkTxCd/>${details}<AddtlNtryInf>${information ?? ''}</AddtlNtryInf></Ntry>`;
    },
  );
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
}

const book = async (...lines: readonly Line[]) => {
  const { status, body } = await cooperative.importBankFile(statement(...lines));
  expect(status).toBe(200);
  await cooperative.environment.settle();
  return body;
};

const balanced = async () =>
  expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [] });

describe('the word of two people of finance', () => {
  it('settles a payment, and its debit may still come', async () => {
    const paymentId = paymentOf(10_000);
    const said = { outcome: 'paid', on: '2020-04-01', reason: 'Relevé papier' };
    expect(await say('mara', paymentId, '', said)).toMatchObject({ status: 403 });
    expect(await say('farid', paymentId, '', { ...said, on: '2020-05-01' })).toMatchObject({ status: 422 });
    expect(await say('farid', paymentId, '/confirm')).toMatchObject({ status: 409 });
    expect(await say('farid', paymentId, '', said)).toMatchObject({
      status: 200,
      body: { state: 'in-run', outcome: { outcome: 'paid', by: 'farid' } },
    });
    expect(await say('farid', paymentId, '/confirm')).toMatchObject({
      status: 403,
      body: { code: 'second-person-needed' },
    });
    expect(await say('fien', paymentId, '/confirm')).toMatchObject({
      status: 200,
      body: { state: 'settled' },
    });
    expect(await say('fien', paymentId, '', said)).toMatchObject({ status: 409 });
    expect(await book({ cents: 10_000, endToEndId: paymentId })).toMatchObject({ matched: 1, unmatched: 0 });
    await balanced();
  });

  it('puts what was not paid into the next run, and asks nobody', async () => {
    const before = (await cooperative.environment.mails()).filter(({ to }) => to.startsWith('karla'));
    await say('farid', paymentOf(20_000), '', {
      outcome: 'not-paid',
      on: '2020-04-01',
      reason: 'Annulé à la banque',
    });
    await say('fanny', paymentOf(20_000), '/confirm');
    await book({ cents: 10_000, endToEndId: paymentOf(10_000) });
    const { run: next } = await cooperative.payAll();
    expect(next).toMatchObject({ count: 1, totalCents: 20_000 });
    expect(next.payments[0]?.paymentId).not.toBe(paymentOf(20_000));
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    const after = (await cooperative.environment.mails()).filter(({ to }) => to.startsWith('karla'));
    expect(after.filter(({ subject }) => /compte/i.test(subject))).toEqual(
      before.filter(({ subject }) => /compte/i.test(subject)),
    );
    await balanced();
  });
});

describe('an entry without our references', () => {
  it('that may be the run is tied to it by a click', async () => {
    await book({ cents: 30_000, name: 'Divers' });
    const [entry] = await unmatched();
    const { suggestions } = await entryOf(entry?.id ?? '');
    expect(suggestions).toMatchObject([{ kind: 'run', id: run.id, amountCents: 30_000 }]);
    expect(await resolve(entry?.id ?? '', { runId: run.id })).toMatchObject({
      status: 200,
      body: { state: 'resolved' },
    });
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await resolve(entry?.id ?? '', { runId: run.id })).toMatchObject({ status: 200 });
    await balanced();
  });

  it('that is one payment is tied to it, and one of another amount is not', async () => {
    await book({ cents: 10_000, name: 'Divers' }, { cents: 12_345, name: 'Autre' });
    const [one, other] = (await unmatched()).toSorted(
      (a, b) => Number('amountCents' in a) - Number('amountCents' in b),
    );
    const ids = [one?.id ?? '', other?.id ?? ''];
    const views = await Promise.all(ids.map(entryOf));
    const fitting = views.find(({ suggestions }) => suggestions.length > 0);
    const strange = views.find(({ suggestions }) => suggestions.length === 0);
    expect(fitting?.suggestions).toMatchObject([{ kind: 'payment', id: paymentOf(10_000) }]);
    expect(await resolve(strange?.id ?? '', { paymentId: paymentOf(20_000) })).toMatchObject({ status: 422 });
    expect(await resolve(strange?.id ?? '', { runId: run.id })).toMatchObject({ status: 422 });
    expect(await resolve(fitting?.id ?? '', { paymentId: paymentOf(10_000) })).toMatchObject({ status: 200 });
    await book({ cents: 20_000, endToEndId: paymentOf(20_000) });
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    await balanced();
  });

  it('of a stranger is left aside for ever, when a person says so', async () => {
    await book(
      { cents: 500, name: 'Loyer SA', reference: 'A1' },
      { cents: 600, name: 'Loyer SA', reference: 'A2' },
    );
    const [entry] = await unmatched();
    await resolve(entry?.id ?? '', { resolution: 'not-ours', always: true, comment: 'Loyer du bureau' });
    expect(await unmatched()).toEqual([]);
    expect(await book({ cents: 700, name: 'LOYER  SA', reference: 'A3' })).toMatchObject({ unmatched: 0 });
    expect(await book({ cents: 800, name: 'Autre SA', reference: 'A4' })).toMatchObject({ unmatched: 1 });
    expect((await cooperative.as('farid').get('/api/unmatched/rules')).body).toMatchObject({
      items: [{ counterparty: 'LOYER SA', by: 'farid' }],
    });
  });

  it('never settles a payment in another sum, or by the day alone', async () => {
    expect(await book({ cents: 29_999 }, { cents: 40_000 })).toMatchObject({ settled: 0, unmatched: 2 });
    await balanced();
  });
});

describe('a booking told in several ways', () => {
  it('is one, and a second one is disputed', async () => {
    const paymentId = paymentOf(10_000);
    await book({ cents: 10_000, endToEndId: paymentId, reference: 'R1', on: '2020-04-03' });
    await book({ cents: 10_000, endToEndId: paymentId, reference: 'R1', on: '2020-04-06' });
    expect(await unmatched()).toEqual([]);
    expect(
      await book({ cents: 10_000, endToEndId: paymentId, reference: 'R2', on: '2020-04-06' }),
    ).toMatchObject({ unmatched: 1 });
    expect((await unmatched()).map(({ why }) => why)).toEqual(['contradicts']);
    const { body: check } = await cooperative.as('astrid').get('/api/ledger/check');
    expect(check).toMatchObject({ balanced: true, differences: [] });
  });

  it('comes back under our id whatever the bank calls it, never as income', async () => {
    const paymentId = paymentOf(10_000);
    await book({ cents: 10_000, endToEndId: paymentId });
    const back = { cents: 10_000, side: 'CRDT', on: '2020-04-06' } as const;
    expect(await book({ ...back, information: `RETOUR ${paymentId.toUpperCase()}` })).toMatchObject({
      returned: 1,
      unmatched: 0,
    });
    await balanced();
  });
});

it('tells finance once when the bank has said nothing for five bank days', async () => {
  const mails = async () =>
    (await cooperative.environment.mails()).filter(({ subject }) =>
      /silent|se tait|zwijgt|schweigt|nothing/i.test(subject),
    );
  await cooperative.environment.advance('P3D');
  expect(await mails()).toEqual([]);
  await cooperative.environment.advance('P12D');
  const told = (await mails()).length;
  expect(told).toBeGreaterThan(0);
  await cooperative.environment.advance('P3D');
  expect(await mails()).toHaveLength(told);
});
