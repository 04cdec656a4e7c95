/** A long statement of an account that others use, too: ours are found among the strangers', and all of it counts or nothing. */
import { expect, it } from 'vitest';
import { countOpenUnmatched } from '../../../functions/payments/unmatched/store.ts';
import { booksOf, debtorAccount, openBank, releasedRun } from './released-run.ts';

const strangers = 6_000;

function entryOf(cents: number, inside: string, side = 'CRDT'): string {
  return `<Ntry><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2020-04-02</Dt></BookgDt><BkTxCd/><NtryDtls><TxDtls>${inside}</TxDtls></NtryDtls></Ntry>`;
}

const stranger = (number: number) =>
  entryOf(1_000 + number, `<RmtInf><Ustrd>Facture ${number}</Ustrd></RmtInf>`, number % 3 ? 'CRDT' : 'DBIT');

const statement = (entries: readonly string[], end = '</Stmt></BkToCstmrStmt></Document>') =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${debtorAccount.iban}</IBAN></Id></Acct>${entries.join('')}${end}`;

const listed = (bank: Awaited<ReturnType<typeof openBank>>) => countOpenUnmatched(bank.deps);

it('is taken in whole, told once or twice, and not at all when it is broken at its end', async () => {
  const bank = await openBank();
  const run = await releasedRun(bank, 2);
  const ours = run.paymentIds.map((id, at) =>
    entryOf(10_001 + at, `<Refs><EndToEndId>${id}</EndToEndId></Refs>`, 'DBIT'),
  );
  const entries = Array.from({ length: strangers }, (_, at) => stranger(at));
  const all = [...entries.slice(0, 3_000), ...ours, ...entries.slice(3_000)];
  await expect(bank.importFile(statement(all, '</Stmt>'))).rejects.toMatchObject({ status: 400 });
  expect(await listed(bank)).toBe(0);
  expect(await booksOf(bank, run.claimId)).toMatchObject({ paidCents: 0 });

  const first = await bank.importFile(statement(all));
  expect(first).toMatchObject({ settled: 2, matched: 2, unmatched: strangers });
  expect(first.unmatchedEntries).toHaveLength(500);
  expect(await listed(bank)).toBe(strangers);
  expect(await booksOf(bank, run.claimId)).toMatchObject({ problems: 0, paidCents: 20_003 });

  const again = await bank.importFile(`${statement(all.toReversed())}\n`);
  expect(again).toMatchObject({ settled: 0, unmatched: strangers });
  expect(await listed(bank)).toBe(strangers);
});
