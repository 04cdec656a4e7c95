/** A long file says piece by piece what it says at once, wherever its parts end. */
import { describe, expect, it } from 'vitest';
import { writeCoda } from '../../../infra/rehearsal/bank/coda-report.ts';
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { advices, advicesInPieces, eachAdvice } from '../../../workflows/bank/advices.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';

const encoder = new TextEncoder();
const id = (n: number) => n.toString(16).padStart(32, 'e');

function inPieces(file: string | Uint8Array): { readonly all: BankAdvice[]; readonly pieces: number } {
  const generator = advicesInPieces(file);
  for (let pieces = 0; ; pieces += 1) {
    const next = generator.next();
    if (next.done) return { all: next.value, pieces };
  }
}

const entry = (n: number, words = '') =>
  `<Ntry><Amt Ccy="EUR">${n + 1}.50</Amt><CdtDbtInd>${n % 2 ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2020-04-02</Dt></BookgDt><AcctSvcrRef>REF-${n}</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>${id(n)}</EndToEndId></Refs><RltdPties><Cdtr><Nm>Łucja 😀 Ørsted ${n}</Nm></Cdtr></RltdPties><RmtInf><Ustrd>é${n}${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\r\n`;

function statement(between: string, count = 3_000): string {
  const entries = Array.from({ length: count }, (_, n) => entry(n)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>BE71096123456769</IBAN></Id></Acct>${between}${entries}</Stmt></BkToCstmrStmt></Document>`;
}

const status = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>M</MsgId><CreDtTm>2020-04-02T18:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>run</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>run-1</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts>${Array.from({ length: 4_000 }, (_, n) => `<TxInfAndSts><OrgnlEndToEndId>${id(n)}</OrgnlEndToEndId>${n % 3 ? '<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>' : ''}</TxInfAndSts>`).join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;

const coda = writeCoda({
  day: '2020-04-02',
  number: 93,
  accountIbans: ['BE71096123456769', 'BE68539007547034'],
  bookings: Array.from({ length: 4_000 }, (_, n) => ({
    accountIban: n % 4 ? 'BE71096123456769' : 'BE68539007547034',
    on: '2020-04-02',
    direction: 'DBIT',
    amountCents: n + 1,
    bankReference: `R${n}`,
    transactionCode: '',
    transactions: [
      { amountCents: n + 1, endToEndId: id(n), party: { name: `Nour ${n}`, iban: 'BE68539007547034' } },
    ],
  })),
});

describe('a long file', () => {
  it.each([
    ['camt.053', statement('')],
    ['camt.053 with long comments', statement(`<!--${' x'.repeat(300_000)}-->`)],
    [
      'camt.053 with a long section',
      statement(`<ElctrncSeqNb><![CDATA[${'1'.repeat(600_000)}]]></ElctrncSeqNb>`),
    ],
    ['camt.053 with a long text', statement(`<ElctrncSeqNb>${'1&amp;'.repeat(100_000)}</ElctrncSeqNb>`)],
    ['pain.002', status],
    ['CODA', coda],
  ])('%s', (_, text) => {
    const whole = advices(parseBankFile(text));
    expect(whole.length).toBeGreaterThan(2_900);
    for (const file of [text, encoder.encode(text), encoder.encode(` \n${text}`.trimStart())]) {
      const { all, pieces } = inPieces(file);
      expect(all.length).toBe(whole.length);
      expect(all).toEqual(whole);
      expect(pieces).toBeGreaterThan(3);
    }
  });

  it.each([
    ['two bytes a sign', 'utf-16'],
    ['Latin-1', 'ISO-8859-1'],
  ])('in %s', (_, encoding) => {
    const plain = statement('')
      .replaceAll(/Ł|😀|Ø/gu, 'é')
      .replace('UTF-8', encoding);
    const bytes =
      encoding === 'utf-16' ? Buffer.from(`\uFEFF${plain}`, 'utf16le') : Buffer.from(plain, 'latin1');
    expect(inPieces(new Uint8Array(bytes)).all).toEqual(
      advices(parseBankFile(plain.replace(encoding, 'UTF-8'))),
    );
  });

  it('is refused as a whole for what is wrong at its end', () => {
    const wrong = statement('').replace('</Stmt>', '<oops></Stmt>');
    expect(() => inPieces(wrong)).toThrow('A closing tag fits no open tag');
    const cut = encoder.encode(statement(''));
    cut[cut.length - 30] = 0xff;
    expect(() => inPieces(cut)).toThrow('not in the encoding');
    expect(() => inPieces(coda.slice(0, -300))).toThrow(/CODA/);
  });

  it.each<[string, number | '', object[]]>([
    ['as many entries as it holds', 5, []],
    ['more entries than it holds', 7, [{ code: 'cut', told: 7, found: 5 }]],
    ['no number', '', []],
  ])('tells when it counts %s', (_, told, expected) => {
    const summary = `<TxsSummry><TtlNtries><NbOfNtries>${told}</NbOfNtries></TtlNtries></TxsSummry>`;
    const pieces = eachAdvice(statement(summary, 5), () => undefined);
    let next = pieces.next();
    while (!next.done) next = pieces.next();
    expect(next.value).toEqual(expected);
  });
});
