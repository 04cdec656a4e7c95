/** Banks put our references where they like, cut or glued, under names of their own: they are found all the same. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Bank,
  booksOf,
  claimOf,
  debtorAccount,
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
const second = () => run.paymentIds[1] ?? '';
const message = () => /<MsgId>([^<]+)/.exec(run.file)?.[1] ?? '';

const entry = (euro: string, inside: string, side = 'DBIT', marks = '') =>
  `<Ntry><Amt Ccy="EUR">${euro}</Amt><CdtDbtInd>${side}</CdtDbtInd>${marks}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2020-04-02</Dt></BookgDt><BkTxCd/>${inside}</Ntry>`;
const detail = (inside: string) => `<NtryDtls><TxDtls>${inside}</TxDtls></NtryDtls>`;
const words = (...lines: readonly string[]) =>
  detail(`<RmtInf>${lines.map((one) => `<Ustrd>${one}</Ustrd>`).join('')}</RmtInf>`);

const statement = (...entries: readonly string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

const report = (group: string, batches = '') =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.09"><CstmrPmtStsRpt><GrpHdr><MsgId>P</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts>${group}</OrgnlGrpInfAndSts>${batches}</CstmrPmtStsRpt></Document>`;

const states = () => Promise.all(run.paymentIds.map(async (id) => (await paymentOf(bank, id)).state));

describe('an id of a payment', () => {
  const places: readonly (readonly [string, (id: string) => string])[] = [
    ['against the words beside it', (id) => words(`VIREMENT SEPA${id}KLANT`)],
    ['against figures behind it', (id) => words(`${id}20200402`)],
    ['cut by a blank', (id) => words(`REF ${id.slice(0, 23)} ${id.slice(23)} MERCI`)],
    ['in two lines', (id) => words(`/EREF/${id.slice(0, 20)}`, `${id.slice(20)}/REMI/FACTURE`)],
    ['in capitals and groups', (id) => detail(`<Refs><EndToEndId>${grouped(id)}</EndToEndId></Refs>`)],
    ['in a reference of structured words', (id) => detail(structured(id))],
    ['cut short', (id) => detail(`<Refs><EndToEndId>${id.slice(0, 30)}</EndToEndId></Refs>`)],
  ];
  const grouped = (id: string) => id.toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const structured = (id: string) =>
    `<RmtInf><Strd><CdtrRefInf><Ref>${id}</Ref></CdtrRefInf></Strd></RmtInf>`;

  it.each(places)('%s is found', async (_where, place) => {
    expect(await bank.importFile(statement(entry('100.01', place(first()))))).toMatchObject({
      settled: 1,
      unmatched: 0,
    });
  });

  it('beside others, in one booking of their sum, settles each', async () => {
    const information = `<AddtlNtryInf>REFS ${first()} ${second()}</AddtlNtryInf>`;
    expect(await bank.importFile(statement(entry('200.03', information)))).toMatchObject({ settled: 2 });
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_003, disputedCents: 0 });
  });

  const marks: readonly (readonly [string, (ids: string) => string])[] = [
    ['alone', (ids) => ids],
    ['after a word', (ids) => `SEPA${ids}`],
    ['between a word and a day', (ids) => `VIREMENT DE${ids}20200402`],
    ['cut by a blank', (ids) => `REF ${ids.slice(0, 35)} ${ids.slice(35)}`],
  ];

  it.each(marks)(
    'against another one (%s), in one booking of their sum, settles each',
    async (_how, around) => {
      const file = statement(entry('200.03', words(around(first() + second()))));
      expect(await bank.importFile(file)).toMatchObject({ settled: 2, unmatched: 0 });
      expect(await bank.importFile(`${file}\n`)).toMatchObject({ settled: 0, unmatched: 0 });
      expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_003, disputedCents: 0 });
    },
  );

  it.each(['', ' '])('as one of three (%j between the first two) settles each', async (between) => {
    run = await releasedRun(bank, 3);
    const [one = '', two = '', three = ''] = run.paymentIds;
    const file = statement(entry('300.06', words(`${one}${between}${two}${three}`.toUpperCase())));
    expect(await bank.importFile(file)).toMatchObject({ settled: 3, unmatched: 0 });
    expect(await states()).toEqual(['settled', 'settled', 'settled']);
  });

  it('as one of twelve in a long text settles each', async () => {
    run = await releasedRun(bank, 12);
    const information = `<AddtlNtryInf>PAIEMENTS ${run.paymentIds.join('')}</AddtlNtryInf>`;
    const file = statement(entry('1200.78', information));
    expect(await bank.importFile(file)).toMatchObject({ settled: 12, unmatched: 0 });
  });

  it.each(['', ' '])(
    'against another one (%j between) in a credit before its debit comes back once',
    async (between) => {
      const reason = '<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>';
      const both = `<RmtInf><Ustrd>${first()}${between}${second()}</Ustrd></RmtInf>`;
      const back = statement(entry('200.03', detail(both + reason), 'CRDT'));
      const debit = statement(entry('200.03', words(first() + second())));
      expect(await bank.importFile(back)).toMatchObject({ returned: 2, unmatched: 0 });
      const before = await claimOf(bank, run.claimId);
      expect(before.questions).toEqual([]);
      for (const file of [`${back}\n`, debit, `\n${back}`, `${debit}\n`])
        expect(await bank.importFile(file)).toMatchObject({ settled: 0, returned: 0, unmatched: 0 });
      expect(await states()).toEqual(['returned', 'returned']);
      expect((await claimOf(bank, run.claimId)).payments).toEqual(before.payments);
      expect(await booksOf(bank, run.claimId)).toMatchObject({
        problems: 0,
        paidCents: 0,
        waitingCents: 20_003,
      });
    },
  );

  it('in a credit is of what comes back', async () => {
    await bank.importFile(statement(entry('100.01', words(first())), entry('100.02', words(second()))));
    const back = entry('100.01', words(`RETOUR ${first()} COMPTE CLOTURE`), 'CRDT');
    expect(await bank.importFile(statement(back))).toMatchObject({ returned: 1, received: 0, unmatched: 0 });
  });
});

describe('a run', () => {
  it('is known by its message where the batch is the bank’s', async () => {
    const batch = `<NtryDtls><Btch><MsgId>${message()}</MsgId><PmtInfId>BANK-77</PmtInfId></Btch></NtryDtls>`;
    expect(await bank.importFile(statement(entry('200.03', batch)))).toMatchObject({
      settled: 2,
      unmatched: 0,
    });
  });

  it('is known by its name where a payment’s would stand', async () => {
    const refs = detail(`<Refs><EndToEndId>${message()}</EndToEndId></Refs>`);
    expect(await bank.importFile(statement(entry('200.03', refs)))).toMatchObject({ settled: 2 });
  });

  it.each(['<PmtInfSts>ACSC</PmtInfSts>', ''])('under the bank’s message, by its batch (%s)', async (own) => {
    const batch = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${message()}</OrgnlPmtInfId>${own}</OrgnlPmtInfAndSts>`;
    const file = report('<OrgnlMsgId>BANK-1</OrgnlMsgId><GrpSts>ACSC</GrpSts>', batch);
    expect(await bank.importFile(file)).toMatchObject({ settled: 2, unmatched: 0 });
  });

  it('in parts that are the bank’s is not settled by one of them', async () => {
    const batch = (id: string, status: string) =>
      `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId><PmtInfSts>${status}</PmtInfSts></OrgnlPmtInfAndSts>`;
    const file = report(
      `<OrgnlMsgId>${message()}</OrgnlMsgId>`,
      batch('BANK-1', 'ACSC') + batch('BANK-2', 'RJCT'),
    );
    expect(await bank.importFile(file)).toMatchObject({ settled: 0, returned: 0, unmatched: 2 });
    expect(await states()).toEqual(['in-run', 'in-run']);
  });

  it('of which the bank counts some refused is not settled whole', async () => {
    const counted = (status: string) =>
      `<NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>${status}</DtldSts></NbOfTxsPerSts>`;
    const group = `<OrgnlMsgId>${message()}</OrgnlMsgId><GrpSts>ACSC</GrpSts>${counted('ACSC')}${counted('RJCT')}`;
    expect(await bank.importFile(report(group))).toMatchObject({
      settled: 0,
      unmatchedEntries: [{ why: 'lines-missing' }],
    });
  });
});

it('a message in an envelope of a bank’s program is read', async () => {
  const file = statement(entry('100.01', words(first())));
  const enveloped = `<DataPDU xmlns="urn:swift:saa:xsd:saa.2.0"><Header/><Body>${file}</Body></DataPDU>`;
  expect(await bank.importFile(enveloped)).toMatchObject({ settled: 1 });
  expect(await bank.importFile('<DataPDU><Body/></DataPDU>').catch((error) => error.status)).toBe(422);
});

it('a return that is taken back is booked aside, as the account has it', async () => {
  const of = (side: string, marks = '') => entry('100.01', words(first()), side, marks);
  await bank.importFile(statement(of('DBIT')));
  await bank.importFile(statement(of('CRDT')));
  const again = statement(of('DBIT', '<RvslInd>true</RvslInd>').replace('2020-04-02', '2020-04-06'));
  expect(await bank.importFile(again)).toMatchObject({ unmatchedEntries: [{ why: 'contradicts' }] });
  await bank.importFile(`${again}\n`);
  expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 10_001, disputedCents: 10_001 });
});

it('a batch that was debited twice and comes back once stays paid', async () => {
  const batch = (reference: string, on: string, side = 'DBIT', marks = '') =>
    statement(
      entry(
        '200.03',
        `<AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><Btch><PmtInfId>${message()}</PmtInfId></Btch></NtryDtls>`,
        side,
        marks,
      ).replace('2020-04-02', on),
    );
  await bank.importFile(batch('REFERENCE1', '2020-04-02'));
  await bank.importFile(batch('REFERENCE2', '2020-04-03'));
  await bank.importFile(batch('REFERENCE3', '2020-04-06', 'CRDT', '<RvslInd>true</RvslInd>'));
  expect(await states()).toEqual(['settled', 'settled']);
  expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_003, disputedCents: 0 });
});
