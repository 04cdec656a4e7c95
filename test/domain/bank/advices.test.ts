/** What an entry of an account says. */
import { describe, expect, it } from 'vitest';
import { advices } from '../../../workflows/bank/advices.ts';
import type { AccountEntry } from '../../../workflows/bank/bank-file.ts';
import { credit, givenDetail, givenEntry, givenReport, incoming, payer } from './given-entries.ts';

const kinds = (entry: AccountEntry) => advices(givenReport([entry])).map(({ kind }) => kind);

describe('an entry of an account', () => {
  it.each<[string, AccountEntry, string[]]>([
    ['a booked debit', givenEntry(), ['settled']],
    ['a pending debit', givenEntry({ status: 'PDNG' }), ['pending']],
    ['a debit of a future day', givenEntry({ status: 'FUTR' }), ['pending']],
    ['an entry for information', givenEntry({ status: 'INFO' }), []],
    [
      'a remark that moves nothing',
      givenEntry({ amountCents: 0, details: [givenDetail({ endToEndId: 'X' })] }),
      [],
    ],
    [
      'a debit of nothing for a payment of ours',
      givenEntry({ amountCents: 0, details: [givenDetail({ endToEndId: 'e'.repeat(32) })] }),
      ['unknown'],
    ],
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
    expect(advices(givenReport([entry]))).toMatchObject([
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
    expect(advices(givenReport([silent, named, message]))).toMatchObject([
      { scope: 'batch', batchId: 'B', originalMessageId: 'RUN', amountCents: 10_000 },
      { scope: 'batch', batchId: 'B' },
      { scope: 'message', originalMessageId: 'RUN' },
    ]);
  });

  it('never settles a whole batch by one of several transactions', () => {
    const { endToEndId: _, ...nameless } = givenDetail({ batchId: 'B', amountCents: 5_000, currency: 'EUR' });
    const found = advices(givenReport([givenEntry({ details: [nameless, nameless] })]));
    expect(found.map(({ scope }) => scope)).toEqual(['line', 'line']);
  });

  it('is known by our instruction when the bank left out the end-to-end id', () => {
    const { endToEndId: _, ...rest } = givenDetail({ instructionId: 'PAY-7' });
    expect(advices(givenReport([givenEntry({ details: [rest] })]))).toMatchObject([{ endToEndId: 'PAY-7' }]);
  });

  it('gives incoming money its reference, and nobody else the id of our payment', () => {
    const [found] = advices(
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
    expect(advices(givenReport([givenEntry({ details: [givenDetail(charged)] })]))).toMatchObject([
      { kind: 'settled', amountCents: 9_900 },
      { kind: 'unknown', amountCents: 100 },
    ]);
    expect(advices(givenReport([incoming(charged)]))[0]).toMatchObject({
      kind: 'incoming',
      amountCents: 10_000,
    });
  });

  it('says so when its details differ from it by a cent', () => {
    const details = [4_999, 5_000].map((amountCents) => givenDetail({ amountCents, currency: 'EUR' }));
    expect(kinds(givenEntry({ details }))).toEqual(['settled', 'settled', 'unknown']);
  });

  it('has no amount in cents when it is not in euro', () => {
    const [found] = advices(givenReport([givenEntry({ currency: 'USD' })]));
    expect(found).toMatchObject({ currency: 'USD' });
    expect(found).not.toHaveProperty('amountCents');
  });

  it('is dated by its booking, else its value, else its report', () => {
    const { bookedOn: _, ...undated } = givenEntry();
    expect(advices(givenReport([undated]))[0]?.on).toBe('2020-04-03');
    expect(advices(givenReport([{ ...undated, valueOn: '2020-04-01' }]))[0]?.on).toBe('2020-04-01');
  });
});
