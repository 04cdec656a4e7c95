/** Entries that fit each other, and what two answers come to. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitsEntry,
  type MutualAidEntry,
  type MutualAidMatch,
  recordAidAnswer,
  secondsUntilEnd,
} from '../../workflows/mutual-aid/mutual-aid.ts';

const offer: MutualAidEntry = {
  ...{ entryId: 'A', memberId: 'M-1', country: 'BE', openedAt: '2020-04-01T07:00:00Z', state: 'open' },
  ...{ direction: 'offer', kind: 'skills', place: 'Liège', language: 'fr' },
  ...{ description: 'Je répare', validUntil: '2020-04-30', matchIds: [] },
};
const need: MutualAidEntry = { ...offer, entryId: 'B', memberId: 'M-2', direction: 'need', place: ' LIÈGE ' };

describe('two entries fit', () => {
  test('by kind, place and language, whichever comes first', () => {
    expect(fitsEntry(offer, need)).toBe(true);
    expect(fitsEntry(need, offer)).toBe(true);
  });

  test.each<[string, Partial<MutualAidEntry>]>([
    ['two offers', { direction: 'offer' }],
    ['the same member', { memberId: 'M-1' }],
    ['another kind', { kind: 'time' }],
    ['another place', { place: 'Namur' }],
    ['another language', { language: 'nl' }],
    ['one that is over', { state: 'fulfilled' }],
  ])('not: %s', (_name, change) => {
    expect(fitsEntry(offer, { ...need, ...change })).toBe(false);
    expect(fitsEntry({ ...need, ...change }, offer)).toBe(false);
  });
});

test('a match is agreed only when both agree, and answered once by each', () => {
  const match: MutualAidMatch = {
    ...{ matchId: 'X', offerId: 'A', needId: 'B', proposedAt: '2020-04-01T07:00:00Z', state: 'proposed' },
    ...{ answers: {}, links: { offer: 'x', need: 'y' } },
  };
  const answer = fc.record({
    side: fc.constantFrom('offer' as const, 'need' as const),
    said: fc.constantFrom('agree' as const, 'decline' as const),
  });
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      const first = new Map<string, string>();
      let at = match;
      for (const { side, said } of answers) {
        const after = recordAidAnswer(at, side, said);
        expect(after === undefined).toBe(at.state !== 'proposed' || first.has(side));
        if (after) first.set(side, said);
        at = after ?? at;
      }
      const agreed = first.get('offer') === 'agree' && first.get('need') === 'agree';
      expect(at.state === 'agreed').toBe(agreed);
      expect(at.state === 'declined').toBe([...first.values()].includes('decline'));
    }),
  );
});

test('an entry lasts to the end of its last day', () => {
  // Midnight in Brussels, two hours before UTC's.
  expect(secondsUntilEnd(offer, Date.parse('2020-04-30T21:59:00Z'))).toBe(60);
  expect(secondsUntilEnd(offer, Date.parse('2020-04-30T22:00:00Z'))).toBe(1);
  expect(secondsUntilEnd(offer, Date.parse('2020-05-02T00:00:00Z'))).toBe(1);
});
