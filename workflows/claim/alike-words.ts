/** Words that people would call the same although they are written differently: accents, punctuation, order, a slip. */

/** Letters and digits alone, without accents, in words. */
function wordsIn(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Never for an empty text. */
export function alikeWords(one: string, other: string): boolean {
  const [first, second] = [wordsIn(one).toSorted(), wordsIn(other).toSorted()];
  const [a, b] = [wordsIn(one).join(''), wordsIn(other).join('')];
  if (a === '' || b === '') return false;
  if (a === b || first.join(' ') === second.join(' ')) return true;
  // Another number is another thing: invoice 17 is not invoice 18.
  const numbers = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ');
  if (numbers(first) !== numbers(second)) return false;
  return distance(a, b) <= Math.floor(Math.max(a.length, b.length) / 8);
}

/** How many letters are put in, left out or changed; texts are cut at 200 letters. */
function distance(one: string, other: string): number {
  const [a, b] = [one.slice(0, 200), other.slice(0, 200)];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
