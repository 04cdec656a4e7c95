/** Texts that people would call the same: case and spacing do not count. */

export function normaliseWords(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function saysTheSame(one: string | number, other: string | number): boolean {
  return normaliseWords(String(one)) === normaliseWords(String(other));
}
