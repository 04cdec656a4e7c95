/** Bookings that banks write in ways of their own: each is placed, suggested with its reason, or listed with a word of why. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findUnmatched } from '../../../functions/payments/unmatched/store.ts';
import { paymentSuggestions } from '../../../functions/payments/unmatched/suggest.ts';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
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
  run = await releasedRun(bank, 2);
});

const first = () => run.paymentIds[0] ?? '';
const runIdIn = (file: string) => /<MsgId>([^<]+)/.exec(file)?.[1] ?? '';

interface Entry {
  readonly euro: string;
  readonly side?: 'CRDT' | 'DBIT';
  readonly on?: string;
  readonly reference?: string;
  readonly marks?: string;
  readonly details?: string;
}

const entry = ({ euro, side = 'DBIT', on = '2020-04-02', reference, marks = '', details = '' }: Entry) =>
  `<Ntry><Amt Ccy="EUR">${euro}</Amt><CdtDbtInd>${side}</CdtDbtInd>${marks}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>${reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<BkTxCd/>${details}</Ntry>`;

const statement = (entries: string, account = `<IBAN>${debtorAccount.iban}</IBAN>`) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id>${account}</Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;

const ofPayment = (id: string) =>
  `<NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs></TxDtls></NtryDtls>`;

const states = () => Promise.all(run.paymentIds.map(async (id) => (await paymentOf(bank, id)).state));

async function reasons(): Promise<string[][]> {
  const { items } = await unmatchedViews(bank.deps, farid);
  const advices = await Promise.all(
    items.map(async ({ id }) => (await findUnmatched(bank.deps, id))?.data.advice),
  );
  const found = await paymentSuggestions(
    bank.deps,
    advices.filter((one) => one !== undefined),
  );
  return found.map((some) => some.map(({ kind, reason }) => `${kind} ${reason}`));
}

describe('several payments in one booking', () => {
  it('of two runs that it names settles both', async () => {
    const other = await releasedRun(bank, 2);
    const batches = [run, other].map(
      ({ file }) =>
        `<NtryDtls><Btch><PmtInfId>${runIdIn(file)}</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>`,
    );
    const booked = entry({ euro: '400.06', details: batches.join('') });
    expect(await bank.importFile(statement(booked))).toMatchObject({ settled: 4, unmatched: 0 });
    expect((await bank.importFile(`${statement(booked)}\n`)).unmatched).toBe(0);
    expect(await booksOf(bank, other.claimId)).toMatchObject({ paidCents: 20_003, disputedCents: 0 });
  });

  it.each(['', ' ', '/'])(
    'of two runs whose names stand in its words with %j between them settles both',
    async (between) => {
      const other = await releasedRun(bank, 2);
      const names = [run, other].map(({ file }) => runIdIn(file)).join(between);
      const booked = entry({
        euro: '400.06',
        details: `<NtryDtls><TxDtls><RmtInf><Ustrd>${names}</Ustrd></RmtInf></TxDtls></NtryDtls>`,
      });
      expect(await bank.importFile(statement(booked))).toMatchObject({ settled: 4, unmatched: 0 });
    },
  );

  it('comes back under the reference of its debit', async () => {
    await bank.importFile(statement(entry({ euro: '200.03', reference: 'BATCH-0001' })));
    expect(await states()).toEqual(['settled', 'settled']);
    const undone = {
      euro: '200.03',
      side: 'CRDT',
      on: '2020-04-03',
      marks: '<RvslInd>true</RvslInd>',
    } as const;
    const back = statement(entry({ ...undone, reference: 'BATCH-0001' }));
    expect(await bank.importFile(back)).toMatchObject({ returned: 2, unmatched: 0 });
    expect(await booksOf(bank, run.claimId)).toMatchObject({
      problems: 0,
      paidCents: 0,
      waitingCents: 20_003,
    });
  });

  it('that comes back without a reference is suggested', async () => {
    await bank.importFile(statement(entry({ euro: '200.03' })));
    const marks = '<RvslInd>true</RvslInd>';
    await bank.importFile(statement(entry({ euro: '200.03', side: 'CRDT', on: '2020-04-03', marks })));
    expect(await reasons()).toEqual([['run sum']]);
  });

  it('of which one has lost its id suggests that one', async () => {
    const details = `<NtryDtls><TxDtls><Refs><EndToEndId>${first()}</EndToEndId></Refs><Amt Ccy="EUR">100.01</Amt></TxDtls><TxDtls><Amt Ccy="EUR">100.02</Amt></TxDtls></NtryDtls>`;
    await bank.importFile(statement(entry({ euro: '200.03', details })));
    expect(await states()).toEqual(['settled', 'in-run']);
    expect(await reasons()).toEqual([['payment amount']]);
  });
});

describe('a report', () => {
  it('on our account by its national number is one on our account', async () => {
    const account = `<Othr><Id>${debtorAccount.iban.slice(4)}</Id></Othr>`;
    const file = statement(entry({ euro: '100.01', details: ofPayment(first()) }), account);
    expect(await bank.importFile(file)).toMatchObject({ settled: 1, unmatched: 0 });
  });

  it('on an account that is none of ours says so', async () => {
    const file = statement(entry({ euro: '5.00', side: 'CRDT' }), '<IBAN>BE68539007547034</IBAN>');
    expect(await bank.importFile(file)).toMatchObject({ unmatchedEntries: [{ why: 'other-account' }] });
  });

  it.each(['2019-04-02', '2019-12-31', '2021-04-03', '2031-04-02'])(
    'of another year (%s) settles nothing',
    async (on) => {
      const file = statement(entry({ euro: '100.01', on, details: ofPayment(first()) }));
      expect(await bank.importFile(file)).toMatchObject({
        settled: 0,
        unmatchedEntries: [{ why: 'other-year' }],
      });
    },
  );

  it('that comes back under the bank’s reference of its debit alone is known', async () => {
    const debit = entry({ euro: '100.01', reference: 'BANK-REF-0815', details: ofPayment(first()) });
    await bank.importFile(statement(debit));
    const back = entry({
      euro: '100.01',
      side: 'CRDT',
      on: '2020-04-06',
      reference: 'BANK-REF-0815',
      marks: '<RvslInd>true</RvslInd>',
    });
    expect(await bank.importFile(statement(back))).toMatchObject({ returned: 1, unmatched: 0 });
  });

  it.each(['NARR', 'MS03'])('keeps the better of two reasons: %s gives way', async (vague) => {
    const back = (code: string) => {
      const reason = `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`;
      const refs = `<Refs><EndToEndId>${first()}</EndToEndId></Refs>`;
      const details = `<NtryDtls><TxDtls>${refs}${reason}</TxDtls></NtryDtls>`;
      return entry({ euro: '100.01', side: 'CRDT', on: '2020-04-06', details });
    };
    await bank.importFile(statement(entry({ euro: '100.01', details: ofPayment(first()) })));
    await bank.importFile(
      statement(back(vague))
        .replaceAll('053', '054')
        .replaceAll(/Stmt(?!r)/g, 'Ntfctn')
        .replaceAll('BkToCstmrNtfctn', 'BkToCstmrDbtCdtNtfctn'),
    );
    expect((await paymentOf(bank, first())).reasonCode).toBe(vague);
    await bank.importFile(statement(back('AC04')));
    expect((await paymentOf(bank, first())).reasonCode).toBe('AC04');
    await bank.importFile(`${statement(back(vague))}\n`);
    expect((await paymentOf(bank, first())).reasonCode).toBe('AC04');
  });

  it('without a namespace is read by what it holds', async () => {
    const file = statement(entry({ euro: '100.01', details: ofPayment(first()) }));
    expect(await bank.importFile(file.replace(/ xmlns="[^"]*"/, ''))).toMatchObject({ settled: 1 });
  });

  it('of nothing settles nothing, and is for a person when it names a payment', async () => {
    const file = statement(entry({ euro: '0.00', details: ofPayment(first()) }));
    expect(await bank.importFile(file)).toMatchObject({ settled: 0, unmatched: 1 });
    const remark = statement(entry({ euro: '0.00', details: '' }));
    expect(await bank.importFile(remark)).toMatchObject({ settled: 0, unmatched: 0 });
  });
});
