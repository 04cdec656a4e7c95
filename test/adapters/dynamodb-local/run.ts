/**
 * `npm run test:dynamodb`: the suites that need DynamoDB Local, with a server of their own which ends with them.
 * A machine that cannot run it hears so, and that nothing was tested; that is no failure.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startDynamoDbLocal, whatIsMissing } from './server.ts';

// Leaves through process.exit, where the server is ended as well.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const missing = whatIsMissing();
if (missing) {
  console.log(`SKIPPED: the DynamoDB Local suite was not run: ${missing}.`);
} else {
  const server = await startDynamoDbLocal();
  try {
    process.exitCode = await runSuites(server.endpoint);
  } finally {
    await server.stop();
  }
}

function runSuites(endpoint: string): Promise<number> {
  const vitest = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  );
  const options = ['run', '--config', 'vitest.dynamodb.config.ts', ...process.argv.slice(2)];
  const environment = { ...process.env, DYNAMODB_LOCAL_ENDPOINT: endpoint };
  const suites = spawn(process.execPath, [vitest, ...options], { stdio: 'inherit', env: environment });
  process.once('exit', () => suites.kill());
  return new Promise((resolve, reject) => {
    suites.once('error', reject);
    suites.once('exit', (code) => resolve(code ?? 1));
  });
}
