/** The words of every language: none missing, none too many; out to a translator and back without a change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { wordsProblems } from '../../../infra/words/check-words.ts';
import { readDictionaries, withImport } from '../../../infra/words/dictionaries.ts';
import { listSentences } from '../../../infra/words/exchange.ts';
import { runWords } from '../../../infra/words/run-words.ts';
import { languages } from '../../../workflows/language.ts';

const root = join(import.meta.dirname, '../../..');
const dictionaries = readDictionaries(root);
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the dictionaries alone, to be changed. */
function copyOfWords(): string {
  const copy = mkdtempSync(join(tmpdir(), 'words-'));
  made.push(copy);
  for (const { folder } of dictionaries) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  return copy;
}

function run(folder: string, ...given: string[]) {
  const said: string[] = [];
  const tell = (line: string) => void said.push(line);
  const code = runWords(given, { root: folder, print: tell, complain: tell });
  return { code, said };
}

function change(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

describe('the words as they are', () => {
  test('say the same in every language', () => {
    expect(wordsProblems(dictionaries)).toEqual([]);
  });

  test.each(languages)('have every sentence of %s in the list', (language) => {
    const rows = listSentences(dictionaries, language);
    expect(rows.length).toBeGreaterThan(800);
    expect(rows.filter(({ sentence }) => sentence === '')).toEqual([]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('the check', () => {
  const returns = 'workflows/bank/words';

  test.each([
    [
      'a missing key',
      `${returns}/nl.json`,
      '"account-closed"',
      '"account-shut"',
      'account-closed: is missing',
    ],
    [
      'a key too many',
      `${returns}/nl.json`,
      '"account-closed"',
      '"account-shut"',
      'account-shut: is not in English',
    ],
    ['an empty sentence', `${returns}/de.json`, 'Dieses Konto ist aufgelöst.', ' ', 'is empty'],
    [
      'a missing place',
      'workflows/forms/words/fr.json',
      'entre {min} et {max}',
      'entre {min}',
      'no place {max}',
    ],
    [
      'a place too many',
      'workflows/forms/words/fr.json',
      'au plus',
      'au plus {more}',
      'place {more} too many',
    ],
    ['a brace left open', 'workflows/forms/words/fr.json', '{min}', '{min', 'is no ICU message'],
    [
      'a plural without a branch',
      'workflows/forms/words/fr.json',
      'one {# caractère de trop} ',
      '',
      'has no branch “one” for {over}',
    ],
  ])('finds %s', (_, file, from, to, found) => {
    const copy = copyOfWords();
    change(join(copy, file), from, to);
    const { code, said } = run(copy, 'check');
    expect(code).toBe(1);
    expect(said.join('\n')).toContain(found);
  });

  test('finds a dictionary without one of the languages', () => {
    const copy = copyOfWords();
    rmSync(join(copy, returns, 'de.json'));
    expect(run(copy, 'check')).toEqual({ code: 1, said: [`${returns}: has no de`] });
  });
});

describe('a translator’s list', () => {
  test.each(['csv', 'json'])('comes back as %s without a change', (format) => {
    const copy = copyOfWords();
    const file = join(copy, `nl.${format}`);
    expect(run(copy, 'list', 'nl', file).code).toBe(0);
    expect(run(copy, 'take', 'nl', file)).toEqual({
      code: 0,
      said: ['0 sentences changed in 0 dictionaries.'],
    });
  });

  test('changes what was corrected and nothing else', () => {
    const copy = copyOfWords();
    const file = join(copy, 'nl.csv');
    run(copy, 'list', 'nl', file);
    change(file, 'Deze rekening is afgesloten.', 'Deze rekening bestaat niet meer.');
    expect(run(copy, 'take', 'nl', file)).toEqual({
      code: 0,
      said: ['1 sentences changed in 1 dictionaries.'],
    });
    const [now, before] = [copy, root].map((one) =>
      readFileSync(join(one, 'workflows/bank/words/nl.json'), 'utf8'),
    );
    expect(now).toBe(before?.replace('Deze rekening is afgesloten.', 'Deze rekening bestaat niet meer.'));
  });

  test.each([
    ['a lost place', 'tussen {min} en {max}', 'tussen {min}', 'has no place {max}'],
    ['an unknown key', 'workflows/forms/words/row,', 'workflows/forms/words/rows,', 'rows: is unknown'],
  ])('with %s is refused as a whole', (_, from, to, why) => {
    const copy = copyOfWords();
    const file = join(copy, 'nl.csv');
    run(copy, 'list', 'nl', file);
    change(file, from, to);
    change(file, 'Deze rekening is afgesloten.', 'Deze rekening bestaat niet meer.');
    const { code, said } = run(copy, 'take', 'nl', file);
    expect(code).toBe(1);
    expect(said.join('\n')).toContain(why);
    expect(readFileSync(join(copy, 'workflows/bank/words/nl.json'), 'utf8')).toContain('is afgesloten');
  });

  test('of a new language brings its files and their imports', () => {
    const copy = copyOfWords();
    const file = join(copy, 'it.json');
    run(copy, 'list', 'it', file);
    expect(run(copy, 'take', 'it', file).code).toBe(1);
    const rows = listSentences(dictionaries, 'en').map((row) => ({ ...row, source: '' }));
    const missing = dictionaries.filter(({ trees }) => !trees.has('it'));
    writeFileSync(
      file,
      JSON.stringify(rows.filter(({ key }) => missing.some((one) => key.startsWith(one.folder)))),
    );
    expect(run(copy, 'take', 'it', file).code).toBe(0);
    for (const { folder } of missing) {
      const index = readFileSync(join(copy, folder, 'index.ts'), 'utf8');
      expect(index, dirname(folder)).toContain("import it from './it.json' with { type: 'json' };");
      expect(index, dirname(folder)).toMatch(/\{ fr, nl, de, en, it \}/);
    }
    expect(run(copy, 'check').code).toBe(0);
  });
});

test('an import stands in the alphabet, once', () => {
  const index = "import de from './de.json' with { type: 'json' };\n\nexport const words = { de, fr };\n";
  const added = withImport(index, 'it');
  expect(added).toContain(
    "import it from './it.json' with { type: 'json' };\n\nexport const words = { de, fr, it };",
  );
  expect(withImport(added, 'it')).toBe(added);
});
