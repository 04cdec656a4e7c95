import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { BankFileRejected } from '../../../workflows/bank/bank-file.ts';
import { buildCreditTransferFile } from '../../../workflows/bank/build-credit-transfer-file.ts';
import { largestBankFileBytes } from '../../../workflows/bank/decode-bank-file.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
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

const entriesOf = (xml: string | Uint8Array) => {
  const file = parseBankFile(xml);
  return file.kind === 'pain.002' ? [] : file.statements.flatMap(({ entries }) => entries);
};

describe('a bank file that is written in its own way', () => {
  it.each<[string, string, string | RegExp, string]>([
    ['a statement without balance', statement, /<Bal>.*<\/Bal>/, ''],
    ['a header without id', statement, /<MsgId>[^<]*<\/MsgId>/, ''],
    ['an empty id', statement, /<MsgId>[^<]*</, '<MsgId><'],
    ['a long id', statement, /<MsgId>[^<]*</, `<MsgId>${'x'.repeat(36)}<`],
    ['zeros behind the cents', statement, '>100.01<', '>100.01000<'],
    ['elements out of order', statement, /(<Amt[^/]*<\/Amt>)(<CdtDbtInd>\w+<\/CdtDbtInd>)/, '$2$1'],
    ['an element that does not belong', statement, '<Ntry>', '<Ntry><Extra/>'],
    ['text among elements', statement, '<Ntry>', '<Ntry>paid'],
    ['a blank line before its declaration', statement, '<?xml', '\n\n<?xml'],
    ['a style sheet', statement, '<Document', '<?xml-stylesheet type="text/xsl" href="camt.xsl"?><Document'],
    ['an unknown version', statement, 'camt.053.001.12', 'camt.053.001.99'],
    [
      'an envelope around it',
      statement,
      /(<Document.*<\/Document>)/s,
      '<Envelope xmlns="urn:x"><Header/>$1</Envelope>',
    ],
  ])('says the same with %s', (_, file, piece, replacement) => {
    const plain = (xml: string) => entriesOf(xml).map((entry) => ({ ...entry, written: '' }));
    expect(plain(altered(file, piece, replacement))).toEqual(plain(file));
  });

  it.each(['.02', '.03', '.04', '.05', '.06', '.07', '.08', '.09', '.10', '.11', '.12', '.13'])(
    'is read in version %s of each kind',
    (version) => {
      const inVersion = (xml = '') => xml.replace(/(camt\.05\d|pain\.002)(\.001)\.\d\d"/, `$1$2${version}"`);
      for (const xml of [statusReport, statement, notification]) {
        expect(parseBankFile(inVersion(xml))).toEqual(parseBankFile(xml));
      }
    },
  );

  it('is read as a report of the day', () => {
    const report = statement
      .replaceAll('camt.053', 'camt.052')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
      .replaceAll('Stmt>', 'Rpt>');
    expect(parseBankFile(report)).toMatchObject({ kind: 'camt.052' });
    expect(entriesOf(report)).toEqual(entriesOf(statement));
  });

  it.each<[string, string | RegExp, string]>([
    ['without original message name', /<OrgnlMsgNmId>[^<]*<\/OrgnlMsgNmId>/, ''],
    ['with an empty one', /<OrgnlMsgNmId>[^<]*</, '<OrgnlMsgNmId><'],
  ])('says the same %s', (_, piece, replacement) => {
    expect(parseBankFile(altered(statusReport, piece, replacement))).toEqual(parseBankFile(statusReport));
  });

  it.each<[string, string | RegExp, string]>([
    ['an amount is missing', /(<NtryRef>1<\/NtryRef>)<Amt[^/]*<\/Amt>/, '$1'],
    ['there are two amounts', /(<Amt Ccy="EUR">100.01<\/Amt>)/, '$1$1'],
    [
      'it is on both sides',
      '<CdtDbtInd>DBIT</CdtDbtInd>',
      '<CdtDbtInd>DBIT</CdtDbtInd><CdtDbtInd>CRDT</CdtDbtInd>',
    ],
    ['it is on a third side', '<CdtDbtInd>DBIT<', '<CdtDbtInd>BOTH<'],
    ['there is a third of a cent', '>100.01<', '>100.013<'],
    ['an amount is negative', '>100.01<', '>-100.01<'],
    ['an amount has an exponent', '>100.01<', '>1e2<'],
    ['an amount has a comma', '>100.01<', '>100,01<'],
    ['an amount is no number', '>100.01<', '>NaN<'],
    ['an amount is beyond counting', '>100.01<', `>${'9'.repeat(18)}<`],
    ['an amount is made of elements', '>100.01<', '><Amt>100.01</Amt><'],
    ['an amount has no currency', ' Ccy="EUR">100.01<', '>100.01<'],
    ['a currency is none', ' Ccy="EUR">100.01<', ' Ccy="€">100.01<'],
    ['a date does not exist', '<BookgDt><Dt>2020-04-02<', '<BookgDt><Dt>2020-04-31<'],
    ['a date is in words', '<BookgDt><Dt>2020-04-02<', '<BookgDt><Dt>today<'],
    [
      'it has two dates for one',
      '<BookgDt><Dt>2020-04-02</Dt>',
      '<BookgDt><Dt>2020-04-02</Dt><DtTm>2020-04-02T00:00:00</DtTm>',
    ],
    ['a truth is none', '<Sts>', '<RvslInd>maybe</RvslInd><Sts>'],
    ['it holds something of another namespace', '<BookgDt>', '<x:y xmlns:x="urn:x"/><BookgDt>'],
  ])('is read but for the entry in which %s', (_, piece, replacement) => {
    const entries = entriesOf(altered(statement, piece, replacement));
    const broken = entries.filter((one) => 'unreadable' in one);
    expect(broken).toHaveLength(1);
    expect(entries.filter((one) => !('unreadable' in one))).toEqual(
      entriesOf(statement).filter((_entry, index) => !('unreadable' in (entries[index] ?? {}))),
    );
  });

  it.each(['', '<Sts/>'])('is a statement of what is booked, where it says so with %j', (status) => {
    expect(entriesOf(altered(statement, '<Sts><Cd>BOOK</Cd></Sts>', status))).toEqual(entriesOf(statement));
  });

  it.each(['2020-04-02T18:00:00:735', '2020-04-02T18:00:00,735', '2020-04-02T18:00:00.735'])(
    'is read with its time written as %s',
    (time) => {
      const timed = statement.replace(/<CreDtTm>[^<]*/g, `<CreDtTm>${time}`);
      expect(entriesOf(timed)).toEqual(entriesOf(statement));
    },
  );

  it.each([
    ['three decimals', 'KWD', '12.345', undefined],
    ['no decimals', 'JPY', '1200', 120_000],
  ])("is read with a stranger's amount of %s", (_, currency, written, amountCents) => {
    const xml = altered(statement, '<Amt Ccy="EUR">100.01</Amt>', `<Amt Ccy="${currency}">${written}</Amt>`);
    expect(entriesOf(xml)[0]).toMatchObject({ currency, written });
    expect((entriesOf(xml)[0] as { amountCents?: number }).amountCents).toBe(amountCents);
  });

  it('is read with texts that are too long, or empty', () => {
    const long = altered(statement, '<Ustrd>Aide<', `<Ustrd>${'x'.repeat(3000)}<`);
    expect(entriesOf(long)).toHaveLength(entriesOf(statement).length);
    expect(entriesOf(long).some((one) => 'unreadable' in one)).toBe(false);
    expect(entriesOf(altered(statement, '<Nm>Client<', '<Nm> <')).some((one) => 'unreadable' in one)).toBe(
      false,
    );
  });

  it.each([
    ['at noon in another zone', '2020-04-02T12:00:00-05:00', '2020-04-02'],
    ['before midnight in UTC', '2020-04-02T22:30:00Z', '2020-04-03'],
    ['as the bank has it', '2020-04-02T23:30:00', '2020-04-02'],
  ])('has the day in Brussels of an instant %s', (_, instant, day) => {
    const xml = altered(statement, '<BookgDt><Dt>2020-04-02</Dt>', `<BookgDt><DtTm>${instant}</DtTm>`);
    expect(entriesOf(xml)[0]).toMatchObject({ bookedOn: day });
  });

  it('leaves a line that says two things to a person', () => {
    const twice = altered(statusReport, '<TxSts>RJCT</TxSts>', '<TxSts>RJCT</TxSts><TxSts>ACSC</TxSts>');
    expect(parseBankFile(twice)).toMatchObject({ lines: [{ status: 'unclear' }, {}, {}] });
    const named = altered(
      statusReport,
      /(<OrgnlEndToEndId>)PAY-1(<\/OrgnlEndToEndId>)/,
      '$1PAY-1$2$1PAY-9$2',
    );
    expect(parseBankFile(named)).toMatchObject({ lines: [{ status: 'unclear' }, {}, {}] });
  });
});

describe('a bank file of another format', () => {
  it.each([
    [
      'MT940',
      '{1:F01GKCCBEBBAXXX0000000000}{2:O9400000}{4:\r\n:20:STMT\r\n:25:BE71\r\n:28C:1/1\r\n:60F:C200401EUR1,\r\n-}',
    ],
    ['MT940', ':20:940S200401\r\n:25:BE71096123456769\r\n:28C:92/1\r\n:60F:C200401EUR100,00\r\n'],
    ['MT942', '{1:F01GKCCBEBBAXXX0000000000}{2:O9421200}{4:\r\n:20:X\r\n:34F:EUR0,\r\n-}'],
    [
      'CFONB 120',
      '0130004    00001EUR2 00012345678  010420                                                  0000000000000{                ',
    ],
    ['ZIP', 'PK\u0003\u0004\u0014\u0000'],
    ['PDF', '%PDF-1.7\n%âãÏÓ'],
    ['CSV', 'Date;Montant;Devise;Communication\n01/04/2020;-100,00;EUR;Facture\n'],
    ['CSV', '"date","amount","currency"\n"2020-04-01","1","EUR"\n'],
    ['JSON', '[{"amount":1}]'],
    ['page', '<!DOCTYPE html><html><body>Session expired</body></html>'],
  ])('is called %s, with what to ask the bank for', (name, text) => {
    expect(rejection(text)).toBe('other-format');
    expect(() => parseBankFile(Buffer.from(text, 'latin1'))).toThrow(name);
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
    ['no XML', '{"kind":"pain.002"}', 'other-format'],
    ['nothing', '', 'not-well-formed'],
    ['half of it', statement.slice(0, statement.length / 2), 'not-well-formed'],
    ['two roots', statement + statement.slice(statement.indexOf('<Document')), 'not-well-formed'],
    ['a repeated attribute', statement.replace('Ccy="EUR"', 'Ccy="EUR" Ccy="EUR"'), 'not-well-formed'],
    ['our own payment file', sent, 'unknown-schema'],
    ['no namespace, and nothing inside', '<Document><CstmrPmtStsRpt/></Document>', 'invalid-for-schema'],
    ['no namespace, and no message', '<Document><Report/></Document>', 'unknown-schema'],
    ['a foreign namespace', statement.replaceAll('iso:std:iso:20022', 'evil'), 'unknown-schema'],
    ['another message', statement.replace('camt.053.001.12', 'camt.029.001.08'), 'unknown-schema'],
    ['a namespace that only begins well', statement.replace('001.12"', '001.12x"'), 'unknown-schema'],
    ['another root', statement.replaceAll('Document', 'Dokument'), 'unknown-schema'],
    [
      'the wrong message for its namespace',
      statement.replace('camt.053.001.12', 'pain.002.001.14'),
      'invalid-for-schema',
    ],
    [
      'statements of another namespace',
      statement.replace('<Stmt>', '<Stmt xmlns="urn:x">'),
      'invalid-for-schema',
    ],
    [
      'entries of another namespace',
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
    ['Latin-1 as it says', Buffer.from(statement.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['Windows-1252 as it says', Buffer.from(statement.replace('UTF-8', 'windows-1252'), 'latin1')],
    ['ASCII as it says', bytes(statement.replace('UTF-8', 'US-ASCII'))],
  ])('is read in %s', (_, file) => expect(parseBankFile(file)).toEqual(parseBankFile(statement)));

  it('keeps the accents of Latin-1', () => {
    const xml = statement.replace('UTF-8', 'ISO-8859-1').replace('>Client<', '>Hélène Müller<');
    expect(JSON.stringify(parseBankFile(Buffer.from(xml, 'latin1')))).toContain('Hélène Müller');
  });

  it.each([
    ['UTF-16 as it says, in single bytes', bytes(statement.replace('UTF-8', 'UTF-16'))],
    ['Latin-1 without saying so', Buffer.from(statement.replace('Client', 'Hélène'), 'latin1')],
    ['overlong UTF-8', Buffer.concat([bytes('<a>'), Buffer.from([0xc0, 0xbc]), bytes('</a>')])],
    ['UTF-7', statement.replace('UTF-8', 'UTF-7')],
    ['UTF-32', Buffer.from([0, 0, 0, 0x3c, 0, 0, 0, 0x61])],
  ])('is refused in %s', (_, file) => expect(rejection(file)).toBe('wrong-encoding'));

  it('is refused when it is too large', () => {
    expect(rejection(new Uint8Array(largestBankFileBytes + 1))).toBe('too-large');
  });

  it.each<[string, string, string | RegExp, string]>([
    ['no account', statement, /<Acct>.*?<\/Acct>/, ''],
    ['two accounts', statement, /(<Acct>.*?<\/Acct>)/, '$1$1'],
    ['no day at all', statement, /<CreDtTm>[^<]*<\/CreDtTm>/g, ''],
    ['no group and no batch', statusReport, /<OrgnlGrpInfAndSts>.*<\/OrgnlPmtInfAndSts>/, ''],
    ['a creation that is no instant', statusReport, /<CreDtTm>[^<]*</, '<CreDtTm>yesterday<'],
    ['a notification of nothing', notification, /<Ntfctn>.*<\/Ntfctn>/, ''],
  ])('is refused when it has %s', (_, file, piece, replacement) => {
    expect(rejection(altered(file, piece, replacement))).toBe('invalid-for-schema');
  });

  it('says what is wrong without repeating what it holds', () => {
    const xml = altered(statement, '>100.01<', '>secret-value<');
    expect(JSON.stringify(entriesOf(xml)[0])).toContain('Amt is no amount');
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
