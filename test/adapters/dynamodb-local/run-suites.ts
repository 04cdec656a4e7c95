/** Runs the suites of a project of vitest in a process of its own, which ends with this one. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * @param endpoint of DynamoDB Local; undefined where it does not run
 * @returns the exit code
 */
export function runSuites(project: string, endpoint: string | undefined): Promise<number> {
  const vitest = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const options = ['run', '--project', project, ...process.argv.slice(2)];
  const environment = {
    ...process.env,
    ...(endpoint !== undefined && { DYNAMODB_LOCAL_ENDPOINT: endpoint }),
  };
  const suites = spawn(process.execPath, [vitest, ...options], { stdio: 'inherit', env: environment });
  process.once('exit', () => suites.kill());
  return new Promise((resolve, reject) => {
    suites.once('error', reject);
    suites.once('exit', (code) => resolve(code ?? 1));
  });
}
