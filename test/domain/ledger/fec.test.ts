/** The French tax office's layout: what an entry becomes, worked out by hand, and what holds for every entry. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartAccountOf } from '../../../workflows/ledger/chart-of-accounts.ts';
import { fecColumns, fecLines, fecName, isPosted, journalOf } from '../../../workflows/ledger/fec.ts';
import { accounts, type Transfer } from '../../../workflows/ledger/transfer.ts';

const payment: Transfer = {
  transferId: 'c-1:1:mara:0:post',
  kind: 'post',
  debit: accounts.envelope('hardship-aid-BE-2020'),
  credit: accounts.bank('solidarity-be'),
  amountCents: 30_005,
  at: '2020-04-03T08:15:00.000Z',
  pendingId: 'c-1:1:mara:0',
  claimId: 'c-1',
  reason: 'payment',
};

const fields = (line: string) => {
  const values = line.split('\t');
  return Object.fromEntries(fecColumns.map((name, place) => [name, values[place]]));
};

describe('an entry', () => {
  test('is two lines of eighteen fields', () => {
    const [debit, credit] = fecLines(payment, 7);
    expect(fields(debit)).toEqual({
      JournalCode: 'BQ',
      JournalLib: 'Banque',
      EcritureNum: 'BQ202004000007',
      EcritureDate: '20200403',
      CompteNum: '658000',
      CompteLib: 'Charges diverses de gestion courante - fonds de solidarite',
      CompAuxNum: 'hardship-aid-BE-2020',
      CompAuxLib: 'envelope:hardship-aid-BE-2020',
      PieceRef: 'c-1',
      PieceDate: '20200403',
      EcritureLib: 'Paiement',
      Debit: '300,05',
      Credit: '0,00',
      EcritureLet: '',
      DateLet: '',
      ValidDate: '20200403',
      Montantdevise: '',
      Idevise: '',
    });
    expect(fields(credit)).toMatchObject({ CompteNum: '512000', Debit: '0,00', Credit: '300,05' });
  });

  test.each([
    ['receivable:client-BE', '411'],
    ['receivable:temporary-unemployment-BE', '438'],
    ['activity:act-1', '181'],
    ['returned:c-1', '467'],
    ['reserves:FR', '106'],
    ['loan:l-1', '274'],
    ['lent:zero-interest-loan-BE-2020', '791'],
    ['expected:r-1', '471'],
    ['collected:d-1', '467'],
    ['absorbed:BE', '654'],
    ['something-else', '471'],
  ])('on %s has the number %s…', (account, number) => {
    expect(chartAccountOf(account).number).toMatch(new RegExp(`^${number}`));
  });

  test('of every nature of account has three digits of the chart at least', () => {
    for (const [nature, name] of Object.entries(accounts)) {
      const { number, label } = chartAccountOf((name as (...parts: string[]) => string)('x', 'BE'));
      expect([nature, number, label]).toEqual([
        nature,
        expect.stringMatching(/^\d{6}$/),
        expect.stringMatching(/^[\x20-\x7e]+$/),
      ]);
    }
  });

  test('stands in the journal of the bank when it touches the bank', () => {
    expect(journalOf(payment)).toBe('BQ');
    expect(journalOf({ debit: 'loan:1', credit: 'lent:x' })).toBe('OD');
  });

  test.each([
    ['direct', true],
    ['post', true],
    ['pending', false],
    ['void', false],
  ] as const)('that is %s is booked: %s', (kind, booked) => {
    expect(isPosted({ kind })).toBe(booked);
  });
});

test('the file is named after the cooperative and its last day', () => {
  expect(fecName('123456782', '2020-12-31')).toBe('123456782FEC20201231.txt');
});

test('every entry keeps its cents, in ASCII, in eighteen fields', () => {
  const entry = fc.record({
    transferId: fc.string({ minLength: 1, unit: 'grapheme' }),
    debit: fc.string({ minLength: 1, unit: 'grapheme' }),
    credit: fc.constantFrom('bank:x', 'activity:a'),
    amountCents: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    reason: fc.string({ unit: 'grapheme' }),
    at: fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  });
  fc.assert(
    fc.property(entry, fc.integer({ min: 1, max: 999_999 }), (made, place) => {
      const lines = fecLines({ ...made, kind: 'direct', at: made.at.toISOString() }, place);
      const cents = (text = '') => Number(text.replace(',', ''));
      for (const line of lines) {
        expect(line).toMatch(/^[\x20-\x7e\t]*$/);
        expect(line.split('\t')).toHaveLength(fecColumns.length);
      }
      const [debit, credit] = lines.map(fields);
      expect([cents(debit?.Debit), cents(credit?.Credit)]).toEqual([made.amountCents, made.amountCents]);
      expect([debit?.Credit, credit?.Debit]).toEqual(['0,00', '0,00']);
    }),
  );
});
