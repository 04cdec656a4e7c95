/**
 * Words apart from code: a bundle holds no sentence, but reads those of one language from a file beside it when the
 * first one is said. Before it the dictionaries of `functions` and `workflows`, after it the bundled functions.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { languages } from '../../workflows/language.ts';

const dictionary = /(functions|workflows)\/.*words\/index\.ts$/;
const imports = /^import (\w\w) from '\.\/\1\.json' with \{ type: 'json' \};$/gm;
const all = /= \{ (?:\w\w, )+\w\w \}/;

/** Whether the file has its words in the languages of the plan, in all and in no other. */
function isDictionary(source: string): boolean {
  const found = Array.from(source.matchAll(imports), ([, language]) => language);
  return all.test(source) && found.toSorted().join() === languages.toSorted().join();
}

export function wordsApart(root: string): Plugin {
  const reader = path.join(root, 'infra/aws/lazy-words.ts');
  return {
    name: 'words-apart',
    setup({ onLoad }) {
      onLoad({ filter: dictionary }, ({ path: file }) => {
        const source = readFileSync(file, 'utf8');
        if (!isDictionary(source)) return undefined;
        const name = JSON.stringify(path.relative(root, path.dirname(file)));
        const read = `import { readWords } from ${JSON.stringify(reader)};\n`;
        const contents = read + source.replace(imports, '').replace(all, `= readWords(${name})`);
        return { contents, loader: 'ts', resolveDir: path.dirname(file) };
      });
    },
  };
}

/** Writes beside each bundle the words of what is in it, a file for each language. */
export function writeWords(root: string, { outputs }: Metafile): void {
  for (const [bundle, { entryPoint, inputs }] of Object.entries(outputs)) {
    if (entryPoint === undefined) continue;
    const folders = Object.keys(inputs)
      .filter((file) => dictionary.test(file) && isDictionary(readFileSync(path.join(root, file), 'utf8')))
      .map((file) => path.dirname(file))
      .toSorted();
    const target = path.join(root, path.dirname(bundle), 'words');
    mkdirSync(target, { recursive: true });
    for (const language of languages) {
      const words = folders.map((folder) => [folder, readJson(path.join(root, folder, `${language}.json`))]);
      writeFileSync(path.join(target, `${language}.json`), JSON.stringify(Object.fromEntries(words)));
    }
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
