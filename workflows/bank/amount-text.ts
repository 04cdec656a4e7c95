/** Amounts as bank files write them: `1234.5` in a file is 123450 cents here. */

/** The highest amount of one SEPA credit transfer, 999,999,999.99 euro (EPC rulebook). */
export const highestPaymentCents = 99_999_999_999;

/**
 * Cents as a decimal with a point and two digits. Throws a RangeError for what is no whole, safe number of
 * cents.
 */
export function decimalOfCents(cents: number): string {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`Not an amount in cents: ${cents}`);
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Cents of a decimal with at most two digits after the point; undefined for anything else, negative or too
 * large.
 */
export function centsOfDecimal(text: string): number | undefined {
  const [, whole = '', fraction = ''] = /^\+?(\d*)(?:\.(\d{0,2}))?$/.exec(text) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const cents = Number(`${whole}${fraction.padEnd(2, '0')}`);
  return Number.isSafeInteger(cents) ? cents : undefined;
}
