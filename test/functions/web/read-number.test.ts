/** Amounts and numbers as people type them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCents, readDecimal, readWhole } from '../../../functions/web/forms/read-number.ts';
import { formatCents, languages } from '../../../workflows/language.ts';

describe('an amount in euro', () => {
  test.each([
    ['1234,50', 123_450],
    ['1 234,50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1234.5', 123_450],
    ['1\u202f234,50 €', 123_450],
    ['€ 12', 1_200],
    ['12 euros', 1_200],
    ['EUR 0,05', 5],
    ["1'234.50", 123_450],
    ['1 234', 123_400],
    ['1.234.567,89', 123_456_789],
    ['0', 0],
    ['-5', -500],
    ['−5,25', -525],
  ])('%s', (typed, cents) => {
    expect(readCents(typed)).toBe(cents);
  });

  test.each([
    '',
    ' ',
    'abc',
    '1.234',
    '12,345',
    '0,001',
    '12,345.678',
    '1.23.456',
    '1,2,3',
    '12,',
    ',50',
    '1e5',
    '0x10',
    '1.234.50',
    '1,234,56',
    '12..5',
  ])('“%s” is none', (typed) => {
    expect(readCents(typed)).toBeUndefined();
  });

  test('what we show can be typed back, in every language', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom(...languages), (amountCents, language) => {
        expect(readCents(formatCents(amountCents, language))).toBe(amountCents);
      }),
    );
  });

  test('whatever is typed gives whole cents or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- €x\u00a0') }), (typed) => {
        const cents = readCents(typed);
        expect(cents === undefined || Number.isInteger(cents)).toBe(true);
      }),
    );
  });
});

describe('a number', () => {
  test.each([
    ['7', 7],
    ['7,5', 7.5],
    ['7.25', 7.25],
    ['0,125', 0.125],
    [' 12 ', 12],
  ])('%s', (typed, number) => {
    expect(readDecimal(typed)).toBe(number);
  });

  test.each(['1.500', '12,345', 'sept', '1.2.3'])('“%s” can be read in two ways, or in none', (typed) => {
    expect([readDecimal(typed), readWhole(typed)]).toEqual([undefined, undefined]);
  });

  test.each([
    ['1.500.000', 1_500_000],
    ['1 500', 1500],
    ['12', 12],
    ['2,5', 2.5],
  ])('%s where a whole number is asked for', (typed, number) => {
    expect(readWhole(typed)).toBe(number);
  });
});
