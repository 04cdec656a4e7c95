/** A bank file that is sound. */
import { describe, expect, it } from 'vitest';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import {
  altered,
  bytes,
  notification,
  rejection,
  returnNotification,
  sent,
  statement,
  statusReport,
} from './bank-answers-given.ts';
import { ownIban } from './given-payments.ts';

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
