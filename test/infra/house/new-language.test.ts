/** Adding a language takes three steps, which the README lists; the compiler names what is left of the third. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsProblems } from '../../../infra/words/check-words.ts';
import { readDictionaries } from '../../../infra/words/dictionaries.ts';
import { listSentences } from '../../../infra/words/exchange.ts';
import { runWords } from '../../../infra/words/run-words.ts';
import { type CopiedHouse, copyHouse, root } from './copied-house.ts';

let house: CopiedHouse;
beforeAll(() => {
  house = copyHouse();
});
afterAll(() => house.remove());

/** The files in which the compiler finds something. */
async function filesWithErrors(): Promise<string[]> {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { stdout } = await promisify(execFile)(tsc, ['--noEmit', '-p', 'tsconfig.json'], {
    cwd: house.folder,
  }).catch((failure: { stdout: string }) => failure);
  return [
    ...new Set([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file)),
  ].toSorted();
}

test('a language is its words, two lines, and the names in the policy', { timeout: 240_000 }, async () => {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const include = ['functions', 'workflows', 'infra'];
  house.write('tsconfig.json', JSON.stringify({ compilerOptions, include }));

  // 1. The translator's list, taken.
  const missing = readDictionaries(house.folder).filter(({ trees }) => !trees.has('it'));
  const list = join(house.folder, 'it.json');
  writeFileSync(list, JSON.stringify(listSentences(missing, 'en')));
  const said: string[] = [];
  const tell = (line: string) => void said.push(line);
  expect(
    runWords(['take', 'it', list], { root: house.folder, print: tell, complain: tell }),
    said.join('\n'),
  ).toBe(0);
  expect(wordsProblems(readDictionaries(house.folder))).toEqual([]);

  // 2. The language and its locale.
  house.change('workflows/language.ts', (text) =>
    text
      .replace("'en'] as const", "'en', 'it'] as const")
      .replace("en: 'en-GB' }", "en: 'en-GB', it: 'it-IT' }"),
  );

  // 3. What the compiler names: how one is spoken to; the plan and the public aids have names in each language.
  const named = [
    'functions/approvals/approver-rules.ts',
    'workflows/measures/public-aid/aids.ts',
    'workflows/policy/corona-2020.ts',
  ];
  expect(await filesWithErrors()).toEqual(named);
  for (const file of named)
    house.change(file, (text) => text.replace(/^( +)(en: (.+),)$/gm, '$1$2\n$1it: $3,'));
  expect(await filesWithErrors()).toEqual([]);
});
