/**
 * Belgian structured communication: what a payer copies onto a transfer so that we recognise the money on
 * arrival.
 */

const highestNumber = 9_999_999_999;

/**
 * The 12 digits that stand in bank files for a number of at most ten digits.
 * The last two are the first ten modulo 97, 0 written as 97 (Febelfin): 123456789 gives 012345678939.
 * Throws a RangeError for a number that is negative, fractional or longer than ten digits.
 */
export function makeBelgianReference(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number > highestNumber)
    throw new RangeError(
      'A Belgian structured communication is made from a whole number of at most ten digits',
    );
  return String(number).padStart(10, '0') + checkDigits(number);
}

/** True for 12 digits whose last two fit the first ten. */
export function isBelgianReference(reference: string): boolean {
  return /^\d{12}$/.test(reference) && checkDigits(Number(reference.slice(0, 10))) === reference.slice(10);
}

/** For people: `+++012/3456/78939+++`. */
export function formatBelgianReference(reference: string): string {
  return `+++${reference.slice(0, 3)}/${reference.slice(3, 7)}/${reference.slice(7, 12)}+++`;
}

/**
 * The references in a free text, as 12 digits each, in order, without repeats: with or without plus signs,
 * stars, slashes, dots or spaces. Digits that run on before or after are another number; wrong check digits
 * do not count.
 */
export function findBelgianReferences(text: string): string[] {
  const candidates = text.matchAll(/(?<!\d[./-]?)\d{3}[ ./-]?\d{4}[ ./-]?\d{5}(?![./-]?\d)/g);
  const digits = Array.from(candidates, ([candidate]) => candidate.replace(/\D/g, ''));
  return [...new Set(digits.filter(isBelgianReference))];
}

/** The reference of a free text that holds exactly one; undefined when it holds none or several. */
export function parseBelgianReference(text: string): string | undefined {
  const found = findBelgianReferences(text);
  return found.length === 1 ? found[0] : undefined;
}

function checkDigits(number: number): string {
  return String(number % 97 || 97).padStart(2, '0');
}
