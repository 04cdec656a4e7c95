/** A payment that comes back short: the payee is owed all of it, the banks' charges are the cooperative's, never income. */
import { beforeEach, describe, expect, it } from 'vitest';
import { checkLedger } from '../../../functions/audit/view-ledger.ts';
import { resolveUnmatched } from '../../../functions/payments/unmatched/resolve.ts';
import { viewUnmatched } from '../../../functions/payments/unmatched/suggest.ts';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
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
  run = await releasedRun(bank, 1);
  await bank.importFile(bankAnswers(run.file).statement);
});

const euro = (cents: number) => `<Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt>`;

interface Back {
  readonly cents: number;
  readonly entry?: string;
  readonly detail?: string;
  readonly id?: string;
  readonly account?: string;
}

/** A credit of the account on 6 April. */
function back({ cents, entry = '', detail = '', id, account }: Back): string {
  const refs = id === undefined ? '' : `<Refs><EndToEndId>${id}</EndToEndId></Refs>`;
  const party =
    account === undefined
      ? ''
      : `<RltdPties><DbtrAcct><Id><IBAN>${account}</IBAN></Id></DbtrAcct></RltdPties>`;
  const code = id === undefined ? '' : '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>';
  const ntry = `<Ntry>${euro(cents)}<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2020-04-06</Dt></BookgDt><AcctSvcrRef>BACK-000001</AcctSvcrRef><BkTxCd/>${entry}<NtryDtls><TxDtls>${refs}${detail}${party}${code}</TxDtls></NtryDtls></Ntry>`;
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-06T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${ntry}</Stmt></BkToCstmrStmt></Document>`;
}

const ours = () => run.paymentIds[0] ?? '';

async function chargesCents(): Promise<number> {
  const transfers = await allTransfers(bank.deps, '2020-04');
  return transfers
    .filter(({ debit }) => debit === `charges:${debtorAccount.accountId}`)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

async function returnedWith(cents: number): Promise<void> {
  expect((await paymentOf(bank, ours())).state).toBe('returned');
  expect(await booksOf(bank, run.claimId)).toMatchObject({ problems: 0, paidCents: 0, waitingCents: 10_001 });
  expect(await chargesCents()).toBe(cents);
  const astrid = { ...farid, personId: 'astrid', roles: ['auditor'] as const };
  expect(await checkLedger(bank.deps, astrid)).toMatchObject({ balanced: true, problems: [] });
}

describe('with our reference, and charges that the bank tells', () => {
  const total = '<Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">2.50</TtlChrgsAndTaxAmt></Chrgs>';
  it.each([
    ['in the entry', { entry: total }],
    ['in its detail', { detail: euro(9_751) + total }],
    ['in records', { entry: `<Chrgs><Rcrd>${euro(150)}</Rcrd><Rcrd>${euro(100)}</Rcrd></Chrgs>` }],
    ['in the old way', { entry: `<Chrgs>${euro(250)}</Chrgs>` }],
    ['by what was ordered', { detail: `<AmtDtls><InstdAmt>${euro(10_001)}</InstdAmt></AmtDtls>` }],
    ['by the amount of the detail', { detail: euro(10_001) }],
  ])('%s, it is booked', async (_, told) => {
    const file = back({ cents: 9_751, id: ours(), ...told });
    expect(await bank.importFile(file)).toMatchObject({ returned: 1, unmatched: 0 });
    await returnedWith(250);
    expect(await bank.importFile(`${file}\n`)).toMatchObject({ returned: 0, unmatched: 0 });
    await returnedWith(250);
  });

  it('that do not come to what had left, it is listed', async () => {
    const file = back({ cents: 9_000, id: ours(), entry: total });
    expect(await bank.importFile(file)).toMatchObject({ unmatchedEntries: [{ why: 'amount-differs' }] });
    expect(await chargesCents()).toBe(0);
  });
});

describe('without the charges', () => {
  async function suggested() {
    const [entry] = (await unmatchedViews(bank.deps, farid)).items;
    return viewUnmatched(bank.deps, farid, entry?.id ?? '');
  }

  it('a person ties what our reference is on, and is told why it may be', async () => {
    await bank.importFile(back({ cents: 9_751, id: ours() }));
    const { id, suggestions } = await suggested();
    expect(suggestions).toMatchObject([{ kind: 'payment', id: ours(), reason: 'named' }]);
    await resolveUnmatched(bank.deps, farid, id, tie());
    await returnedWith(250);
  });

  it('a person ties what came from the payee’s account', async () => {
    const account = (await paymentOf(bank, ours())).iban;
    await bank.importFile(back({ cents: 9_751, account }));
    const { id, suggestions } = await suggested();
    expect(suggestions).toMatchObject([{ kind: 'payment', id: ours(), reason: 'less-charges' }]);
    await resolveUnmatched(bank.deps, farid, id, tie());
    await returnedWith(250);
  });

  it('nobody ties what cannot be charges', async () => {
    await bank.importFile(back({ cents: 4_000, id: ours() }));
    const { id } = await suggested();
    await expect(resolveUnmatched(bank.deps, farid, id, tie())).rejects.toMatchObject({ status: 422 });
    expect((await paymentOf(bank, ours())).state).toBe('settled');
  });
});

const tie = () => ({
  paymentId: ours(),
  receiptId: undefined,
  runId: undefined,
  notOurs: false,
  always: false,
  comment: undefined,
});
