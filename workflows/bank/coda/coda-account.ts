/** The account in a CODA record: a Belgian or foreign number, or an IBAN, with its currency. */

import { normaliseIban } from '../iban.ts';

export interface CodaAccount {
  readonly iban: string;
  readonly currency: string;
}

/** @param structure 0 Belgian number, 1 foreign number, 2 Belgian IBAN, 3 foreign IBAN @param text 37 characters */
export function ownAccount(structure: string, text: string): CodaAccount {
  if (structure === '0') return { iban: belgianIban(text.slice(0, 12)), currency: text.slice(13, 16).trim() };
  const number = structure === '2' ? text.slice(0, 31) : text.slice(0, 34);
  return { iban: normaliseIban(number), currency: text.slice(34, 37).trim() };
}

/** The other side's: an IBAN in 34 characters, or twelve digits of a Belgian account. @param text 37 characters */
export function otherAccount(text: string): string | undefined {
  const [first = ''] = text.trim().split(/ {2,}|(?<=^\d{12}) /);
  if (/^\d{12}$/.test(first)) return belgianIban(first);
  const number = normaliseIban(text.slice(0, 34));
  return number === '' ? undefined : number;
}

/** Check digits by ISO 7064 MOD 97-10; B and E stand for 11 and 14. */
function belgianIban(number: string): string {
  if (!/^\d{12}$/.test(number)) return normaliseIban(number);
  const remainder = Number(BigInt(`${number}111400`) % 97n);
  return `BE${String(98 - remainder).padStart(2, '0')}${number}`;
}
