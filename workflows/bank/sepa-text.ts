/** Text as SEPA banks take it: names, remittance texts and identifiers, before they go into a bank file. */

import { transliterations } from './transliteration.ts';

/** Lengths in characters: EPC SEPA Credit Transfer implementation guidelines, customer to bank. */
export const sepaLengths = { name: 70, remittance: 140, identifier: 35 } as const;

const allowed = /^[A-Za-z0-9/\-?:().,'+ ]$/;
const allowedText = /^[A-Za-z0-9/\-?:().,'+ ]+$/;

/**
 * The text in the Latin character set of SEPA (a-z A-Z 0-9 / - ? : ( ) . , ' + and space), at most
 * `maxLength` characters: accents off, letters and signs transliterated, what has no Latin form as a dot,
 * control characters out, white space single, no slash at either end and none doubled. May come out empty.
 */
export function toSepaText(text: string, maxLength: number): string {
  let latin = '';
  for (const character of text.normalize('NFKD')) latin += latinOf(character);
  return trimmed(trimmed(latin.replace(/\s+/g, ' ').replace(/\/{2,}/g, '/')).slice(0, maxLength));
}

/**
 * A party's name of at most 70 characters; `NOTPROVIDED`, as the scheme has it, when nothing readable is
 * left.
 */
export function toSepaName(name: string): string {
  const text = toSepaText(name, sepaLengths.name);
  return /[A-Za-z0-9]/.test(text) ? text : 'NOTPROVIDED';
}

/** Whether anything of a name is left in the letters that banks take. */
export function isReadableName(name: string): boolean {
  return toSepaName(name) !== 'NOTPROVIDED';
}

/** A free remittance text of at most 140 characters; empty when nothing readable is left. */
export function toSepaRemittance(text: string): string {
  return toSepaText(text, sepaLengths.remittance);
}

/** True for an identifier that comes back unchanged: 1 to 35 allowed characters, no stray slash or space. */
export function isSepaIdentifier(identifier: string): boolean {
  if (identifier.length > sepaLengths.identifier || !allowedText.test(identifier)) return false;
  return !/^\/|\/$|\/\/|^ | $/.test(identifier);
}

/** True for a text that needs no transliteration. */
export function isSepaText(text: string): boolean {
  return allowedText.test(text);
}

function latinOf(character: string): string {
  if (allowed.test(character)) return character;
  if (/\s/u.test(character)) return ' ';
  // Marks, controls, and what only shapes its neighbours (joiners, directions) leave nothing behind.
  if (/[\p{M}\p{Cc}\p{Cf}\p{Cs}]/u.test(character)) return '';
  return transliterations.get(character) ?? '.';
}

/**
 * Taking off a slash can uncover a space, and the other way round. Banks take a hyphen or colon at the beginning for the
 * sign of a field of their own.
 */
function trimmed(text: string): string {
  return text.replace(/^[/:\- ]+|[/ ]+$/g, '');
}
