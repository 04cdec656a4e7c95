/** Text in the letters that the standard fonts of a PDF have: those of Windows-1252, other accents taken off. */

const others = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const spaces = /[\u2007\u2009\u202f]/g;

/** A letter that is in no font at hand becomes its plain form, or a question mark; a minus a dash, as wide. */
export function printable(text: string): string {
  return [...text.normalize('NFC').replaceAll(spaces, '\u00a0').replaceAll('\u2212', '–')]
    .map(letter)
    .join('');
}

function letter(character: string): string {
  if (isPrintable(character)) return character;
  const plain = [...character.normalize('NFD')].filter(isPrintable).join('');
  return plain === '' ? '?' : plain;
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code === 0x0a ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xff) ||
    others.includes(character)
  );
}
