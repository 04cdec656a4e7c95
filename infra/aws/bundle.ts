/**
 * Bundles every function of the program in one go, each into a folder of its own: a step's entry is made here from
 * the table of steps, the others stand in `functions/app/entries/`; after it the stack, which uploads the folders.
 * The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionNameOf, moduleOf, type StepName, stepNames } from '../../functions/app/step-names.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const stepOf = new Map<string, StepName>(stepNames.map((step) => [functionNameOf(step), step]));

/**
 * In a process of its own: what builds may be asked beside the sources works in its own time, a stack is made at once.
 * @param names of functions: those of steps, or of files in `functions/app/entries/`
 * @param output the folder to write to; within the project, so that the maps' paths are the same everywhere
 * @returns the folder of each function's code
 */
export function bundleFunctions<Name extends string>(
  names: readonly Name[],
  output = path.join(root, '.cache', 'functions'),
): Record<Name, string> {
  const entryPoints = Object.fromEntries(names.map((name) => [`${name}/index`, entryOf(name, output)]));
  const script = fileURLToPath(new URL('./bundle-process.ts', import.meta.url));
  execFileSync(process.execPath, [script, JSON.stringify({ root, entryPoints, output })], {
    stdio: 'inherit',
  });
  return Object.fromEntries(names.map((name) => [name, path.join(output, name)])) as Record<Name, string>;
}

function entryOf(name: string, output: string): string {
  const step = stepOf.get(name);
  if (!step) return `functions/app/entries/${name}.ts`;
  const folder = path.join(output, '..', 'entries');
  const file = path.join(folder, `${name}.ts`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, stepEntry(step, path.relative(folder, path.join(root, 'functions'))));
  return path.relative(root, file);
}

/** The Lambda of a step: wiring only. */
function stepEntry(step: StepName, functions: string): string {
  const { file, name } = moduleOf(step);
  return [
    `import { awsDeps } from '${functions}/app/aws-deps.ts';`,
    `import { defineTaskLambda } from '${functions}/platform/lambda.ts';`,
    `import { ${name} } from '${functions}/${file}';`,
    `export const handler = defineTaskLambda(${name}, awsDeps(process.env));`,
    '',
  ].join('\n');
}
