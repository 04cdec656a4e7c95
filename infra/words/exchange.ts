/** Sentences out to a translator and back: a row for each, with the same sentence in the language beside it. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod';
import { sentenceProblems } from './check-words.ts';
import { type Dictionary, sentencesOf, type Tree, withSentences } from './dictionaries.ts';

/** `key` is the folder and the sentence's key in it; `source` the sentence to translate, for reading only. */
const rowSchema = z.object({ key: z.string().min(1), source: z.string(), sentence: z.string() });
export type Row = z.infer<typeof rowSchema>;

const columns = ['key', 'source', 'sentence'];

/** What a translator reads: French is written first, and itself is read beside English. */
const sourceOf = (language: string) => (language === 'fr' ? 'en' : 'fr');

/** Every sentence of a language; of a new language none is there yet, and all are empty. */
export function listSentences(dictionaries: readonly Dictionary[], language: string): Row[] {
  return dictionaries.flatMap(({ folder, trees }) => {
    const sentences = new Map(sentencesOf(trees.get(language) ?? {}));
    return sentencesOf(trees.get(sourceOf(language)) ?? {}).map(([key, source]) => ({
      key: `${folder}/${key}`,
      source,
      sentence: sentences.get(key) ?? '',
    }));
  });
}

export function writeRows(rows: readonly Row[], format: 'csv' | 'json'): string {
  return format === 'json'
    ? `${JSON.stringify(rows, null, 2)}\n`
    : stringify([...rows], { header: true, columns });
}

/** @throws Error when it is not such a list */
export function readRows(text: string, format: 'csv' | 'json'): Row[] {
  const given: unknown =
    format === 'json' ? JSON.parse(text) : parse(text, { bom: true, columns: true, skip_empty_lines: true });
  return z.array(rowSchema).parse(given);
}

export interface Taken {
  /** By folder; only the dictionaries that changed. */
  readonly trees: ReadonlyMap<string, Tree>;
  readonly changed: number;
  /** What must be mended first, one line each; then nothing may be written. */
  readonly problems: readonly string[];
}

/** What the dictionaries of a language become by a corrected list; sentences that are not in it stay. */
export function takeSentences(
  dictionaries: readonly Dictionary[],
  language: string,
  rows: readonly Row[],
): Taken {
  const given = new Map(rows.map(({ key, sentence }) => [key, sentence]));
  const problems: string[] = [];
  const trees = new Map<string, Tree>();
  let changed = 0;
  for (const { folder, trees: before } of dictionaries) {
    const english = before.get('en') ?? {};
    const old = new Map(sentencesOf(before.get(language) ?? {}));
    const changedBefore = changed;
    const tree = withSentences(english, (key) => {
      const path = `${folder}/${key}`;
      const sentence = given.get(path) ?? old.get(key) ?? '';
      given.delete(path);
      if (sentence !== old.get(key)) changed += 1;
      return sentence;
    });
    if (changed === changedBefore) continue;
    problems.push(...problemsOf(folder, language, tree, english));
    trees.set(folder, tree);
  }
  return { trees, changed, problems: [...problems, ...[...given.keys()].map((key) => `${key}: is unknown`)] };
}

function problemsOf(folder: string, language: string, tree: Tree, english: Tree): string[] {
  const wanted = new Map(sentencesOf(english));
  return sentencesOf(tree).flatMap(([key, sentence]) =>
    sentenceProblems(sentence, wanted.get(key) ?? '', language).map((one) => `${folder}/${key}: ${one}`),
  );
}
