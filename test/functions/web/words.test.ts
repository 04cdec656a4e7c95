/** What the pages and mails say: the same places to fill in every language, and nothing left out. */
import { describe, expect, test } from 'vitest';
import { mailKinds, mailTexts } from '../../../functions/mails/texts/index.ts';
import { words } from '../../../functions/web/texts/index.ts';
import { languages } from '../../../workflows/language.ts';

/** Every text by its path, such as `claims.stages.paid`. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

const aboutClaims = mailKinds.filter((kind) => /^(claim|approval|information|payment)-/.test(kind));

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();

describe.each(languages)('the pages in %s', (language) => {
  const english = textsOf(words.en);
  const texts = new Map(textsOf(words[language]));

  test('say everything that they say in English', () => {
    expect([...texts.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(english)('fill the same places: %s', (path, text) => {
    expect(placesIn(texts.get(path) ?? '')).toEqual(placesIn(text));
  });
});

describe.each(languages)('the mails in %s', (language) => {
  const { greeting, mails } = mailTexts[language];

  test('begin with the name', () => {
    expect(placesIn(greeting)).toEqual(['{name}']);
  });

  test.each(mailKinds)('%s fills the same places as in English', (kind) => {
    const placesOf = (one: (typeof mailTexts)['en']['mails'][typeof kind]) =>
      placesIn([one.subject, ...one.paragraphs, one.action].join(' '));
    expect(placesOf(mails[kind])).toEqual(placesOf(mailTexts.en.mails[kind]));
  });

  test.each(mailKinds)('%s names no amount in its subject', (kind) => {
    expect(mails[kind].subject).not.toMatch(/\{(amount|open|total|expected)\}/);
  });

  test.each(aboutClaims)('%s names the claim in its subject', (kind) => {
    expect(mails[kind].subject).toContain('{reference}');
  });

  test.each(['approval-request', 'approval-reminder', 'claim-referred'] as const)(
    '%s does not say whose it is',
    (kind) => {
      expect([mails[kind].subject, ...mails[kind].paragraphs].join(' ')).not.toMatch(/\{name\}|\{member\}/);
    },
  );
});
