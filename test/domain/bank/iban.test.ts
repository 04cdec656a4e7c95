import { describe, expect, it } from 'vitest';
import {
  formatIban,
  ibanProblem,
  ibanSchema,
  isBic,
  isSepaIban,
  maskIban,
  normaliseIban,
} from '../../../workflows/bank/iban.ts';
import { validIbans } from './given-payments.ts';

describe('an account number', () => {
  it.each(validIbans)('%s is accepted, spaced or not', (iban) => {
    expect(isSepaIban(iban)).toBe(true);
    expect(isSepaIban(formatIban(iban).toLowerCase())).toBe(true);
    expect(normaliseIban(formatIban(iban))).toBe(iban);
  });

  it.each([
    ['', 'iban-missing'],
    ['   ', 'iban-missing'],
    ['BE68539007547035', 'iban-invalid'],
    ['BE6853900754703', 'iban-invalid'],
    ['BE685390075470344', 'iban-invalid'],
    ['BE68539007547O34', 'iban-invalid'],
    ['ZZ68539007547034', 'iban-invalid'],
    ['068-9999999-01', 'iban-invalid'],
    ['=HYPERLINK("x")', 'iban-invalid'],
    ['TR330006100519786457841326', 'iban-outside-sepa'],
  ])('%j is refused as %s', (text, problem) => {
    expect(ibanProblem(text)).toBe(problem);
  });

  it('is refused when any one digit is wrong', () => {
    for (const iban of validIbans)
      for (let at = 2; at < iban.length; at++) {
        if (!/\d/.test(iban[at] ?? '')) continue;
        const wrong = iban.slice(0, at) + ((Number(iban[at]) + 1) % 10) + iban.slice(at + 1);
        expect(isSepaIban(wrong), wrong).toBe(false);
      }
  });

  it('is shown in groups of four, or masked', () => {
    expect(formatIban('be68539007547034')).toBe('BE68 5390 0754 7034');
    expect(maskIban('BE68 5390 0754 7034')).toBe('BE68 •••• 7034');
    expect(maskIban('BE68')).toBe('••••');
  });

  it('comes out of a form in electronic form, or with the code of its problem', () => {
    expect(ibanSchema.parse(' be68 5390-0754.7034 ')).toBe('BE68539007547034');
    expect(ibanSchema.parse('IBAN: BE68 5390 0754 7034')).toBe('BE68539007547034');
    expect(ibanSchema.safeParse('BE00').error?.issues[0]?.message).toBe('iban-invalid');
    expect(ibanSchema.safeParse('B'.repeat(100_000)).error?.issues[0]?.message).toBe('iban-invalid');
  });
});

describe('a bank identifier', () => {
  it.each(['GKCCBEBB', 'BNPAFRPPXXX'])('%s is accepted', (bic) => expect(isBic(bic)).toBe(true));
  it.each(['', 'gkccbebb', 'GKCCBEB', 'GKCCBEBBX', 'GKCC1EBB', 'GKCCZZBB'])('%j is refused', (bic) =>
    expect(isBic(bic)).toBe(false),
  );
});
