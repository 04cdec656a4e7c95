/** Which language a page answers in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negotiateLanguage } from '../../../functions/web/language-of-request.ts';
import { languages } from '../../../workflows/language.ts';

describe('the language of a page', () => {
  test.each([
    [{}, 'fr'],
    [{ acceptLanguage: 'nl-BE,nl;q=0.9,fr;q=0.8' }, 'nl'],
    [{ acceptLanguage: 'it, de;q=0.5, en;q=0.7' }, 'en'],
    [{ acceptLanguage: 'it' }, 'fr'],
    [{ acceptLanguage: 'nl;q=0, de;q=0.1' }, 'de'],
    [{ person: 'de', acceptLanguage: 'nl' }, 'de'],
    [{ cookie: 'en', person: 'de', acceptLanguage: 'nl' }, 'en'],
    [{ asked: 'nl', cookie: 'en', person: 'de' }, 'nl'],
    [{ asked: 'xx', cookie: '<script>', person: 'de' }, 'de'],
  ] as const)('%j is %s', (wishes, language) => {
    expect(negotiateLanguage(wishes)).toBe(language);
  });

  test('is always one of ours', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(text, text, text, (asked, cookie, acceptLanguage) => {
        expect(languages).toContain(negotiateLanguage({ asked, cookie, acceptLanguage }));
      }),
    );
  });
});
