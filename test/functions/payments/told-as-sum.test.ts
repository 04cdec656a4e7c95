/** Money from several payers, told as one sum by one file and payer by payer by another: it is listed once. */
import { expect, it } from 'vitest';
import { resolveUnmatched } from '../../../functions/payments/unmatched/resolve.ts';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import { type Bank, debtorAccount, farid, openBank } from './released-run.ts';

const entry = (inside: string, reference: string, on: string) =>
  `<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>${reference && `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<BkTxCd/><NtryDtls>${inside}</NtryDtls></Ntry>`;
const part = (euro: string, name: string) =>
  `<TxDtls><Amt Ccy="EUR">${euro}</Amt><RltdPties><Dbtr><Pty><Nm>${name}</Nm></Pty></Dbtr></RltdPties></TxDtls>`;

const files = {
  sum: ['BkToCstmrStmt', 'Stmt', '053', '<Btch><NbOfTxs>2</NbOfTxs></Btch>'],
  parts: ['BkToCstmrDbtCdtNtfctn', 'Ntfctn', '054', part('10.00', 'Ana') + part('20.00', 'Ben')],
} as const;

function told(how: keyof typeof files, reference: string, on = '2020-04-02'): string {
  const [root, report, version, inside] = files[how];
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${version}.001.08"><${root}><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><${report}><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${entry(inside, reference, on)}</${report}></${root}></Document>`;
}

const listed = async ({ deps }: Bank) =>
  (await unmatchedViews(deps, farid)).items.map((one) => one.amountCents ?? 0).toSorted((a, b) => a - b);

it.each([
  ['sum', 'parts', 'BATCH-00017'],
  ['parts', 'sum', 'BATCH-00017'],
  ['sum', 'parts', ''],
  ['parts', 'sum', ''],
] as const)('%s first, then %s (reference: %s): by each payer', async (first, second, reference) => {
  const bank = await openBank();
  for (const how of [first, second, first, second]) await bank.importFile(`${told(how, reference)}\n`);
  await bank.importFile(`\n${told(second, reference)}`);
  expect(await listed(bank)).toEqual([1_000, 2_000]);
});

it('a sum that a person has explained explains its parts', async () => {
  const bank = await openBank();
  await bank.importFile(told('sum', 'BATCH-00017'));
  const [sum] = (await unmatchedViews(bank.deps, farid)).items;
  const word = { notOurs: true, always: false, comment: 'Tickets of the festival' };
  const rest = { receiptId: undefined, runId: undefined, paymentId: undefined };
  await resolveUnmatched(bank.deps, farid, sum?.id ?? '', { ...word, ...rest });
  expect(await bank.importFile(told('parts', 'BATCH-00017'))).toMatchObject({ matched: 2, unmatched: 0 });
});

it('another sum of another day is another booking', async () => {
  const bank = await openBank();
  await bank.importFile(told('parts', ''));
  await bank.importFile(told('sum', '', '2020-04-08'));
  expect(await listed(bank)).toEqual([1_000, 2_000, 3_000]);
});
