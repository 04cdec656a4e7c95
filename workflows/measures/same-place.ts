/** A place as people write it: case, accents, hyphens and postcodes do not count, nor in which language it is named. */
import { normaliseWords } from './same-words.ts';

/** Towns that Belgium and its neighbours name in several languages; the first name stands for all. */
const names: readonly (readonly string[])[] = [
  ['bruxelles', 'brussel', 'brussels'],
  ['liege', 'luik', 'luttich', 'luettich'],
  ['anvers', 'antwerpen', 'antwerp'],
  ['gand', 'gent', 'ghent'],
  ['bruges', 'brugge', 'brugges'],
  ['louvain', 'leuven', 'lowen'],
  ['mons', 'bergen'],
  ['namur', 'namen'],
  ['tournai', 'doornik'],
  ['courtrai', 'kortrijk'],
  ['malines', 'mechelen', 'mecheln'],
  ['ostende', 'oostende', 'ostend'],
  ['wavre', 'waver'],
  ['nivelles', 'nijvel'],
  ['mouscron', 'moeskroen'],
  ['tirlemont', 'tienen'],
  ['ypres', 'ieper'],
  ['lille', 'rijsel'],
  ['aix la chapelle', 'aachen', 'aken'],
  ['cologne', 'koln', 'keulen'],
  ['munich', 'munchen'],
  ['vienne', 'wien', 'wenen', 'vienna'],
];
const known = new Map(names.flatMap(([first = '', ...others]) => others.map((one) => [one, first])));

/** The same text for the same place. */
export function samePlace(place: string): string {
  const plain = normaliseWords(place)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[-’'.,]/g, ' ')
    // A postcode before or after the name, with or without a country: `B-4000 Liège`.
    .replace(/\b(?:[a-z] ?)?\d{4,5}\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return known.get(plain) ?? plain;
}
