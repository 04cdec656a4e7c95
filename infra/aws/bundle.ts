/**
 * Bundles every function of the program in one go, each into a folder of its own: before it the functions'
 * entries, after it the stack, which uploads the folders. The same sources give the same bytes.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Some libraries still load their parts by `require`, which a module does not have by itself. */
const banner =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/**
 * @param names entries under `functions/app/entries/`
 * @param output the folder to write to; within the project, so that the maps' paths are the same everywhere
 * @returns the folder of each function's code
 */
export function bundleFunctions<Name extends string>(
  names: readonly Name[],
  output = path.join(root, '.cache', 'functions'),
): Record<Name, string> {
  buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, `functions/app/entries/${name}.ts`]),
    ),
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
  });
  return Object.fromEntries(names.map((name) => [name, path.join(output, name)])) as Record<Name, string>;
}
