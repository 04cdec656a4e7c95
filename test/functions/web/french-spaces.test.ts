/** French punctuation stays with its word, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFrenchSpaces } from '../../../functions/web/layout/french-spaces.ts';

describe('a page in French', () => {
  test('keeps its punctuation with its words', () => {
    const page = '<p>Vraiment ? Oui : « tout de suite » !</p>';
    expect(withFrenchSpaces(page)).toBe(
      '<p>Vraiment\u00a0? Oui\u00a0: «\u00a0tout de suite\u00a0»\u00a0!</p>',
    );
  });

  test('leaves attributes and what people typed alone', () => {
    const page = '<input value="Quoi ?"><textarea name="a">\nQuoi ? « Rien »</textarea>';
    expect(withFrenchSpaces(page)).toBe(page);
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
        expect(withFrenchSpaces(page).replaceAll('\u00a0', ' ')).toBe(page);
      }),
    );
  });
});
