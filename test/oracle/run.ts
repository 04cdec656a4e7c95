/**
 * `npm run test:oracle`: French pay held against the State's own rules. Where those are not installed nothing was
 * compared, which is said; that is no failure, unless `ORACLE_TEST=required` says that it must run here.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadStateRules } from './state-rules.ts';

try {
  loadStateRules();
} catch (error) {
  console.log(`SKIPPED: French pay was not compared with the State's rules: ${(error as Error).message}`);
  process.exit(process.env.ORACLE_TEST === 'required' ? 1 : 0);
}
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const options = ['run', '--project', 'oracle', '--maxWorkers=1', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, [vitest, ...options], { stdio: 'inherit' }).status ?? 1;
