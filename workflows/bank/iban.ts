/**
 * Bank account numbers: read from a form or a register, checked, shown in full or masked, and written in bank
 * files.
 */

import { isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import * as z from 'zod';

/** Why a text is not an account that a SEPA credit transfer can reach. */
export type IbanProblem = 'iban-missing' | 'iban-invalid' | 'iban-outside-sepa';

/**
 * The electronic form: no spaces, dots or hyphens, capital letters. Does not say whether the number is valid.
 */
export function normaliseIban(text: string): string {
  return text
    .replace(/^\s*IBAN[\s:]*/i, '')
    .replace(/[\s.\-\u00a0]/g, '')
    .toUpperCase();
}

/**
 * What is wrong with an account number as a person typed it; undefined when money can be sent there by SEPA.
 */
export function ibanProblem(text: string): IbanProblem | undefined {
  const iban = normaliseIban(text);
  if (iban === '') return 'iban-missing';
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(iban) || !isValidIBAN(iban)) return 'iban-invalid';
  return isSEPACountry(ibanCountry(iban)) ? undefined : 'iban-outside-sepa';
}

/** True for a valid account of a SEPA country, however it is spaced. */
export function isSepaIban(text: string): boolean {
  return ibanProblem(text) === undefined;
}

/** The two-letter country of a normalised account number. */
export function ibanCountry(iban: string): string {
  return iban.slice(0, 2);
}

/** For reading aloud and copying: groups of four, `BE68 5390 0754 7034`. */
export function formatIban(iban: string): string {
  return normaliseIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}

/** For screens and mails that need to name an account without giving it away: `BE68 •••• 7034`. */
export function maskIban(iban: string): string {
  const whole = normaliseIban(iban);
  if (whole === '') return '';
  return whole.length < 12 ? '••••' : `${whole.slice(0, 4)} •••• ${whole.slice(-4)}`;
}

/** True for an 8 or 11 character bank identifier (ISO 9362) of a live institution, in capitals. */
export function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/.test(text) && isValidBIC(text);
}

/** A form's account field: gives the electronic form; its issue's message is an `IbanProblem` code. */
export const ibanSchema = z
  .string()
  .max(60, 'iban-invalid')
  .transform((text, context) => {
    const problem = ibanProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: problem });
    return normaliseIban(text);
  });
