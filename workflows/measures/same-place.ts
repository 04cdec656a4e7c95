/**
 * A place as people write it: case, accents, hyphens, postcodes, quarters and countries beside it do not count, nor in
 * which language or how short it is named.
 */
import { placeNames } from './place-names.ts';
import { plainLetters } from './same-words.ts';

const known = new Map(
  placeNames.flatMap(([first = '', ...others]) => others.map((one) => [one, first] as const)),
);

/** Countries and words that say nothing of which place is meant, each by itself. */
const country =
  /(?:^| )(?:belgique|belgie|belgien|belgium|france|frankrijk|frankreich|allemagne|deutschland|duitsland|germany|pays bas|nederland|niederlande|netherlands|luxembourg|italie|italia|italien|italy|espagne|espana|spanien|spain|suede|sverige|schweden|sweden|autriche|osterreich|oostenrijk|austria|hongrie|magyarorszag|ungarn|hungary|be|b|fr|de|nl)$/;
const kind =
  /^(?:ville|commune|centre ville|centre|region|stad|gemeente|stadt|gemeinde|city|town)(?: (?:de|du|des|d|of|von|van))? (?=\S)/;
const saint = /\b(?:st|ste|sainte|sint|sankt|sinte)\b/g;

/** The same text for the same place. */
export function samePlace(place: string): string {
  const plain = plainLetters(place)
    // A quarter or a country behind the name: `Liège (Outremeuse)`, `Liège, Belgique`.
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N},]+/gu, ' ')
    // A postcode before or after the name, with or without a country: `B-4000 Liège`; a district: `Paris 11e`.
    .replace(/\b(?:[a-z] ?)?\d{4,5}\b/g, ' ')
    .replace(/\b\d{1,2} ?(?:er|e|eme|ieme)?\b(?: arrondissement)?/g, ' ')
    .replace(saint, 'saint')
    .split(',')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const [first = ''] = plain;
  const named = nameOf(first);
  return known.get(named) ?? named;
}

function nameOf(words: string): string {
  if (known.has(words)) return words;
  const withoutCountry = words.replace(country, '');
  const bare = withoutCountry === '' ? words : withoutCountry;
  if (known.has(bare)) return bare;
  const withoutKind = bare.replace(kind, '').replace(/ (?:ville|centre|stad|centrum|zentrum)$/, '');
  return withoutKind === '' ? bare : withoutKind;
}
