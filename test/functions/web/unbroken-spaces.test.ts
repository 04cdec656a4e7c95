/** French punctuation stays with its word, a figure with what it counts, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spacedPage } from '../../../functions/web/layout/unbroken-spaces.ts';

describe('a page in French', () => {
  test('keeps its punctuation with its words', () => {
    const page = '<p>Vraiment ? Oui : « tout de suite » !</p>';
    expect(spacedPage(page, 'fr')).toBe(
      '<p>Vraiment\u00a0? Oui\u00a0: «\u00a0tout de suite\u00a0»\u00a0!</p>',
    );
  });

  test('leaves attributes and what people typed alone', () => {
    const page = '<input value="Quoi ?"><textarea name="a">\nQuoi ? « Rien »</textarea>';
    expect(spacedPage(page, 'fr')).toBe(page);
  });

  test('changes spaces only', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      'mot',
      ' ',
      '?',
      ':',
      '«',
      '»',
      '&lt;',
      '<input value=" ?">',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const page = pieces.join('');
        expect(spacedPage(page, 'fr').replaceAll('\u00a0', ' ')).toBe(page);
      }),
    );
  });
});

test.each([
  ['de', 'Höchstens 12,5 % oder 1.234,50 € von 4 MB um 9:30 Uhr', 4],
  ['nl', 'Hoogstens € 1.234,50 van 4 MB om 9.30 uur', 3],
  ['en', 'At most 4 MB; is 4 more? Yes: 4', 1],
])('keeps figures in %s with what they count', (language, text, unbroken) => {
  const shown = spacedPage(`<p>${text}</p>`, language);
  expect(shown.match(/\u00a0/g)).toHaveLength(unbroken);
  expect(shown.replaceAll('\u00a0', ' ')).toBe(`<p>${text}</p>`);
});
