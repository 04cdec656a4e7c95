import { describe, expect, it } from 'vitest';
import type {
  AccountEntry,
  AccountReport,
  EntryDetail,
  StatusReport,
} from '../../../workflows/bank/bank-file.ts';
import { readingsByPayment, readingsOfPayment } from '../../../workflows/bank/reading.ts';
import { readings } from '../../../workflows/bank/readings.ts';
import { ownIban } from './given-payments.ts';

const payer = { name: 'Client', iban: 'NL91ABNA0417164300' };

function givenDetail(change: Partial<EntryDetail> = {}): EntryDetail {
  return {
    bankTransactionCode: 'PMNT-ICDT-ESCT',
    mentions: [],
    remittance: { unstructured: [] },
    counterparty: payer,
    endToEndId: 'PAY-1',
    ...change,
  };
}

function givenEntry(change: Partial<AccountEntry> = {}): AccountEntry {
  return {
    accountIban: ownIban,
    bookedOn: '2020-04-02',
    direction: 'debit',
    status: 'BOOK',
    reversal: false,
    written: '100.00',
    mentions: [],
    amountCents: 10_000,
    currency: 'EUR',
    bankTransactionCode: 'PMNT-ICDT-ESCT',
    bankReference: 'REF-1',
    details: [givenDetail()],
    ...change,
  };
}

function givenReport(
  entries: readonly AccountEntry[],
  kind: AccountReport['kind'] = 'camt.053',
): AccountReport {
  return {
    kind,
    messageId: 'M',
    createdAt: '2020-04-03T18:00:00Z',
    statements: [{ statementId: 'S', accountIban: ownIban, entries }],
  };
}

const credit = { direction: 'credit', bankTransactionCode: 'PMNT-RCDT-ESCT' } as const;
const incoming = (change: Partial<EntryDetail> = {}) =>
  givenEntry({ ...credit, details: [givenDetail({ bankTransactionCode: 'PMNT-RCDT-ESCT', ...change })] });
const kinds = (entry: AccountEntry) => readings(givenReport([entry])).map(({ kind }) => kind);

describe('an entry of an account', () => {
  it.each<[string, AccountEntry, string[]]>([
    ['a booked debit', givenEntry(), ['settled']],
    ['a pending debit', givenEntry({ status: 'PDNG' }), ['pending']],
    ['a debit of a future day', givenEntry({ status: 'FUTR' }), ['pending']],
    ['an entry for information', givenEntry({ status: 'INFO' }), []],
    ['a booked credit', incoming(), ['incoming']],
    ['a pending credit', { ...incoming(), status: 'PDNG' }, []],
    ['a credit with a reason of return', incoming({ returnReason: { code: 'AC04' } }), ['returned']],
    ['a credit whose code is a return', incoming({ bankTransactionCode: 'PMNT-RCDT-RRTN' }), ['returned']],
    ['a credit that reverses a debit', { ...incoming(), reversal: true }, ['returned']],
    ['a debit that reverses a credit', givenEntry({ reversal: true }), ['taken-back']],
    [
      'a debit with a reason of return',
      givenEntry({ details: [givenDetail({ returnReason: {} })] }),
      ['taken-back'],
    ],
    ['a debit without details', givenEntry({ details: [] }), ['settled']],
    ['a credit without details', givenEntry({ ...credit, details: [] }), ['incoming']],
    [
      'a return without details',
      givenEntry({ direction: 'credit', bankTransactionCode: 'PMNT-ICDT-RRTN', details: [] }),
      ['returned'],
    ],
    ['a pending return', { ...incoming({ returnReason: { code: 'AC04' } }), status: 'PDNG' }, []],
    [
      'an entry with a detail on the other side',
      givenEntry({
        details: [
          givenDetail({ amountCents: 15_000, currency: 'EUR' }),
          givenDetail({
            amountCents: 5_000,
            currency: 'EUR',
            direction: 'credit',
            returnReason: { code: 'AC04' },
          }),
        ],
      }),
      ['settled', 'returned'],
    ],
  ])('%s', (_, entry, expected) => expect(kinds(entry)).toEqual(expected));

  it('gives each transaction of a batch booking a reading of its own', () => {
    const details = [1, 2, 3].map((number) =>
      givenDetail({ endToEndId: `PAY-${number}`, amountCents: number * 1_000, currency: 'EUR' }),
    );
    const entry = givenEntry({
      amountCents: 6_000,
      batch: { batchId: 'B', messageId: 'RUN', count: 3 },
      details,
    });
    expect(readings(givenReport([entry]))).toMatchObject([
      {
        kind: 'settled',
        scope: 'line',
        endToEndId: 'PAY-1',
        amountCents: 1_000,
        batchId: 'B',
        originalMessageId: 'RUN',
      },
      { kind: 'settled', scope: 'line', endToEndId: 'PAY-2', amountCents: 2_000 },
      { kind: 'settled', scope: 'line', endToEndId: 'PAY-3', amountCents: 3_000 },
    ]);
  });

  it('settles a whole batch or message when the bank names no payment', () => {
    const silent = givenEntry({ details: [], batch: { batchId: 'B', messageId: 'RUN' } });
    const named = givenEntry({
      details: [
        {
          bankTransactionCode: '',
          mentions: [],
          remittance: { unstructured: [] },
          counterparty: {},
          batchId: 'B',
        },
      ],
    });
    const message = givenEntry({ details: [], batch: { messageId: 'RUN' } });
    expect(readings(givenReport([silent, named, message]))).toMatchObject([
      { scope: 'batch', batchId: 'B', originalMessageId: 'RUN', amountCents: 10_000 },
      { scope: 'batch', batchId: 'B' },
      { scope: 'message', originalMessageId: 'RUN' },
    ]);
  });

  it('never settles a whole batch by one of several transactions', () => {
    const { endToEndId: _, ...nameless } = givenDetail({ batchId: 'B', amountCents: 5_000, currency: 'EUR' });
    const found = readings(givenReport([givenEntry({ details: [nameless, nameless] })]));
    expect(found.map(({ scope }) => scope)).toEqual(['line', 'line']);
  });

  it('is known by our instruction when the bank left out the end-to-end id', () => {
    const { endToEndId: _, ...rest } = givenDetail({ instructionId: 'PAY-7' });
    expect(readings(givenReport([givenEntry({ details: [rest] })]))).toMatchObject([{ endToEndId: 'PAY-7' }]);
  });

  it('gives incoming money its reference, and nobody else the id of our payment', () => {
    const [found] = readings(
      givenReport([
        incoming({ endToEndId: 'PAY-1', remittance: { unstructured: ['+++012/3456/78939+++'] } }),
      ]),
    );
    expect(found).toMatchObject({
      kind: 'incoming',
      reference: '012345678939',
      counterparty: payer,
      amountCents: 10_000,
    });
    expect(found).not.toHaveProperty('endToEndId');
  });

  it('counts what leaves as ordered, and what arrives as booked', () => {
    const charged = { amountCents: 9_900, currency: 'EUR' } as const;
    expect(readings(givenReport([givenEntry({ details: [givenDetail(charged)] })]))).toMatchObject([
      { kind: 'settled', amountCents: 9_900 },
      { kind: 'unknown', amountCents: 100 },
    ]);
    expect(readings(givenReport([incoming(charged)]))[0]).toMatchObject({
      kind: 'incoming',
      amountCents: 10_000,
    });
  });

  it('says so when its details differ from it by a cent', () => {
    const details = [4_999, 5_000].map((amountCents) => givenDetail({ amountCents, currency: 'EUR' }));
    expect(kinds(givenEntry({ details }))).toEqual(['settled', 'settled', 'unknown']);
  });

  it('has no amount in cents when it is not in euro', () => {
    const [found] = readings(givenReport([givenEntry({ currency: 'USD' })]));
    expect(found).toMatchObject({ currency: 'USD' });
    expect(found).not.toHaveProperty('amountCents');
  });

  it('is dated by its booking, else its value, else its report', () => {
    const { bookedOn: _, ...undated } = givenEntry();
    expect(readings(givenReport([undated]))[0]?.on).toBe('2020-04-03');
    expect(readings(givenReport([{ ...undated, valueOn: '2020-04-01' }]))[0]?.on).toBe('2020-04-01');
  });
});

describe('the key of a reading', () => {
  const keys = (entries: AccountEntry[], kind?: AccountReport['kind']) =>
    readings(givenReport(entries, kind)).map(({ key }) => key);

  it('is the same in a notification and the statement after it', () => {
    const entries = [givenEntry(), incoming(), givenEntry({ details: [], batch: { batchId: 'B' } })];
    const renumbered = entries.map((entry, index) => ({ ...entry, entryRef: String(index + 7) }));
    expect(keys(renumbered, 'camt.054')).toEqual(keys(entries, 'camt.053'));
  });

  it('is the same whether or not the statement repeats the details of incoming money', () => {
    expect(keys([incoming({ remittance: { unstructured: ['merci'] } })])).toEqual(
      keys([{ ...incoming(), details: [] }]),
    );
  });

  it.each<[string, AccountEntry]>([
    ['another payment', givenEntry({ details: [givenDetail({ endToEndId: 'PAY-2' })] })],
    ['another booking of the bank', givenEntry({ bankReference: 'REF-2' })],
    ['another cent', givenEntry({ amountCents: 10_001 })],
    ['another account', givenEntry({ accountIban: 'BE71096123456769' })],
    ['another currency', givenEntry({ currency: 'USD' })],
    ['its return', givenEntry({ ...credit, details: [givenDetail({ returnReason: { code: 'AC04' } })] })],
    ['its announcement', givenEntry({ status: 'PDNG' })],
  ])('differs for %s', (_, other) => expect(keys([other])).not.toEqual(keys([givenEntry()])));

  it('is the same on another day under a reference of the bank that lasts', () => {
    const numbered = (bankReference: string, bookedOn: string) => ({
      ...incoming(),
      bankReference,
      bookedOn,
    });
    expect(keys([numbered('20093A7716', '2020-04-06')])).toEqual(
      keys([numbered('20093A7716', '2020-04-03')]),
    );
    // A number of a line: every statement of some banks begins with 1.
    expect(keys([numbered('1', '2020-04-06')])).not.toEqual(keys([numbered('1', '2020-04-03')]));
    const { bankReference: _, ...unnumbered } = givenEntry();
    expect(keys([{ ...unnumbered, bookedOn: '2020-04-06' }])).not.toEqual(keys([unnumbered]));
  });

  it('tells two payments of the same person, amount and day apart', () => {
    const { bankReference: _, ...unnumbered } = incoming();
    const twice = keys([unnumbered, unnumbered]);
    expect(new Set(twice).size).toBe(2);
    expect(keys([unnumbered])).toEqual([twice[0]]);
    expect(keys([incoming(), { ...incoming(), bankReference: 'REF-2' }])).toHaveLength(2);
  });

  it('cannot be forged by what a payer writes', () => {
    const { bankReference: _, ...unnumbered } = incoming();
    const written = (text: string) =>
      keys([{ ...unnumbered, details: [givenDetail({ remittance: { unstructured: [text] } })] }]);
    expect(written('a|2')).not.toEqual(
      keys([{ ...unnumbered, details: [givenDetail({ remittance: { unstructured: ['a'] } })] }]),
    );
    expect(written('a|b')[0]).not.toContain('a|b');
    expect(written('a%7Cb')).not.toEqual(written('a|b'));
  });
});

describe('a status report', () => {
  const report = (change: Partial<StatusReport>): StatusReport => ({
    kind: 'pain.002',
    messageId: 'M',
    createdAt: '2020-04-02T06:00:00Z',
    originalMessageId: 'RUN',
    batches: [],
    lines: [],
    ...change,
  });
  const line = (endToEndId: string, status?: string) =>
    status === undefined ? { endToEndId, batchId: 'B' } : { endToEndId, batchId: 'B', status };
  const sent = { endToEndId: 'PAY-1', batchId: 'B', messageId: 'RUN' };
  const decided = (file: StatusReport) => readingsOfPayment(sent, readings(file)).map(({ kind }) => kind);

  it.each<[string, Partial<StatusReport>, string[]]>([
    ['accepts the message', { groupStatus: 'ACCP' }, ['accepted']],
    ['rejects the message', { groupStatus: 'RJCT', groupReason: { code: 'FF01' } }, ['rejected']],
    ['only says that answers differ', { groupStatus: 'PART' }, []],
    ['rejects the batch', { groupStatus: 'ACCP', batches: [{ batchId: 'B', status: 'RJCT' }] }, ['rejected']],
    ['rejects another batch', { groupStatus: 'PART', batches: [{ batchId: 'C', status: 'RJCT' }] }, []],
    [
      'rejects the line of an accepted message',
      { groupStatus: 'ACCP', lines: [line('PAY-1', 'RJCT')] },
      ['rejected'],
    ],
    [
      'rejects the line of an accepted batch',
      { batches: [{ batchId: 'B', status: 'ACSC' }], lines: [line('PAY-1', 'RJCT')] },
      ['rejected'],
    ],
    [
      'lists the line without a status of its own',
      { groupStatus: 'PART', batches: [{ batchId: 'B', status: 'RJCT' }], lines: [line('PAY-1')] },
      ['rejected'],
    ],
    ['rejects another line', { groupStatus: 'PART', lines: [line('PAY-2', 'RJCT')] }, []],
    ['has a status that nobody knows', { lines: [line('PAY-1', 'XXXX')] }, ['unknown']],
    [
      'contradicts itself',
      { lines: [line('PAY-1', 'ACSC'), line('PAY-1', 'RJCT')] },
      ['settled', 'rejected'],
    ],
    ['is about another message', { originalMessageId: 'OTHER', groupStatus: 'RJCT' }, []],
  ])('%s', (_, change, expected) => expect(decided(report(change))).toEqual(expected));

  it('has the same keys when it is sent again under another id, and others once it says something else', () => {
    const first = report({ groupStatus: 'PART', lines: [line('PAY-1', 'PDNG'), line('PAY-2', 'ACCP')] });
    const later = report({ groupStatus: 'PART', lines: [line('PAY-1', 'RJCT'), line('PAY-2', 'ACCP')] });
    const keys = (file: StatusReport) => readings(file).map(({ key }) => key);
    expect(keys({ ...first, messageId: 'M2', createdAt: '2020-04-03T06:00:00Z' })).toEqual(keys(first));
    expect(keys(later)[0]).not.toBe(keys(first)[0]);
    expect(keys(later)[1]).toBe(keys(first)[1]);
  });

  it('sorts ten thousand lines out in one go, each for its payment', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      line(`PAY-${index}`, index % 2 ? 'RJCT' : 'ACCP'),
    );
    const find = readingsByPayment(readings(report({ groupStatus: 'PART', lines })));
    for (let index = 0; index < 10_000; index++)
      expect(find({ ...sent, endToEndId: `PAY-${index}` })).toMatchObject([
        { endToEndId: `PAY-${index}`, kind: index % 2 ? 'rejected' : 'accepted' },
      ]);
    expect(find({ ...sent, endToEndId: 'PAY-10000' })).toEqual([]);
  });
});
