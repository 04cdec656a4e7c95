/**
 * `npm run test:openapi`: the description at `/openapi.json` before two linters, and the running system held against
 * it. A machine without Python, or where the tools cannot be installed, hears that nothing was tested; that is no
 * failure, unless `OPENAPI_TEST=required` says that it must run here.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { installTools, whatIsMissing } from './tools.ts';

const missing = whatIsMissing();
if (missing) skip(missing);
try {
  installTools();
} catch (error) {
  skip(`the tools could not be installed: ${(error as Error).message}`);
}
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const options = ['run', '--project', 'openapi', '--maxWorkers=1', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, [vitest, ...options], { stdio: 'inherit' }).status ?? 1;

function skip(why: string): never {
  console.log(`SKIPPED: the description of the API was not tested: ${why}.`);
  process.exit(process.env.OPENAPI_TEST === 'required' ? 1 : 0);
}
