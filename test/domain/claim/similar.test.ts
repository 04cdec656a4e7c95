/** When two claims may be about the same thing: spelled otherwise, told by another person, under another measure. */
import { describe, expect, test } from 'vitest';
import { alikeWords } from '../../../workflows/claim/alike-words.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { similarity } from '../../../workflows/claim/similar.ts';

describe('words', () => {
  test.each([
    ['Location sono facture 2020-17', 'location sono, facture 2020-17', true],
    ['Théâtre de la Cité', 'THEATRE de la cite', true],
    ['Concert de Noël', 'Noël: concert de', true],
    ['Répétition générale', 'Repetition general', true],
    ['Location sono facture 2020-17', 'Location sono facture 2020-18', false],
    ['Huur geluid, factuur nr. 2020/17', 'Location de sono (facture 2020-17)', true],
    ['Rechnung 17', 'invoice no. 17', true],
    ['Facture 2020-17', 'Facture 17 de 2020', true],
    ['Facture 017', 'Facture 18', false],
    ['Łódź, hôtel', 'Hotel in Lodz', false],
    ['Hôtel de Łódź', 'hotel\u200b Lodz', true],
    ['Concert', 'Tournage', false],
    ['', '', false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(alikeWords(one, other)).toBe(expected);
  });
});

function claim(changes: Partial<Claim>): Claim {
  return {
    claimId: 'b',
    measure: 'cancelled-contract',
    memberId: 'mara',
    householdId: 'home',
    status: 'awaiting-approval',
    filedOn: '2020-04-01',
    ...changes,
  } as Claim;
}

const work = {
  activityId: 'act',
  clientId: 'cli',
  function: 'Concert de printemps',
  startsOn: '2020-04-20',
  endsOn: '2020-04-22',
  grossCents: 30_000,
};
const line = {
  supplier: 'Son & Lumière',
  iban: 'BE1',
  description: 'Facture 17',
  amountCents: 9_000,
  incurredOn: '2020-03-01',
};

describe('claims', () => {
  test.each<[string, Partial<Claim>, Partial<Claim>, ReturnType<typeof similarity>]>([
    [
      'the same order under two measures',
      { form: { orderId: 'o1' } },
      { form: { orderId: 'o1' }, measure: 'occasional-contract' },
      'same-order',
    ],
    [
      'the same work spelled otherwise by another person',
      { form: work },
      { form: { ...work, function: 'concert de Printemps!', clientId: undefined }, memberId: 'milo' },
      'same-work',
    ],
    [
      'two people of a band with pay of their own',
      { form: work },
      { form: { ...work, grossCents: 25_000 }, memberId: 'milo' },
      undefined,
    ],
    [
      'one person on overlapping days, as a promise',
      { form: work },
      {
        form: { ...work, function: 'Tournage', grossCents: 1, startsOn: '2020-04-22', endsOn: '2020-04-25' },
        measure: 'promised-contract',
      },
      'same-days',
    ],
    [
      'an invoice that two coordinators hand in, to another account',
      { form: { lines: [line] }, activityId: 'a', measure: 'committed-expenses' },
      {
        form: { lines: [{ ...line, iban: 'BE2', description: 'facture no 17' }] },
        memberId: 'kobe',
        activityId: 'b',
        measure: 'committed-expenses',
      },
      'same-invoice',
    ],
    [
      'the rent of one household',
      { form: { need: 'rent' }, measure: 'hardship-aid' },
      { form: { need: 'rent' }, measure: 'hardship-aid', memberId: 'milo' },
      'same-need',
    ],
    ['what was refused', { form: work }, { form: work, status: 'rejected' }, undefined],
  ])('%s', (_name, one, other, expected) => {
    expect(similarity(claim({ claimId: 'a', ...one }), claim(other))).toBe(expected);
  });
});
