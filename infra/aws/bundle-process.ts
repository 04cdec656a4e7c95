/** Builds bundles in a process of its own: `node bundle-process.ts '{ root, entryPoints, output }'`. */
import { build } from 'esbuild';
import { wordsApart, writeWords } from './bundle-words.ts';

interface Work {
  readonly root: string;
  readonly entryPoints: Record<string, string>;
  readonly output: string;
}

/** Some libraries still load their parts by `require`, which a module does not have by itself. */
const banner =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

const { root, entryPoints, output } = JSON.parse(process.argv[2] ?? '') as Work;
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints,
  outdir: output,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // What the SDK exports as modules bundles to two thirds of its size.
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  banner: { js: banner },
  logLevel: 'warning',
  metafile: true,
  alias: { '@aws-sdk/credential-provider-node': `${root}infra/aws/lambda-credentials.ts` },
  plugins: [wordsApart(root)],
});
writeWords(root, metafile);
