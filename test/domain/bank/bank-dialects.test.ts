/** Bank files written in their own way, or not sound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestBankFileBytes } from '../../../workflows/bank/decode-bank-file.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import {
  altered,
  bytes,
  notification,
  rejection,
  sent,
  statement,
  statusReport,
} from './bank-answers-given.ts';

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
    ['UTF-8 that says UTF-16', bytes(statement.replace('UTF-8', 'UTF-16'))],
    ['UTF-8 with its mark that says Latin-1', bytes(`\uFEFF${statement.replace('UTF-8', 'ISO-8859-1')}`)],
  ])('is read in %s', (_, file) => expect(parseBankFile(file)).toEqual(parseBankFile(statement)));

  it('keeps the accents of Latin-1', () => {
    const xml = statement.replace('UTF-8', 'ISO-8859-1').replace('>Client<', '>Hélène Müller<');
    expect(JSON.stringify(parseBankFile(Buffer.from(xml, 'latin1')))).toContain('Hélène Müller');
  });

  it.each([
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
