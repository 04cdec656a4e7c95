/** Adding a language takes three steps, which the README lists; the compiler names what is left of the third. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { wordsProblems } from '../../../infra/words/check-words.ts';
import { readDictionaries } from '../../../infra/words/dictionaries.ts';
import { listSentences } from '../../../infra/words/exchange.ts';
import { runWords } from '../../../infra/words/run-words.ts';

const root = join(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'language-'));

afterAll(() => rmSync(copy, { recursive: true }));

/** The files in which the compiler finds something. */
async function filesWithErrors(): Promise<string[]> {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { stdout } = await promisify(execFile)(tsc, ['--noEmit', '-p', 'tsconfig.json'], { cwd: copy }).catch(
    (failure: { stdout: string }) => failure,
  );
  return [
    ...new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file)),
  ].toSorted();
}

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(join(copy, file), 'utf8');
  const after = edit(before);
  expect(after, file).not.toBe(before);
  writeFileSync(join(copy, file), after);
}

test('a language is its words, two lines, and the names in the policy', { timeout: 240_000 }, async () => {
  for (const part of ['functions', 'workflows', 'infra', 'package.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const include = ['functions', 'workflows', 'infra'];
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));

  // 1. The translator's list, taken.
  const missing = readDictionaries(copy).filter(({ trees }) => !trees.has('it'));
  const list = join(copy, 'it.json');
  writeFileSync(list, JSON.stringify(listSentences(missing, 'en')));
  const said: string[] = [];
  const tell = (line: string) => void said.push(line);
  expect(runWords(['take', 'it', list], { root: copy, print: tell, complain: tell }), said.join('\n')).toBe(
    0,
  );
  expect(wordsProblems(readDictionaries(copy))).toEqual([]);

  // 2. The language and its locale.
  change('workflows/language.ts', (text) =>
    text
      .replace("'en'] as const", "'en', 'it'] as const")
      .replace("en: 'en-GB' }", "en: 'en-GB', it: 'it-IT' }"),
  );

  // 3. What the compiler names: the plan and the public aids have names in each language.
  const named = ['workflows/measures/public-aid/aids.ts', 'workflows/policy/corona-2020.ts'];
  expect(await filesWithErrors()).toEqual(named);
  for (const file of named) change(file, (text) => text.replace(/^( +)(en: (.+),)$/gm, '$1$2\n$1it: $3,'));
  expect(await filesWithErrors()).toEqual([]);
});
