/** Places as people write them. */
import { expect, test } from 'vitest';
import { samePlace } from '../../../workflows/measures/same-place.ts';

test.each([
  ['Liège', 'liege', true],
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
