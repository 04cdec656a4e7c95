/** Texts that people would call the same: case and spacing do not count. */

export function normaliseWords(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function saysTheSame(one: string | number, other: string | number): boolean {
  return normaliseWords(String(one)) === normaliseWords(String(other));
}

/** Letters that are no accented ones and are written in others where a keyboard lacks them. */
const written: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Small letters without accents and without marks that nobody sees. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[œæßøđðłþı]/g, (letter) => written[letter] ?? letter);
}
