/** Words that people would call the same although they are written differently: accents, punctuation, order, language, a slip. */
import { plainLetters } from '../measures/same-words.ts';

/** Words of invoices that each language has its own of; the first stands for all. */
const names: readonly (readonly string[])[] = [
  ['facture', 'fact', 'factuur', 'factures', 'rechnung', 'rg', 'invoice', 'inv', 'nota'],
  ['recu', 'ticket', 'kassabon', 'bon', 'quittung', 'beleg', 'receipt', 'bewijs'],
  [
    'location',
    'loc',
    'louage',
    'huur',
    'verhuur',
    'verhuring',
    'miete',
    'vermietung',
    'rental',
    'rent',
    'hire',
  ],
  ['sono', 'sonorisation', 'son', 'geluid', 'geluidsinstallatie', 'tontechnik', 'beschallung', 'sound'],
  ['lumiere', 'lumieres', 'eclairage', 'licht', 'belichting', 'beleuchtung', 'light', 'lights', 'lighting'],
  ['scene', 'podium', 'buhne', 'stage'],
  ['salle', 'zaal', 'saal', 'hall', 'venue'],
  ['transport', 'vervoer', 'fahrt', 'trajet'],
  ['train', 'trein', 'zug', 'bahn'],
  ['billet', 'billets', 'kaartje', 'fahrkarte'],
  ['nuit', 'nuits', 'nacht', 'nachten', 'nachte', 'night', 'nights'],
  ['materiel', 'materiaal', 'material', 'equipement', 'equipment', 'uitrusting', 'ausrustung'],
  ['impression', 'druk', 'drukwerk', 'druck', 'printing', 'print'],
  ['affiche', 'affiches', 'poster', 'posters', 'plakat', 'plakate'],
  ['acompte', 'voorschot', 'anzahlung', 'deposit', 'advance'],
];
const known = new Map(names.flatMap(([first = '', ...others]) => others.map((one) => [one, first] as const)));
/** Words that only join others, and those before a number. */
const joining = new Set(
  'n no nr num numero nummer number de du des d la le les l un une et pour a the of for and an van het een en voor der die das den und fur ein eine'.split(
    ' ',
  ),
);

/** Letters and digits alone, without accents, in words, those of every language in one; joining words left out. */
function wordsIn(text: string): string[] {
  const all = plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !joining.has(word));
  return (telling.length === 0 ? all : telling).map((word) => known.get(word) ?? word);
}

/** Never for an empty text. */
export function alikeWords(one: string, other: string): boolean {
  const [first, second] = [wordsIn(one).toSorted(), wordsIn(other).toSorted()];
  const [a, b] = [wordsIn(one).join(''), wordsIn(other).join('')];
  if (a === '' || b === '') return false;
  if (a === b || first.join(' ') === second.join(' ')) return true;
  // Another number is another thing: invoice 17 is not invoice 18.
  const numbers = (words: readonly string[]) =>
    words
      .flatMap((word) => word.match(/\d+/g) ?? [])
      .map(Number)
      .toSorted((x, y) => x - y)
      .join(' ');
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
