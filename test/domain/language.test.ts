import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillSentence,
  formatCents,
  formatDate,
  formatDue,
  formatInstant,
  formatNumber,
  isLanguage,
  languages,
} from '../../workflows/language.ts';

/** Formats put narrow and unbreakable spaces where they suit the eye. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('money, dates and times in the reader’s way', () => {
  it.each([
    ['fr', '1 234 567,05 €', '1er avril 2020', '1er avril 2020 à 9 h 30'],
    ['nl', '€ 1.234.567,05', '1 april 2020', '1 april 2020 om 9.30 uur'],
    ['de', '1.234.567,05 €', '1. April 2020', '1. April 2020 um 9:30 Uhr'],
    ['en', '€1,234,567.05', '1 April 2020', '1 April 2020 at 9.30 am'],
  ] as const)('%s', (language, money, date, instant) => {
    expect(plain(formatCents(123_456_705, language))).toBe(money);
    expect(plain(formatDate('2020-04-01', language))).toBe(date);
    expect(plain(formatInstant('2020-04-01T07:30:00Z', language))).toBe(instant);
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

  it.each([
    ['fr', '−1 234,50 €', '−7,5 %'],
    ['nl', '€ −1.234,50', '−7,5%'],
    ['de', '−1.234,50 €', '−7,5 %'],
    ['en', '−€1,234.50', '−7.5%'],
  ] as const)('with a minus as wide as a plus in %s', (language, money, percent) => {
    expect(plain(formatCents(-123_450, language))).toBe(money);
    expect(plain(fillSentence('{share}', { share: { percent: -7.5 } }, language))).toBe(percent);
  });

  it.each([
    ['2020-04-01T22:00:00Z', 'fr', '2 avril 2020 à 0 h 00'],
    ['2020-04-01T22:00:00Z', 'en', '2 April 2020 at 12.00 am'],
    ['2020-04-01T10:05:00Z', 'en', '1 April 2020 at 12.05 pm'],
    ['2020-12-31T23:15:00Z', 'nl', '1 januari 2021 om 0.15 uur'],
  ] as const)('%s is an instant in Brussels, in %s', (at, language, instant) => {
    expect(plain(formatInstant(at, language))).toBe(instant);
  });

  it.each([
    ['2020-05-28', '2020-05-31', 'fr', 'du 28 au 31 mai 2020'],
    ['2020-04-01', '2020-04-03', 'fr', 'du 1er au 3 avril 2020'],
    ['2020-04-30', '2020-05-01', 'fr', 'du 30 avril au 1er mai 2020'],
    ['2020-05-28', '2020-05-31', 'nl', 'van 28 tot en met 31 mei 2020'],
    ['2020-05-28', '2020-05-31', 'de', 'vom 28. bis zum 31. Mai 2020'],
    ['2020-05-28', '2020-05-31', 'en', 'from 28 to 31 May 2020'],
    ['2020-05-28', '2020-06-03', 'en', 'from 28 May to 3 June 2020'],
    ['2020-03-30', '2021-12-31', 'de', 'vom 30. März 2020 bis zum 31. Dezember 2021'],
    ['2020-05-28', '2020-05-28', 'nl', 'op 28 mei 2020'],
  ] as const)('from %s until %s in %s: %s', (from, until, language, span) => {
    expect(plain(fillSentence('{span}', { span: { from, until } }, language))).toBe(span);
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

  it.each([
    ['fr', ['Aucun jour', '1 jour', '2 jours', '1 234 jours']],
    ['nl', ['Geen dag', '1 dag', '2 dagen', '1.234 dagen']],
    ['de', ['Kein Tag', '1 Tag', '2 Tage', '1.234 Tage']],
    ['en', ['No day', '1 day', '2 days', '1,234 days']],
  ] as const)('counts by the rules of %s', (language, [none, one, two, many]) => {
    const sentence = `{days, plural, =0 {${none}} one {${one.replace('1', '#')}} other {${two.replace('2', '#')}}}`;
    const said = [0, 1, 2, 1234].map((days) => plain(fillSentence(sentence, { days }, language)));
    expect(said).toEqual([none, one, two, many]);
  });

  it('chooses by a name, and by the order of things', () => {
    const sentence =
      '{who, select, member {You} other {{name}}} {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    const said = (who: string, place: number) => fillSentence(sentence, { who, place, name: 'Nour' }, 'en');
    expect([said('member', 1), said('staff', 2), said('', 3), said('', 11)]).toEqual([
      'You 1st',
      'Nour 2nd',
      'Nour 3rd',
      'Nour 11th',
    ]);
  });

  it('stays as it is when the number that chooses its words is missing', () => {
    const sentence = '{days, plural, one {# day} other {# days}}';
    expect(fillSentence(sentence, {}, 'en')).toBe(sentence);
  });

  it('takes a straight apostrophe as one, and braces between two as braces', () => {
    expect(fillSentence("it's '{'{a}'}'", { a: 1 }, 'en')).toBe("it's {1}");
  });

  it('shows a place that has no value, and takes what is in values as it is', () => {
    expect(fillSentence('{a} {b}', { a: '{b} $& $1' }, 'fr')).toBe('{b} $& $1 {b}');
  });
});

it.each([
  ['fr', 'jeudi 23 avril 2020', 'vendredi 1er mai 2020 à 0\u00a0h\u00a030'],
  ['nl', 'donderdag 23 april 2020', 'vrijdag 1 mei 2020 om 0.30 uur'],
  ['de', 'Donnerstag, 23. April 2020', 'Freitag, 1. Mai 2020 um 0:30 Uhr'],
  ['en', 'Thursday 23 April 2020', 'Friday 1 May 2020 at 12.30\u00a0am'],
] as const)('a deadline in %s has its day of the week, in Brussels', (language, day, instant) => {
  expect(fillSentence('{until}', { until: { due: '2020-04-23' } }, language)).toBe(day);
  expect(formatDue('2020-04-30T22:30:00.000Z', language)).toBe(instant);
});
