/** Places as people write them. */
import { expect, test } from 'vitest';
import { samePlace } from '../../../workflows/measures/same-place.ts';

test.each([
  ['Liège', 'liege', true],
  ['Liège (BE)', 'luik, Belgique', true],
  ['Ville de Bruxelles', '1000 Brussel', true],
  ['Ixelles', '1050 Elsene', true],
  ['St-Gilles', 'Sint-Gillis', true],
  ['Braine-l’Alleud', "Braine l'Alleud", true],
  ['Jodoigne', 'Geldenaken', true],
  ['Straßburg', 'Strasbourg', true],
  ['Łódź', 'Lodz', true],
  ['Paris 11e', '75011 Paris', true],
  ['Den Haag', "'s-Gravenhage", true],
  ['Saint-Gilles', 'Saint-Josse', false],
  ['Louvain', 'Louvain-la-Neuve', false],
  ['Liège', 'B-4000 LIEGE', true],
  ['Liège', 'Luik', true],
  ['Bruxelles', ' brussel ', true],
  ['Bruxelles', '1000 Brussels', true],
  ['Aix-la-Chapelle', 'Aachen', true],
  ['Chênée', 'Chenee', true],
  ['Liège', 'Namur', false],
  ['Mons', 'Bergen', true],
])('%s and %s: %s', (one, other, same) => {
  expect(samePlace(one) === samePlace(other)).toBe(same);
});
