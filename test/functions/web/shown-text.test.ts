/** Days as people type them, and what was typed shown again in the language of the page. */
import { describe, expect, it } from 'vitest';
import { readDay, readMonth } from '../../../functions/web/forms/read-date.ts';
import { shownText } from '../../../functions/web/forms/shown-text.ts';

describe('a day', () => {
  it.each([
    ['3/4/2020', '2020-04-03'],
    ['03.04.2020', '2020-04-03'],
    ['3 / 4 / 2020', '2020-04-03'],
    ['2020-04-03', '2020-04-03'],
    ['2020/4/3', '2020-04-03'],
    ['3 avril 2020', '2020-04-03'],
    ['1er avril 2020', '2020-04-01'],
    ['3 april 2020', '2020-04-03'],
    ['3. März 2020', '2020-03-03'],
    ['3 févr. 2020', '2020-02-03'],
    ['15 août 2020', '2020-08-15'],
    ['April 3, 2020', '2020-04-03'],
    ['3rd of spring', '3rd of spring'],
    ['3 ju 2020', '3 ju 2020'],
    ['32/1/2020', '2020-01-32'],
    ['3/4/20', '3/4/20'],
  ])('%s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each([
    ['4/2020', '2020-04'],
    ['avril 2020', '2020-04'],
    ['mrt 2020', 'mrt 2020'],
    ['maart 2020', '2020-03'],
  ])('%s is a month', (typed, month) => {
    expect(readMonth(typed)).toBe(month);
  });
});

describe('what was typed', () => {
  it.each([
    ['money', '720.00', 'fr', '720,00'],
    ['money', '1.234,56', 'en', '1234.56'],
    ['money', '12,345', 'fr', '12,345'],
    ['money', 'beaucoup', 'de', 'beaucoup'],
    ['decimal', '7.5', 'nl', '7,5'],
    ['decimal', '0.125', 'fr', '0,125'],
    ['decimal', '1.500', 'fr', '1.500'],
    ['integer', '1 500', 'fr', '1500'],
    ['date', '3 avril 2020', 'fr', '2020-04-03'],
    ['text', '1.234,56', 'en', '1.234,56'],
  ] as const)('as %s: “%s” in %s', (kind, typed, language, shown) => {
    expect(shownText({ kind }, typed, language)).toBe(shown);
  });
});
