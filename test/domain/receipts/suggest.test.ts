/** What an entry without a match may be for. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBelgianReference } from '../../../workflows/bank/belgian-reference.ts';
import { type Candidate, differsByOneSlip, suggestReceipts } from '../../../workflows/receipts/suggest.ts';

const reference = makeBelgianReference(1_234_567_890);

function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    receiptId: 'R-1',
    reference,
    outstandingCents: 5_000,
    expectedCents: 8_000,
    payerName: 'Théâtre du Parc SRL',
    ...changes,
  };
}

const reasons = (money: Parameters<typeof suggestReceipts>[0]) =>
  suggestReceipts(money, [candidate()]).flatMap((one) => one.reasons);

describe('a suggestion', () => {
  test.each([
    ['what is open', { amountCents: 5_000 }, ['amount']],
    ['what was expected', { amountCents: 8_000 }, ['amount']],
    ['another amount', { amountCents: 5_001 }, []],
    ['nothing', { amountCents: 0 }, []],
    ['the reference in the words', { remittance: `paiement ${reference} merci` }, ['reference']],
    [
      'the same in the Belgian way',
      { remittance: `+++${reference.slice(0, 3)}/${reference.slice(3, 7)}/${reference.slice(7)}+++` },
      ['reference'],
    ],
    ['a reference with two slips', { reference: `99${reference.slice(2)}` }, []],
    ['the name without accents and form', { payerName: 'THEATRE DU PARC' }, ['name']],
    ['the name in another order', { payerName: 'Parc (Théâtre du) ASBL' }, ['name']],
    ['a name with a slip', { payerName: 'Theatre du Pars' }, ['name']],
    ['another name', { payerName: 'Cinéma du Lac' }, []],
    ['name and amount', { payerName: 'Theatre du Parc', amountCents: 5_000 }, ['name', 'amount']],
  ])('%s', (_name, money, expected) => {
    expect(reasons(money)).toEqual(expected);
  });

  test('puts the likeliest first, five at most', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      candidate({
        receiptId: `R-${at}`,
        reference: makeBelgianReference(at + 1),
        payerName: `${'Studio,Atelier,Bureau,Galerie,Librairie,Musique,Orchestre,Patrimoine,Quincaille'.split(',')[at]}`,
      }),
    );
    const found = suggestReceipts({ amountCents: 5_000, payerName: 'Patrimoine' }, many);
    expect(found).toHaveLength(5);
    expect(found[0]?.receiptId).toBe('R-7');
  });
});

test('one slip is one sign changed, missing, added, or two neighbours changed over', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(digits, fc.nat(), fc.constantFrom(...'0123456789'), (text, at, sign) => {
      const place = at % text.length;
      const [before, after] = [text.slice(0, place), text.slice(place + 1)];
      expect(differsByOneSlip(text, `${before}${sign}${after}`)).toBe(true);
      expect(differsByOneSlip(text, `${before}${after}`)).toBe(true);
      expect(differsByOneSlip(text, `${before}${sign}${text[place]}${after}`)).toBe(true);
      expect(differsByOneSlip(`${text}ab`, `${text}ba`)).toBe(true);
      expect(differsByOneSlip(`x${text}x`, `y${text}y`)).toBe(false);
    }),
  );
});
