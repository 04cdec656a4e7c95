/** News in the reader's language or the one that stands in, as paragraphs, and as a feed that programs can read. */

import * as fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../workflows/bulletin/atom.ts';
import {
  languageName,
  type News,
  type NewsVersion,
  paragraphsOf,
  titleFor,
  versionFor,
} from '../../../workflows/bulletin/news.ts';
import { languages } from '../../../workflows/language.ts';

const version = (language: NewsVersion['language'], more: Partial<NewsVersion> = {}): NewsVersion => ({
  language,
  title: `Title ${language}`,
  text: `Text ${language}`,
  ...more,
});

const published = (newsId: string, at: string, versions: readonly NewsVersion[]): News => ({
  newsId,
  publishedAt: at,
  versions,
  mailing: { subscribers: 0, over: true },
});

describe('a reader', () => {
  test.each([
    ['nl', ['fr', 'nl'], 'nl'],
    ['nl', ['de', 'fr'], 'fr'],
    ['de', ['en', 'nl'], 'nl'],
    ['fr', ['de', 'en'], 'en'],
    ['fr', ['de'], 'de'],
  ] as const)('of %s gets of %j the one in %s', (viewer, written, expected) => {
    expect(
      versionFor(
        written.map((one) => version(one)),
        viewer,
      ).language,
    ).toBe(expected);
  });

  test('is told the language when it is not theirs', () => {
    expect(titleFor(version('fr'), 'fr')).toBe('Title fr');
    expect(titleFor(version('fr'), 'de')).toBe('Title fr (Französisch)');
    expect(languages.map((one) => languageName('nl', one))).toEqual([
      'néerlandais',
      'Nederlands',
      'Niederländisch',
      'Dutch',
    ]);
  });

  test('gets one of the versions, whichever there are', () => {
    const some = fc.uniqueArray(fc.constantFrom(...languages), { minLength: 1 });
    fc.assert(
      fc.property(some, fc.constantFrom(...languages), (written, viewer) => {
        const { language } = versionFor(
          written.map((one) => version(one)),
          viewer,
        );
        expect(written).toContain(language);
        if (written.includes(viewer)) expect(language).toBe(viewer);
      }),
    );
  });
});

test('paragraphs are parted by empty lines; lines within one stay together', () => {
  expect(paragraphsOf('One\nline\n\n\nTwo\r\n \r\nThree\n')).toEqual(['One\nline', 'Two', 'Three']);
  expect(paragraphsOf('One')).toEqual(['One']);
});

describe('the feed', () => {
  const options = {
    language: 'nl',
    title: 'Nieuws',
    baseUrl: 'https://entraide.example',
    emptySince: '2020-03-30T00:00:00Z',
  } as const;
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });
  const read = (news: readonly News[]) => parser.parse(atomFeed(news, options)).feed;

  test('has ids, links and instants, the newest first', () => {
    const feed = read([
      published('n-2', '2020-04-02T08:00:00Z', [version('nl')]),
      published('n-1', '2020-04-01T08:00:00Z', [version('fr')]),
    ]);
    expect(feed).toMatchObject({
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      id: 'https://entraide.example/news.atom?lang=nl',
      updated: '2020-04-02T08:00:00Z',
      author: { name: 'Entraide' },
    });
    expect(feed.link[0]).toMatchObject({ '@_rel': 'self', '@_href': feed.id });
    expect(feed.entry[0]).toMatchObject({ id: 'https://entraide.example/news/n-2', title: 'Title nl' });
    expect(feed.entry[1]).toMatchObject({ '@_xml:lang': 'fr', title: 'Title fr (Frans)' });
  });

  test('was last changed when the plan began, as long as there are no news', () => {
    expect(read([])).toMatchObject({ updated: options.emptySince });
  });

  test('says any words as they are', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(one));
    fc.assert(
      fc.property(words, words, (title, text) => {
        const { entry } = read([published('n', '2020-04-01T08:00:00Z', [version('nl', { title, text })])]);
        expect([entry.title, entry.content['#text']]).toEqual([title, text]);
      }),
    );
    const hostile = read([
      published('n', '2020-04-01T08:00:00Z', [version('nl', { title: 'a]]> & "b" \u0000', text: '<b>' })]),
    ]);
    expect(hostile.entry.title).toBe('a]]> & "b" \uFFFD');
  });
});
