import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillSentence,
  formatCents,
  formatDate,
  formatInstant,
  formatNumber,
  isLanguage,
  languages,
} from '../../workflows/language.ts';

/** Formats put narrow and unbreakable spaces where they suit the eye. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('money, dates and times in the reader’s way', () => {
  it.each([
    ['fr', '1 234 567,05 €', '1 avril 2020', '1 avr. 2020, 09:30'],
    ['nl', '€ 1.234.567,05', '1 april 2020', '1 apr 2020, 09:30'],
    ['de', '1.234.567,05 €', '1. April 2020', '01.04.2020, 09:30'],
    ['en', '€1,234,567.05', '1 April 2020', '1 Apr 2020, 09:30'],
  ] as const)('%s', (language, money, date, instant) => {
    expect(plain(formatCents(123_456_705, language))).toBe(money);
    expect(plain(formatDate('2020-04-01', language))).toBe(date);
    expect(
      plain(formatInstant('2020-04-01T07:30:00Z', language)).replace(' à ', ', ').replace(' om ', ', '),
    ).toBe(instant);
  });

  it('say every amount so that it can be read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom(...languages),
        (amount, language) => {
          const digits = formatCents(amount, language).replaceAll(/\D/g, '');
          expect(Number(digits)).toBe(Math.abs(amount));
        },
      ),
    );
  });

  it('know four languages', () => {
    expect(languages.every(isLanguage)).toBe(true);
    expect(['', 'FR', 'es', 'fr-BE', 'constructor'].some(isLanguage)).toBe(false);
  });
});

describe('a sentence', () => {
  it('is filled with values of every kind', () => {
    const values = {
      name: 'Nour',
      days: 1_234.5,
      amount: { cents: 5 },
      on: { date: '2020-04-01' },
      share: { percent: 12.5 },
    };
    const sentence = fillSentence('{name}: {days}, {amount}, {on}, {share}', values, 'en');
    expect(plain(sentence)).toBe(`Nour: ${formatNumber(1_234.5, 'en')}, €0.05, 1 April 2020, 12.5%`);
  });

  it('shows a place that has no value, and takes what is in values as it is', () => {
    expect(fillSentence('{a} {b}', { a: '{b} $& $1' }, 'fr')).toBe('{b} $& $1 {b}');
  });
});
