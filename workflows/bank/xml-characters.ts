/** The characters of an XML document, and the references that stand for them. */

import { BankFileRejected } from './bank-file.ts';

const forbiddenCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Refuses a document with a character that XML does not allow, half a surrogate pair among them. */
export function requireCharacters(xml: string): void {
  if (forbiddenCharacter.test(xml)) throw malformed('A character is not allowed in XML');
}

/** Character data with its references resolved. */
export function resolveText(text: string): string {
  if (text.includes(']]>')) throw malformed('A section ends that was not opened');
  return resolveReferences(text);
}

/** A text with its references resolved: the five predefined ones and those by number; there are no others. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\dA-Fa-f]+);|#(\d+);|(\w+);)?/g,
    (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? -1);
      const numbered = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      const character = name === undefined ? numbered : (predefined.get(name) ?? '');
      if (character === '' || forbiddenCharacter.test(character))
        throw malformed('A reference stands for nothing');
      return character;
    },
  );
}

export function malformed(message: string): BankFileRejected {
  return new BankFileRejected('not-well-formed', message);
}
