import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { BankFileRejected } from '../../../workflows/bank/bank-file.ts';
import { buildCreditTransferFile } from '../../../workflows/bank/build-credit-transfer-file.ts';
import { largestBankFileBytes, parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import { givenFile, givenPayments, ownIban } from './given-payments.ts';

const sent = buildCreditTransferFile(givenFile(givenPayments(3)));
const answers = bankAnswers(sent, {
  answers: { 'PAY-1': { rejected: 'AC04' }, 'PAY-2': { returned: 'AC01' } },
  incoming: [
    {
      accountIban: ownIban,
      amountCents: 5_000,
      payer: { name: 'Client', iban: 'NL91ABNA0417164300' },
      text: 'merci +++012/3456/78939+++',
      bankReference: 'IN-1',
    },
  ],
});
const { statusReport, statement, notification, returnNotification = '' } = answers;
const bytes = (text: string) => new TextEncoder().encode(text);

function rejection(file: string | Uint8Array): string {
  try {
    parseBankFile(file);
    return 'taken';
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return error.code;
  }
}

/** The file with one piece replaced; fails the test when the piece is not there. */
function altered(file: string, piece: string | RegExp, replacement: string): string {
  const result = file.replace(piece, replacement);
  expect(result, String(piece)).not.toBe(file);
  return result;
}

describe('a bank file that is sound', () => {
  it('is a status report with its lines', () => {
    expect(parseBankFile(statusReport)).toEqual({
      kind: 'pain.002',
      messageId: 'P-RUN-2020-04-01',
      createdAt: '2020-04-02T06:00:00Z',
      originalMessageId: 'RUN-2020-04-01',
      originalMessageName: 'pain.001.001.09',
      groupStatus: 'PART',
      batches: [{ batchId: 'BATCH-1' }],
      lines: [
        {
          endToEndId: 'PAY-1',
          instructionId: 'PAY-1',
          batchId: 'BATCH-1',
          status: 'RJCT',
          reasonCode: 'AC04',
          amountCents: 10_000,
          currency: 'EUR',
        },
        {
          endToEndId: 'PAY-2',
          instructionId: 'PAY-2',
          batchId: 'BATCH-1',
          status: 'ACCP',
          amountCents: 10_001,
          currency: 'EUR',
        },
        {
          endToEndId: 'PAY-3',
          instructionId: 'PAY-3',
          batchId: 'BATCH-1',
          status: 'ACCP',
          amountCents: 10_002,
          currency: 'EUR',
        },
      ],
    });
  });

  it('is a statement with balances, debits and credits', () => {
    const file = parseBankFile(statement);
    expect(file).toMatchObject({
      kind: 'camt.053',
      statements: [
        {
          accountIban: ownIban,
          balances: [
            { code: 'OPBD', amountCents: 1_000_000_000 },
            { code: 'CLBD', amountCents: 1_000_000_000 - 10_001 - 10_002 + 5_000, on: '2020-04-02' },
          ],
          entries: [
            {
              direction: 'debit',
              status: 'BOOK',
              reversal: false,
              amountCents: 10_001,
              details: [{ endToEndId: 'PAY-2' }],
            },
            { direction: 'debit', amountCents: 10_002, details: [{ endToEndId: 'PAY-3' }] },
            {
              direction: 'credit',
              amountCents: 5_000,
              bookedOn: '2020-04-02',
              bankTransactionCode: 'PMNT-RCDT-ESCT',
              details: [
                {
                  remittance: { unstructured: ['merci +++012/3456/78939+++'] },
                  counterparty: { name: 'Client', iban: 'NL91ABNA0417164300' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('is a notification of a return with its reason', () => {
    expect(parseBankFile(returnNotification)).toMatchObject({
      kind: 'camt.054',
      statements: [
        {
          entries: [
            {
              direction: 'credit',
              details: [
                {
                  endToEndId: 'PAY-2',
                  returnReason: { code: 'AC01' },
                  counterparty: { name: 'Zoe Dupont', iban: 'FR1420041010050500013M02606' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['pain.002.001.03', 'camt.053.001.02', 'camt.054.001.02'],
    ['pain.002.001.10', 'camt.053.001.08', 'camt.054.001.04'],
    ['pain.002.001.14', 'camt.053.001.12', 'camt.054.001.08'],
  ] as const)(
    'says the same in the versions %s, %s and %s',
    (statusVersion, statementVersion, notificationVersion) => {
      const plan = { answers: { 'PAY-1': { rejected: 'AC04' }, 'PAY-2': { returned: 'AC01' } } } as const;
      const newest = bankAnswers(sent, plan);
      const older = bankAnswers(sent, { ...plan, statusVersion, statementVersion, notificationVersion });
      for (const name of [
        'statusReport',
        'statement',
        'notification',
        'returnNotification',
        'returnStatement',
      ] as const)
        expect(sortedDetails(older[name])).toEqual(sortedDetails(newest[name]));
    },
  );

  /** Version .02 gives a transaction no side of its own. */
  function sortedDetails(file = '') {
    return JSON.parse(
      JSON.stringify(parseBankFile(file), (key, value) => (key === 'direction' ? undefined : value)),
    );
  }

  it.each([
    ['with a byte order mark', (xml: string) => `\uFEFF${xml}`],
    ['as bytes with a byte order mark', (xml: string) => bytes(`\uFEFF${xml}`)],
    [
      'with another prefix',
      (xml: string) => xml.replace(/<(\/?)([A-Z])/g, '<$1ns2:$2').replace('xmlns=', 'xmlns:ns2='),
    ],
    ['indented', (xml: string) => xml.replace(/></g, '>\r\n\t<')],
    ['with space around values', (xml: string) => xml.replace(/>([^<]+)</g, '> $1\n<')],
    ['with comments', (xml: string) => xml.replace(/></g, '><!-- - --><')],
    [
      'with a schema location',
      (xml: string) =>
        xml.replace(
          '<Document ',
          '<Document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
        ),
    ],
    ['without declaration', (xml: string) => xml.replace(/^<\?xml[^>]*>\n/, '')],
    ['with the encoding in small letters', (xml: string) => xml.replace('UTF-8', 'utf-8')],
    ['with values in CDATA', (xml: string) => xml.replace(/<(Nm|MsgId)>([^<]+)</g, '<$1><![CDATA[$2]]><')],
  ])('says the same %s', (_, written) => {
    for (const xml of [statusReport, statement, notification, returnNotification])
      expect(parseBankFile(written(xml))).toEqual(parseBankFile(xml));
  });

  it('keeps names outside ASCII, as text or as bytes', () => {
    const xml = altered(statement, 'Client', 'Hélène 😀 &amp; &#x43A;');
    const name = parseBankFile(bytes(xml));
    expect(JSON.stringify(name)).toContain('Hélène 😀 & к');
    expect(name).toEqual(parseBankFile(xml));
  });

  it('may accept or reject a whole message or batch without lines', () => {
    const whole = bankAnswers(sent, { otherwise: { rejected: 'FF01' }, wholeMessage: true }).statusReport;
    expect(parseBankFile(whole)).toMatchObject({
      groupStatus: 'RJCT',
      groupReason: { code: 'FF01' },
      batches: [],
      lines: [],
    });
    const batch = altered(
      whole,
      /<GrpSts>.*<\/StsRsnInf><\/OrgnlGrpInfAndSts>/,
      '</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>BATCH-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts><StsRsnInf>' +
        '<Rsn><Prtry>X9</Prtry></Rsn><AddtlInf>Limit reached</AddtlInf></StsRsnInf></OrgnlPmtInfAndSts>',
    );
    expect(parseBankFile(batch)).toMatchObject({
      batches: [{ batchId: 'BATCH-1', status: 'RJCT', reason: { text: 'X9 Limit reached' } }],
    });
  });

  it('may hold supplementary data of another namespace', () => {
    const data =
      '<SplmtryData><Envlp><x:any xmlns:x="urn:bank">1</x:any></Envlp></SplmtryData></TxInfAndSts>';
    expect(rejection(altered(statusReport, '</TxInfAndSts>', data))).toBe('taken');
  });
});

describe('a bank file that is not', () => {
  it.each([
    ['a DTD', '<!DOCTYPE Document><Document/>', 'dtd-not-allowed'],
    ['entities', statement.replace('?>', '?><!DOCTYPE D [<!ENTITY a "1">]>'), 'dtd-not-allowed'],
    [
      'an external entity',
      '<!DOCTYPE D [<!ENTITY a SYSTEM "file:///etc/passwd">]><D>&a;</D>',
      'dtd-not-allowed',
    ],
    ['a billion laughs', `<!DOCTYPE l [<!ENTITY l "${'&k;'.repeat(10)}">]><l>&l;</l>`, 'dtd-not-allowed'],
    ['no XML', '{"kind":"pain.002"}', 'not-well-formed'],
    ['nothing', '', 'not-well-formed'],
    ['half of it', statement.slice(0, statement.length / 2), 'not-well-formed'],
    ['two roots', statement + statement.slice(statement.indexOf('<Document')), 'not-well-formed'],
    ['a repeated attribute', statement.replace('Ccy="EUR"', 'Ccy="EUR" Ccy="EUR"'), 'not-well-formed'],
    ['our own payment file', sent, 'unknown-schema'],
    ['no namespace', '<Document><CstmrPmtStsRpt/></Document>', 'unknown-schema'],
    ['a foreign namespace', statement.replaceAll('iso:std:iso:20022', 'evil'), 'unknown-schema'],
    ['an unknown version', statement.replace('camt.053.001.12', 'camt.053.001.99'), 'unknown-schema'],
    ['another message', statement.replace('camt.053.001.12', 'camt.052.001.08'), 'unknown-schema'],
    ['a namespace that only begins well', statement.replace('001.12"', '001.12x"'), 'unknown-schema'],
    ['another root', statement.replaceAll('Document', 'Dokument'), 'unknown-schema'],
    [
      'the wrong message for its namespace',
      statement.replace('camt.053.001.12', 'pain.002.001.14'),
      'invalid-for-schema',
    ],
    [
      'elements of another namespace',
      statement.replace('<Ntry>', '<Ntry xmlns="urn:x">'),
      'invalid-for-schema',
    ],
    ['an attack by depth', statement.replace('<Ntry>', '<Ntry>'.repeat(500)), 'too-large'],
  ])('is refused when it holds %s', (_, file, code) => {
    expect(rejection(file)).toBe(code);
    expect(rejection(bytes(file))).toBe(code);
  });

  it.each([
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${statement}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(statement, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${statement}`, 'utf16le').swap16()],
    ['UTF-16 as it says', bytes(statement.replace('UTF-8', 'UTF-16'))],
    ['Latin-1', Buffer.from(statement.replace('Client', 'Hélène'), 'latin1')],
    ['Latin-1 as it says', Buffer.from(statement.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['overlong UTF-8', Buffer.concat([bytes('<a>'), Buffer.from([0xc0, 0xbc]), bytes('</a>')])],
    ['UTF-7', statement.replace('UTF-8', 'UTF-7')],
  ])('is refused in %s', (_, file) => expect(rejection(file)).toBe('wrong-encoding'));

  it('is refused when it is too large', () => {
    expect(rejection(new Uint8Array(largestBankFileBytes + 1))).toBe('too-large');
  });

  it.each<[string, string, string | RegExp, string]>([
    ['a statement without balance', statement, /<Bal>.*<\/Bal>/, ''],
    ['a header without id', statement, /<MsgId>[^<]*<\/MsgId>/, ''],
    ['an empty id', statement, /<MsgId>[^<]*</, '<MsgId><'],
    ['a long id', statement, /<MsgId>[^<]*</, `<MsgId>${'x'.repeat(36)}<`],
    ['an entry without amount', statement, /(<NtryRef>1<\/NtryRef>)<Amt[^/]*<\/Amt>/, '$1'],
    ['an entry with two amounts', statement, /(<Amt Ccy="EUR">100.01<\/Amt>)/, '$1$1'],
    [
      'an entry with two sides',
      statement,
      '<CdtDbtInd>DBIT</CdtDbtInd>',
      '<CdtDbtInd>DBIT</CdtDbtInd><CdtDbtInd>CRDT</CdtDbtInd>',
    ],
    ['a third side', statement, '<CdtDbtInd>DBIT<', '<CdtDbtInd>BOTH<'],
    ['a third of a cent', statement, '>100.01<', '>100.013<'],
    ['a negative amount', statement, '>100.01<', '>-100.01<'],
    ['an exponent', statement, '>100.01<', '>1e2<'],
    ['a comma', statement, '>100.01<', '>100,01<'],
    ['no number', statement, '>100.01<', '>NaN<'],
    ['an amount beyond counting', statement, '>100.01<', `>${'9'.repeat(18)}<`],
    ['an amount made of elements', statement, '>100.01<', '><Amt>100.01</Amt><'],
    ['an amount without currency', statement, ' Ccy="EUR"', ''],
    ['a currency that is none', statement, ' Ccy="EUR"', ' Ccy="€"'],
    ['no account', statement, /<Acct>.*?<\/Acct>/, ''],
    ['a date that does not exist', statement, '<BookgDt><Dt>2020-04-02<', '<BookgDt><Dt>2020-04-31<'],
    ['a date in words', statement, '<BookgDt><Dt>2020-04-02<', '<BookgDt><Dt>today<'],
    [
      'two dates for one',
      statement,
      '<BookgDt><Dt>2020-04-02</Dt>',
      '<BookgDt><Dt>2020-04-02</Dt><DtTm>2020-04-02T00:00:00</DtTm>',
    ],
    ['no status', statement, '<Sts><Cd>BOOK</Cd></Sts>', ''],
    ['an empty status', statement, '<Sts><Cd>BOOK</Cd></Sts>', '<Sts/>'],
    ['text among elements', statement, '<Ntry>', '<Ntry>paid'],
    ['elements out of order', statement, /(<Amt[^/]*<\/Amt>)(<CdtDbtInd>\w+<\/CdtDbtInd>)/, '$2$1'],
    ['an element that does not belong', statement, '<Ntry>', '<Ntry><Evil/>'],
    ['a free text that is too long', statement, '<Ustrd>Aide<', `<Ustrd>${'x'.repeat(141)}<`],
    ['a truth that is none', statement, '<Sts>', '<RvslInd>maybe</RvslInd><Sts>'],
    ['no original message', statusReport, /<OrgnlMsgId>[^<]*<\/OrgnlMsgId>/, ''],
    ['no group at all', statusReport, /<OrgnlGrpInfAndSts>.*<\/OrgnlGrpInfAndSts>/, ''],
    [
      'two statuses for one line',
      statusReport,
      '<TxSts>RJCT</TxSts>',
      '<TxSts>RJCT</TxSts><TxSts>ACSC</TxSts>',
    ],
    ['two ids for one line', statusReport, /(<OrgnlEndToEndId>PAY-1<\/OrgnlEndToEndId>)/, '$1$1'],
    ['a batch without id', statusReport, /<OrgnlPmtInfId>[^<]*<\/OrgnlPmtInfId>/, ''],
    ['a creation that is no instant', statusReport, /<CreDtTm>[^<]*</, '<CreDtTm>yesterday<'],
    ['a notification of nothing', notification, /<Ntfctn>.*<\/Ntfctn>/, ''],
  ])('is refused when it has %s', (_, file, piece, replacement) => {
    expect(rejection(altered(file, piece, replacement))).toBe('invalid-for-schema');
  });

  it('says what is wrong without repeating what it holds', () => {
    const xml = altered(statement, '>100.01<', '>secret-value<');
    expect(() => parseBankFile(xml)).toThrow('Amt is no amount with at most two decimals');
  });

  it('never fails in any other way, however it is altered', () => {
    const files = [statusReport, statement, notification];
    const change = fc.record({
      file: fc.nat(2),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(60),
      insert: fc.constantFrom(
        '',
        '<',
        '</Ntry>',
        '<Amt>',
        '<Sts/>',
        'x',
        '&amp;',
        ' ',
        '<Cd>RJCT</Cd>',
        '-1',
        '\u0000',
      ),
    });
    fc.assert(
      fc.property(change, ({ file, at, remove, insert }) => {
        const xml = files[file] ?? '';
        const place = Math.floor(at * xml.length);
        expect(rejection(xml.slice(0, place) + insert + xml.slice(place + remove))).toEqual(
          expect.any(String),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
