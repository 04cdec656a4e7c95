/** RF creditor reference (ISO 11649): the structured reference that payers use outside Belgium. */

/**
 * The reference for up to 21 letters and digits: `RF`, two check digits, then the text in capitals.
 * Throws a RangeError for an empty or longer text, or for other characters.
 */
export function makeCreditorReference(text: string): string {
  const body = text.toUpperCase();
  if (!/^[A-Z0-9]{1,21}$/.test(body))
    throw new RangeError('A creditor reference is made from 1 to 21 letters and digits');
  return `RF${String(98 - modulo97(`${body}RF00`)).padStart(2, '0')}${body}`;
}

/** True for a reference in electronic form (no spaces, capitals) whose check digits fit. */
export function isCreditorReference(reference: string): boolean {
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return false;
  return modulo97(reference.slice(4) + reference.slice(0, 4)) === 1;
}

/** For people: groups of four, `RF18 5390 0754 7034`. */
export function formatCreditorReference(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Every place where a reference may begin, with what follows it in groups of four, spaced or not. */
const candidates = /(?<![A-Z0-9])(?=(RF\d{2}(?: ?[A-Z0-9]{4}){0,5}(?: ?[A-Z0-9]{1,4})?)(?![A-Z0-9]))/g;

/**
 * The reference of a free text that holds exactly one, in electronic form; undefined when it holds none or
 * several.
 */
export function parseCreditorReference(text: string): string | undefined {
  const found = new Set<string>();
  for (const [, candidate = ''] of text.toUpperCase().matchAll(candidates)) {
    const reference = longestValid(candidate.split(' '));
    if (reference) found.add(reference);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * Words after the reference may look like its last groups: the longest run of groups that checks is meant.
 */
function longestValid(groups: string[]): string | undefined {
  for (let count = groups.length; count > 0; count--) {
    const reference = groups.slice(0, count).join('');
    if (isCreditorReference(reference)) return reference;
  }
  return undefined;
}

/** ISO 7064 modulo 97 of a text whose letters count as 10 to 35. */
function modulo97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
