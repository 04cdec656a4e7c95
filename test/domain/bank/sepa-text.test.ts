import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSepaIdentifier,
  isSepaText,
  toSepaName,
  toSepaRemittance,
  toSepaText,
} from '../../../workflows/bank/sepa-text.ts';
import { transliterations } from '../../../workflows/bank/transliteration.ts';
import { anyText } from './given-payments.ts';

describe('text for a bank', () => {
  it.each([
    ['Hélène Lefèvre', 'Helene Lefevre'],
    ['cœur', 'coeur'],
    ['Straße', 'Strasse'],
    ['Ærø Łódź', 'AEro Lodz'],
    ['administrateur·rice', 'administrateur.rice'],
    ['adhérent∙es', 'adherent.es'],
    ['Müller & Söhne', 'Muller + Sohne'],
    ['O’Brien', "O'Brien"],
    ['50 €', '50 EUR'],
    ['a_b–c', 'a-b-c'],
    ['Γιώργος', 'Giorgos'],
    ['Цветан Йовков', 'TSvetan Iovkov'],
    ['Ngọc Ánh', 'Ngoc Anh'],
    ['line\r\nbreak\ttab', 'line break tab'],
    ['a\u0000b\u0007c\u200d', 'abc'],
    ['//a//b///c/', 'a/b/c'],
    ['/ / a', 'a'],
    ['王', '.'],
    ['🎭 fête', '. fete'],
    ['<script>', '(script)'],
  ])('%j becomes %j', (text, expected) => {
    expect(toSepaText(text, 140)).toBe(expected);
  });

  it('is in the character set, within its length, and does not change a second time', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 140 }), (text, maxLength) => {
        const result = toSepaText(text, maxLength);
        expect(result.length).toBeLessThanOrEqual(maxLength);
        expect(result === '' || isSepaText(result)).toBe(true);
        expect(result).not.toMatch(/\/\/|^\/|\/$|^ | $| {2}/);
        expect(toSepaText(result, maxLength)).toBe(result);
      }),
    );
  });

  it('keeps a name readable, or says that none was given', () => {
    expect(toSepaName('王小明')).toBe('NOTPROVIDED');
    expect(toSepaName('é'.repeat(100))).toBe('e'.repeat(70));
    expect(toSepaRemittance('x'.repeat(200))).toHaveLength(140);
    expect(toSepaRemittance('\u0001')).toBe('');
  });

  it('has no transliteration that decomposition or the character set makes pointless', () => {
    for (const [character, latin] of transliterations) {
      expect(character.normalize('NFKD'), character).toBe(character);
      expect(isSepaText(character), character).toBe(false);
      expect(isSepaText(latin), character).toBe(true);
    }
  });
});

describe('an identifier for a bank', () => {
  it.each(['PAY-1', 'a/b', 'x'.repeat(35), '019a8b2e-7f00-7000-8000-000000000000'.slice(0, 35)])(
    'may be %j',
    (id) => expect(isSepaIdentifier(id)).toBe(true),
  );
  it.each(['', 'x'.repeat(36), '/a', 'a/', 'a//b', 'é', 'a_b', ' a', 'a\n', '<a>'])('may not be %j', (id) =>
    expect(isSepaIdentifier(id)).toBe(false),
  );
});
