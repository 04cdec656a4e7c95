/** What is left of a run is debited in one sum, without any reference of ours: it is suggested, and booked by a person's word. */
import { beforeEach, describe, expect, it } from 'vitest';
import { resolveUnmatched } from '../../../functions/payments/unmatched/resolve.ts';
import { viewUnmatched } from '../../../functions/payments/unmatched/suggest.ts';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import { allTransfers } from '../all-transfers.ts';
import {
  type Bank,
  booksOf,
  debtorAccount,
  farid,
  openBank,
  paymentOf,
  type ReleasedRun,
  releasedRun,
} from './released-run.ts';

let bank: Bank;
let run: ReleasedRun;

beforeEach(async () => {
  bank = await openBank();
  run = await releasedRun(bank, 6);
});

const runId = () => /<MsgId>([^<]+)/.exec(run.file)?.[1] ?? '';
const euro = (cents: number) => (cents / 100).toFixed(2);
const ofPayment = (id: string) =>
  `<NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs></TxDtls></NtryDtls>`;

const entry = (cents: number, on: string, details = '') =>
  `<Ntry><Amt Ccy="EUR">${euro(cents)}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><BkTxCd/>${details}</Ntry>`;
const statement = (...entries: readonly string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

function statusReport(): string {
  const lines = run.paymentIds
    .slice(0, 4)
    .map((id) => `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>`);
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.09"><CstmrPmtStsRpt><GrpHdr><MsgId>P</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${runId()}</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${runId()}</OrgnlPmtInfId>${lines.join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

const fourDebits = () =>
  statement(...run.paymentIds.slice(0, 4).map((id, at) => entry(10_001 + at, '2020-04-02', ofPayment(id))));

const states = () => Promise.all(run.paymentIds.map(async (id) => (await paymentOf(bank, id)).state));
const word = {
  receiptId: undefined,
  paymentId: undefined,
  notOurs: false,
  always: false,
  comment: undefined,
};
const settled = ['settled', 'settled', 'settled', 'settled'];

async function listed() {
  const { items } = await unmatchedViews(bank.deps, farid);
  return Promise.all(items.map(({ id }) => viewUnmatched(bank.deps, farid, id)));
}

describe.each([
  ['a status report', statusReport],
  ['the same statement', fourDebits],
])('the rest of a run of which four are settled by %s', (_how, file) => {
  const rest = 10_005 + 10_006;

  beforeEach(async () => {
    expect(await bank.importFile(file())).toMatchObject({ settled: 4, unmatched: 0 });
    expect(await bank.importFile(statement(entry(rest, '2020-04-02')))).toMatchObject({
      settled: 0,
      unmatchedEntries: [{ why: 'unknown-payment' }],
    });
  });

  it('is suggested with its sum and count, and not booked by itself', async () => {
    expect(await states()).toEqual([...settled, 'in-run', 'in-run']);
    expect((await listed()).map(({ suggestions }) => suggestions)).toEqual([
      [{ kind: 'run', id: runId(), title: '2020-04-01, 2', amountCents: rest, reason: 'sum' }],
    ]);
  });

  it('is booked by a person’s word, once', async () => {
    const [one] = await listed();
    for (let time = 0; time < 2; time += 1)
      await resolveUnmatched(bank.deps, farid, one?.id ?? '', { ...word, runId: runId() });
    expect(await states()).toEqual([...settled, 'settled', 'settled']);
    await bank.importFile(`${statement(entry(rest, '2020-04-02'))}\n`);
    expect(await listed()).toEqual([]);
    expect(await booksOf(bank, run.claimId)).toMatchObject({
      problems: 0,
      paidCents: 60_021,
      reservedCents: 0,
      disputedCents: 0,
    });
  });
});

it('another sum is neither suggested nor booked', async () => {
  await bank.importFile(statusReport());
  await bank.importFile(statement(entry(20_010, '2020-04-02')));
  const [one] = await listed();
  expect(one?.suggestions).toEqual([]);
  await expect(
    resolveUnmatched(bank.deps, farid, one?.id ?? '', { ...word, runId: runId() }),
  ).rejects.toMatchObject({ status: 422 });
  expect(await states()).toEqual([...settled, 'in-run', 'in-run']);
});

describe('the rest of a run with what the bank took beside it', () => {
  const fee = 4_50;
  beforeEach(async () => {
    await bank.importFile(statusReport());
    await bank.importFile(statement(entry(20_011 + fee, '2020-04-02')));
  });

  it('is suggested as such', async () => {
    expect((await listed()).map(({ suggestions }) => suggestions)).toEqual([
      [{ kind: 'run', id: runId(), title: '2020-04-01, 2', amountCents: 20_011, reason: 'with-charges' }],
    ]);
  });

  it('is booked when a person says that the rest is charges, once, and nobody’s claim bears them', async () => {
    const [one] = await listed();
    const resolve = (comment?: string) =>
      resolveUnmatched(bank.deps, farid, one?.id ?? '', { ...word, runId: runId(), comment });
    await expect(resolve()).rejects.toMatchObject({ status: 422, errors: [{ path: 'comment' }] });
    expect(await states()).toEqual([...settled, 'in-run', 'in-run']);
    await resolve('Frais de la banque');
    await resolve('Frais de la banque');
    expect(await states()).toEqual([...settled, 'settled', 'settled']);
    expect(await booksOf(bank, run.claimId)).toMatchObject({ problems: 0, paidCents: 60_021 });
    const booked = await allTransfers(bank.deps, '2020-04');
    expect(booked.filter(({ reason }) => reason === 'bank-charges').map((each) => each.amountCents)).toEqual([
      fee,
    ]);
  });
});
