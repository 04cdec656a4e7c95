/** The command for translators: lists the sentences of a language, takes a corrected list back, checks them all. */
import { readFileSync, writeFileSync } from 'node:fs';
import { wordsProblems } from './check-words.ts';
import { readDictionaries, writeTree } from './dictionaries.ts';
import { listSentences, readRows, takeSentences, writeRows } from './exchange.ts';

const usage = `npm run words -- check
npm run words -- list <language> [<file>.csv | <file>.json]   every sentence with its key; without a file as CSV here
npm run words -- take <language> <file>.csv | <file>.json     the corrected list, back into the dictionaries

A key is the folder of the words and the sentence's place in it. Places in braces are ICU MessageFormat:
they stay as they are. A language that is not there yet is listed empty, and taken when it is complete.`;

export interface Terminal {
  /** The folder that holds `functions`, `workflows` and `infra`. */
  readonly root: string;
  print(line: string): void;
  complain(line: string): void;
}

/** @returns the exit code: 0 done, 1 something must be mended, 2 not understood */
export function runWords(given: readonly string[], terminal: Terminal): number {
  const [verb, language = '', file] = given;
  if (verb === 'check' && given.length === 1) return check(terminal);
  const known = /^[a-z]{2}$/.test(language) && (file === undefined || /\.(csv|json)$/.test(file));
  if (verb === 'list' && known) return list(terminal, language, file);
  if (verb === 'take' && known && file !== undefined) return take(terminal, language, file);
  terminal.complain(usage);
  return 2;
}

function check(terminal: Terminal): number {
  const dictionaries = readDictionaries(terminal.root);
  const problems = wordsProblems(dictionaries);
  for (const problem of problems) terminal.complain(problem);
  if (problems.length === 0)
    terminal.print(`${dictionaries.length} dictionaries say the same in every language.`);
  return problems.length === 0 ? 0 : 1;
}

function list(terminal: Terminal, language: string, file: string | undefined): number {
  const text = writeRows(listSentences(readDictionaries(terminal.root), language), formatOf(file));
  if (file === undefined) terminal.print(text.trimEnd());
  else writeFileSync(file, text);
  return 0;
}

function take(terminal: Terminal, language: string, file: string): number {
  const dictionaries = readDictionaries(terminal.root);
  const rows = readRows(readFileSync(file, 'utf8'), formatOf(file));
  const { trees, changed, problems } = takeSentences(dictionaries, language, rows);
  for (const problem of problems) terminal.complain(problem);
  if (problems.length > 0) return 1;
  for (const [folder, tree] of trees) writeTree(terminal.root, folder, language, tree);
  terminal.print(`${changed} sentences changed in ${trees.size} dictionaries.`);
  return 0;
}

function formatOf(file: string | undefined): 'csv' | 'json' {
  return file?.endsWith('.json') ? 'json' : 'csv';
}
