import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findBelgianReferences,
  formatBelgianReference,
  isBelgianReference,
  makeBelgianReference,
  parseBelgianReference,
} from '../../../workflows/bank/belgian-reference.ts';
import {
  formatCreditorReference,
  isCreditorReference,
  makeCreditorReference,
  parseCreditorReference,
} from '../../../workflows/bank/creditor-reference.ts';
import { normaliseReference, referenceOf } from '../../../workflows/bank/structured-reference.ts';

const anyNumber = fc.integer({ min: 0, max: 9_999_999_999 });
const anyBody = fc.stringMatching(/^[A-Z0-9]{1,21}$/);

describe('a Belgian structured communication', () => {
  // The check digits are the first ten modulo 97, and 97 for a remainder of 0.
  it.each([
    [123456789, '012345678939'],
    [0, '000000000097'],
    [1, '000000000101'],
    [96, '000000009696'],
    [97, '000000009797'],
    [98, '000000009801'],
    [970, '000000097097'],
    [108068171, '010806817183'],
    [9_999_999_999, '999999999948'],
  ])('of %d is %s', (number, reference) => {
    expect(makeBelgianReference(number)).toBe(reference);
    expect(isBelgianReference(reference)).toBe(true);
  });

  it.each([-1, 0.5, 10_000_000_000, Number.NaN])('is not made from %d', (number) => {
    expect(() => makeBelgianReference(number)).toThrow(RangeError);
  });

  it('is written for people, and read back from free text', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(' ', ' merci ', '\n'), (number, around) => {
        const reference = makeBelgianReference(number);
        const written = formatBelgianReference(reference);
        expect(written).toMatch(/^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/);
        expect(parseBelgianReference(around + written + around)).toBe(reference);
        expect(parseBelgianReference(`${around}${reference}${around}`)).toBe(reference);
      }),
    );
  });

  it.each([
    ['***012/3456/78939***', ['012345678939']],
    ['012 3456 78939', ['012345678939']],
    ['012.3456.78939.', ['012345678939']],
    ['facture 012345678939 et +++010/8068/17183+++', ['012345678939', '010806817183']],
    ['012/3456/78939 012/3456/78939', ['012345678939']],
    ['+++012/3456/78938+++', []],
    ['0123456789391', []],
    ['9012345678939', []],
    ['BE68 5390 0754 7034', []],
    ['', []],
  ])('in %j: %j', (text, references) => {
    expect(findBelgianReferences(text)).toEqual(references);
  });

  it('is not guessed when a text holds two', () => {
    expect(parseBelgianReference('012345678939 010806817183')).toBeUndefined();
  });
});

describe('an RF creditor reference', () => {
  it.each([
    ['539007547034', 'RF18539007547034'],
    ['2348236', 'RF332348236'],
    ['A', 'RF25A'],
  ])('of %s is %s', (body, reference) => {
    expect(makeCreditorReference(body)).toBe(reference);
    expect(isCreditorReference(reference)).toBe(true);
  });

  it.each(['', 'é', 'A B', 'A'.repeat(22)])('is not made from %j', (body) => {
    expect(() => makeCreditorReference(body)).toThrow(RangeError);
  });

  it('checks, and no longer does once a digit is another', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(), (body, seed) => {
        const reference = makeCreditorReference(body);
        expect(isCreditorReference(reference)).toBe(true);
        const digits = [...reference.matchAll(/\d/g)].map(({ index }) => index);
        const at = digits[seed % digits.length] ?? 2;
        const other = (Number(reference[at]) + 1) % 10;
        expect(isCreditorReference(reference.slice(0, at) + other + reference.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is written for people, and read back from free text', () => {
    expect(formatCreditorReference('RF18539007547034')).toBe('RF18 5390 0754 7034');
    expect(parseCreditorReference('réf rf18 5390 0754 7034 merci')).toBe('RF18539007547034');
    expect(parseCreditorReference('RF18539007547034')).toBe('RF18539007547034');
    expect(parseCreditorReference('RF19539007547034')).toBeUndefined();
    expect(parseCreditorReference('RF18539007547034 RF332348236')).toBeUndefined();
    fc.assert(
      fc.property(anyBody, (body) => {
        const reference = makeCreditorReference(body);
        expect(parseCreditorReference(formatCreditorReference(reference))).toBe(reference);
      }),
    );
  });
});

describe('the reference of incoming money', () => {
  it('is that of the structured field before that of the text', () => {
    expect(referenceOf('+++012/3456/78939+++', ['010806817183'])).toBe('012345678939');
    expect(referenceOf('INVOICE 7', [])).toBe('INVOICE 7');
    expect(normaliseReference('RF18 5390 0754 7034')).toBe('RF18539007547034');
    expect(normaliseReference('INVOICE 7')).toBeUndefined();
  });

  it('is found in text, also where the bank cut the line', () => {
    expect(referenceOf(undefined, ['merci', '+++012/3456/78939+++'])).toBe('012345678939');
    expect(referenceOf(undefined, ['merci +++012/3456/', '78939+++'])).toBe('012345678939');
    expect(referenceOf(undefined, ['RF18 5390 0754 7034'])).toBe('RF18539007547034');
    expect(referenceOf(undefined, [])).toBeUndefined();
  });

  it('is left to a person when two kinds compete', () => {
    expect(referenceOf(undefined, ['012345678939 RF18539007547034'])).toBeUndefined();
  });
});
