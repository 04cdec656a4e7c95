/**
 * How letters and signs outside the SEPA character set are written inside it; accents are taken off
 * beforehand.
 */

const latin: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'ng',
  Ŋ: 'NG',
  ĸ: 'k',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'e',
  Ə: 'E',
};

const signs: Readonly<Record<string, string>> = {
  '·': '.',
  '∙': '.',
  '•': '.',
  '‧': '.',
  ';': ',',
  '!': '.',
  '¡': '.',
  '¿': '?',
  '"': "'",
  '`': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '«': "'",
  '»': "'",
  '‹': "'",
  '›': "'",
  '&': '+',
  '@': '(at)',
  '#': '.',
  $: '.',
  '%': '.',
  '*': '.',
  '<': '(',
  '>': ')',
  '=': '-',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '\\': '/',
  '|': '/',
  '⁄': '/',
  '^': '.',
  _: '-',
  '~': '-',
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '×': 'x',
  '÷': '/',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '§': '.',
  '©': '(c)',
  '®': '(r)',
  '°': '.',
  '±': '+-',
};

const greek = pairs(
  'Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F Χ CH Ψ PS Ω O ς s',
);

const cyrillic = pairs(
  'А A Б B В V Г G Д D Е E Ж ZH З Z И I К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х H Ц TS Ч CH Ш SH Щ SHT ' +
    'Ъ A Ы Y Ь Y Э E Ю YU Я YA І I Є YE Ґ G Ђ DJ Ј J Љ LJ Њ NJ Ћ C Џ DZ',
);

/** One entry per character that has a Latin way of writing, capitals and small letters. */
export const transliterations: ReadonlyMap<string, string> = new Map([
  ...Object.entries(latin),
  ...Object.entries(signs),
  ...greek,
  ...cyrillic,
]);

/** A capital's way of writing gives its small letter's too. */
function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  const result: [string, string][] = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [letter = '', latinLetters = ''] = words.slice(index, index + 2);
    result.push([letter, latinLetters], [letter.toLowerCase(), latinLetters.toLowerCase()]);
  }
  return result;
}
