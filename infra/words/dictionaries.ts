/** Where the words are: every folder `words/` with one JSON file for each language. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file's content: sentences under nested keys. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

export interface Dictionary {
  /** From the root, such as `functions/claims/words`. */
  readonly folder: string;
  /** By language. */
  readonly trees: ReadonlyMap<string, Tree>;
}

const rooms = '{functions,workflows,infra}/**/words';

/** Every dictionary below the root, by folder. */
export function readDictionaries(root: string): Dictionary[] {
  const files = globSync(`${rooms}/*.json`, { cwd: root }).toSorted();
  const folders = [...new Set(files.map((file) => dirname(file)))];
  return folders.map((folder) => ({
    folder: folder.replaceAll('\\', '/'),
    trees: new Map(
      files
        .filter((file) => dirname(file) === folder)
        .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(root, file), 'utf8')) as Tree]),
    ),
  }));
}

/** Writes one language of a dictionary; a new language also gets its import in the folder's `index.ts`. */
export function writeTree(root: string, folder: string, language: string, tree: Tree): void {
  writeFileSync(join(root, folder, `${language}.json`), `${JSON.stringify(tree, null, 2)}\n`);
  const index = join(root, folder, 'index.ts');
  if (existsSync(index)) writeFileSync(index, withImport(readFileSync(index, 'utf8'), language));
}

/** `import it from './it.json'` in its place in the alphabet, and `it` among the languages. */
export function withImport(index: string, language: string): string {
  if (index.includes(`'./${language}.json'`)) return index;
  const line = `import ${language} from './${language}.json' with { type: 'json' };`;
  const imports = index.match(/^import \w+ from '\.\/\w+\.json'.*$/gm) ?? [];
  const after = imports.filter((one) => one < line).at(-1) ?? imports.at(-1) ?? '';
  return index.replace(after, `${after}\n${line}`).replace(/\{ ((?:\w\w, )+\w\w) \}/, `{ $1, ${language} }`);
}

/** Every sentence by its key: the names of the levels with slashes between them. */
export function sentencesOf(tree: Tree, path = ''): [key: string, sentence: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([name, inner]: [string, Tree]) =>
    sentencesOf(inner, path === '' ? name : `${path}/${name}`),
  );
}

/** The same tree with other sentences. @param sentenceAt by key */
export function withSentences(tree: Tree, sentenceAt: (key: string) => string, path = ''): Tree {
  if (typeof tree === 'string') return sentenceAt(path);
  const below = (name: string | number) => (path === '' ? String(name) : `${path}/${name}`);
  if (Array.isArray(tree)) {
    return tree.map((inner: Tree, index) => withSentences(inner, sentenceAt, below(index)));
  }
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]) => [name, withSentences(inner, sentenceAt, below(name))]),
  );
}
