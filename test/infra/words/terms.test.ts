/** One word for one thing: what `docs/words/` says of each language holds in its dictionaries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDictionaries } from '../../../infra/words/dictionaries.ts';
import { listSentences } from '../../../infra/words/exchange.ts';
import { languages } from '../../../workflows/language.ts';

const root = join(import.meta.dirname, '../../..');
const dictionaries = readDictionaries(root);

/** The first column of the table under the heading. */
function notOurs(language: string): string[] {
  const page = readFileSync(join(root, 'docs/words', `${language}.md`), 'utf8');
  const [, table = ''] = page.split('## Not in our sentences');
  const cells = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
  return cells.filter((cell) => cell !== 'not');
}

test.each(languages)('no sentence of %s uses a word that another one has replaced', (language) => {
  const terms = notOurs(language);
  expect(terms.length).toBeGreaterThan(4);
  // In either case, for a word that begins a sentence is the same; not in `e-mail`, nor as the name of a place.
  const pattern = new RegExp(`(?<![-{\\p{L}])(?:${terms.join('|')})(?![-}\\p{L}])`, 'iu');
  const found = listSentences(dictionaries, language).filter(({ sentence }) => pattern.test(sentence));
  expect(found.map(({ key, sentence }) => `${key}: ${sentence}`)).toEqual([]);
});
