/** A person's word on an entry of the bank: what it books, once, and what it must not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { resolutionSchema, resolveUnmatched } from '../../../functions/payments/unmatched/resolve.ts';
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
  run = await releasedRun(bank, 3);
});

const idAt = (place: number) => run.paymentIds[place] ?? '';

const entry = (euro: string, reference: string, id?: string, side = 'DBIT') =>
  `<Ntry><Amt Ccy="EUR">${euro}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2020-04-02</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><BkTxCd/>${
    id === undefined
      ? ''
      : `<NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs></TxDtls></NtryDtls>`
  }</Ntry>`;

const statement = (...entries: string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

const asNotification = (file: string) =>
  file
    .replaceAll('camt.053', 'camt.054')
    .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
    .replaceAll('Stmt>', 'Ntfctn>');

const open = async () => (await unmatchedViews(bank.deps, farid)).items;

const tie = (entryId: string, paymentId: string) =>
  resolveUnmatched(
    bank.deps,
    farid,
    entryId,
    resolutionSchema.parse({ paymentId, comment: 'the bank says so on the telephone' }),
  );

describe('an entry that a person ties to a payment', () => {
  it('which was debited already changes nothing, and may be tied to the right one', async () => {
    await bank.importFile(statement(entry('100.01', 'REF-ONE-1', idAt(0)), entry('100.02', 'REF-TWO-2')));
    const [one] = await open();
    await bank.importFile(statement(entry('100.01', 'REF-ODD-3')));
    const odd = (await open()).find(({ id }) => id !== one?.id);
    await expect(tie(odd?.id ?? '', idAt(0))).rejects.toMatchObject({ code: 'invalid-form' });
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 10_001, disputedCents: 0 });
    expect((await paymentOf(bank, idAt(0))).disputed).toBeUndefined();
    await tie(one?.id ?? '', idAt(1));
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_003, disputedCents: 0 });
  });

  it('is of one payment, whoever else says that it is of another at the same moment', async () => {
    const other = await releasedRun(bank, 1);
    await bank.importFile(statement(entry('100.01', 'REF-ODD-3')));
    const [one] = await open();
    const said = await Promise.allSettled([
      tie(one?.id ?? '', idAt(0)),
      tie(one?.id ?? '', other.paymentIds[0] ?? ''),
    ]);
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const paid = await Promise.all([run, other].map(({ claimId }) => booksOf(bank, claimId)));
    expect(paid.reduce((sum, { paidCents }) => sum + paidCents, 0)).toBe(10_001);
  });

  it('though it was booked aside as a second debit of another is booked once', async () => {
    const other = await releasedRun(bank, 1);
    await bank.importFile(
      statement(entry('100.01', 'REF-ONE-1', idAt(0)), entry('100.01', 'REF-TWO-2', idAt(0))),
    );
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_002, disputedCents: 10_001 });
    const [second] = await open();
    expect(second?.why).toBe('contradicts');
    await tie(second?.id ?? '', other.paymentIds[0] ?? '');
    const paid = await Promise.all([run, other].map(({ claimId }) => booksOf(bank, claimId)));
    expect(paid.reduce((sum, { paidCents }) => sum + paidCents, 0)).toBe(20_002);
    expect(paid.map(({ disputedCents }) => disputedCents)).toEqual([0, 0]);
  });
});

describe('two payments of one amount to one account', () => {
  let other: ReleasedRun;
  let iban: string;
  const back = (reference: string, id?: string) => {
    const refs = id === undefined ? '' : `<Refs><EndToEndId>${id}</EndToEndId></Refs>`;
    const details = `<NtryDtls><TxDtls>${refs}<RltdPties><Cdtr><Pty><Nm>P</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct></RltdPties><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`;
    return entry('100.01', reference, undefined, 'CRDT').replace('</Ntry>', `${details}</Ntry>`);
  };
  const states = () =>
    Promise.all([idAt(0), other.paymentIds[0] ?? ''].map(async (id) => (await paymentOf(bank, id)).state));

  beforeEach(async () => {
    other = await releasedRun(bank, 1);
    iban = (await paymentOf(bank, idAt(0))).iban;
    const debits = [idAt(0), other.paymentIds[0] ?? ''].map((id, at) =>
      entry('100.01', `DEBIT-OF-${at}`, id),
    );
    await bank.importFile(statement(...debits));
  });

  it('of which one came back: the other stays, when a person has said which', async () => {
    await bank.importFile(statement(back('BACK-ONE-1')));
    const [one] = await open();
    await tie(one?.id ?? '', idAt(0));
    expect(await states()).toEqual(['returned', 'settled']);
    const again = statement(back('BACK-ONE-1'));
    for (const file of [again, `${again}\n`, asNotification(again)]) {
      await bank.importFile(file);
      expect(await states()).toEqual(['returned', 'settled']);
      expect(await open()).toEqual([]);
    }
  });

  it('of which one came back: the other stays, when another file tells it without the id', async () => {
    await bank.importFile(asNotification(statement(back('BACK-ONE-1', idAt(0)))));
    expect(await states()).toEqual(['returned', 'settled']);
    await bank.importFile(statement(back('BACK-TWO-2')));
    expect(await states()).toEqual(['returned', 'settled']);
  });
});

describe('a debit without an id to the account of a payment that was debited that day', () => {
  it('is no other word for it', async () => {
    const { iban } = await paymentOf(bank, idAt(1));
    const details = `<NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>P</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls>`;
    const second = entry('100.02', 'DEBIT-TWO-2').replace('</Ntry>', `${details}</Ntry>`);
    await bank.importFile(statement(entry('100.02', 'DEBIT-ONE-1', idAt(1)), second));
    expect(await open()).toMatchObject([{ amountCents: 10_002 }]);
  });
});

describe('two debits of one day under references of their own', () => {
  it.each([[['REF-ONE-1', 'REF-TWO-2']], [['REF-TWO-2', 'REF-ONE-1']]])(
    'are two, in the order %j, when a notification told of the first',
    async (order) => {
      const notified = asNotification(statement(entry('100.01', 'REF-ONE-1', idAt(0))));
      await bank.importFile(notified);
      const file = statement(...order.map((reference) => entry('100.01', reference, idAt(0))));
      for (const one of [file, `${file}\n`, `${notified}\n`]) {
        await bank.importFile(one);
        expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_002, disputedCents: 10_001 });
        expect(await open()).toHaveLength(1);
      }
    },
  );
});

describe('a booking without details', () => {
  it('under the reference of some payments’ debits is known as theirs', async () => {
    const details = [0, 1]
      .map(
        (at) =>
          `<TxDtls><Refs><EndToEndId>${idAt(at)}</EndToEndId></Refs><Amt Ccy="EUR">100.0${at + 1}</Amt></TxDtls>`,
      )
      .join('');
    const part = entry('200.03', 'REF-PART-1').replace('</Ntry>', `<NtryDtls>${details}</NtryDtls></Ntry>`);
    await bank.importFile(asNotification(statement(part, entry('100.03', 'REF-LAST-2', idAt(2)))));
    await bank.importFile(statement(entry('200.03', 'REF-PART-1'), entry('100.03', 'REF-LAST-2')));
    expect(await open()).toEqual([]);
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 30_006, disputedCents: 0 });
  });
});

describe('a credit under the batch alone', () => {
  it('is shown to a person when each payment is told by itself in the same file', async () => {
    const batchId = /<PmtInfId>([^<]+)/.exec(run.file)?.[1] ?? '';
    const details = `<NtryDtls><TxDtls><Refs><PmtInfId>${batchId}</PmtInfId></Refs><RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`;
    const back = entry('100.01', 'BACK-ONE-1', undefined, 'CRDT').replace('</Ntry>', `${details}</Ntry>`);
    const debits = [0, 1, 2].map((at) => entry(`100.0${at + 1}`, `DEBIT-OF-${at}`, idAt(at)));
    await bank.importFile(statement(...debits, back));
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 30_006 });
    expect(await open()).toMatchObject([{ kind: 'returned', amountCents: 10_001 }]);
  });

  it('comes back from the debit of all that stands in the same file', async () => {
    const batchId = /<PmtInfId>([^<]+)/.exec(run.file)?.[1] ?? '';
    const all = `<NtryDtls><Btch><PmtInfId>${batchId}</PmtInfId></Btch></NtryDtls>`;
    const debit = entry('300.06', 'BATCH-OF-1').replace('</Ntry>', `${all}</Ntry>`);
    const reversal = debit.replace('DBIT</CdtDbtInd>', 'CRDT</CdtDbtInd><RvslInd>true</RvslInd>');
    const back = entry('100.01', 'BACK-ONE-1', idAt(0), 'CRDT');
    const file = statement(debit, back, reversal.replace('BATCH-OF-1', 'BATCH-BACK'));
    for (const one of [file, `${file}\n`, asNotification(file)]) {
      await bank.importFile(one);
      expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: -10_001, disputedCents: -10_001 });
      expect(await open()).toHaveLength(1);
    }
  });
});

describe('two debits days apart', () => {
  it('are each the nearest of what another file tells', async () => {
    const later = (file: string) => file.replaceAll('2020-04-02', '2020-04-06');
    const one = statement(entry('100.01', 'REF-ONE-1', idAt(0)));
    const two = later(statement(entry('100.01', 'REF-TWO-2', idAt(0))));
    for (const file of [two, one, asNotification(one), asNotification(two), one, two])
      await bank.importFile(`${file}\n`);
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 20_002, disputedCents: 10_001 });
    expect(await open()).toHaveLength(1);
  });
});

describe('a return that one file tells without our id', () => {
  const vague = () => asNotification(statement(entry('100.01', 'BACK-OF-ONE', undefined, 'CRDT')));
  const told = () => statement(entry('100.01', 'BACK-OF-ONE', idAt(0), 'CRDT'));

  it.each(['vague first', 'vague last'])('is no income beside it, %s', async (order) => {
    await bank.importFile(statement(entry('100.01', 'DEBIT-OF-1', idAt(0))));
    const files = order === 'vague first' ? [vague(), told()] : [told(), vague()];
    for (const file of [...files, ...files.map((one) => `${one}\n`)]) await bank.importFile(file);
    expect((await paymentOf(bank, idAt(0))).state).toBe('returned');
    expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 0, disputedCents: 0 });
    expect(await open()).toEqual([]);
  });

  it('stays beside money of the same amount from somebody else', async () => {
    await bank.importFile(statement(entry('100.01', 'DEBIT-OF-1', idAt(0))));
    await bank.importFile(
      statement(
        entry('100.01', 'FROM-A-CLIENT', undefined, 'CRDT'),
        entry('100.01', 'BACK-OF-ONE', idAt(0), 'CRDT'),
      ),
    );
    await bank.importFile(vague());
    expect(await open()).toMatchObject([{ kind: 'incoming', amountCents: 10_001 }]);
  });
});
