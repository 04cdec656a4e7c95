/** Whom a refusal of payroll's goes back to, and how a member reads it. */
import { describe, expect, it } from 'vitest';
import { refusalText, refusalTextWithCode } from '../../../workflows/payment/refusal-text.ts';
import { isForStaff } from '../../../workflows/payroll/refusals.ts';

describe('a refusal of payroll', () => {
  it.each([
    ['Dimona manquante', true],
    ['NO_DIMONA', true],
    ['noDimona', true],
    ['MONTH-CLOSED', true],
    ['contract.unknown', true],
    ['numéro national manquant', false],
    ['NISS_MISSING', false],
    ['IBAN_INVALID', false],
  ])('%s is for staff: %s', (reason, expected) => expect(isForStaff(reason)).toBe(expected));

  it.each([
    ['NISS_MISSING', 'your national identification number is missing or wrong'],
    ['INSZ-ONTBREEKT', 'your national identification number is missing or wrong'],
    ['IBAN_INVALID', 'your account number is missing or wrong'],
    ['BIRTH_DATE', 'your date of birth is missing or wrong'],
    ['ADDRESS', 'your address is missing or wrong'],
    ['E107', 'it has only given a code, E107'],
    ['numéro national manquant', 'numéro national manquant'],
    ['compte clos', 'compte clos'],
    ['Compte', 'Compte'],
    ['AC04', 'This account is closed.'],
  ])('%s reads: %s', (reason, expected) => expect(refusalText(reason, 'en')).toBe(expected));

  it('shows finance the code beside the words, once', () => {
    expect(refusalTextWithCode('NISS_MISSING', 'fr')).toMatch(/^votre numéro .* \(NISS_MISSING\)$/);
    expect(refusalTextWithCode('E107', 'nl')).toBe('ze gaf alleen een code, E107');
    expect(refusalTextWithCode('compte clos', 'fr')).toBe('compte clos');
  });
});
