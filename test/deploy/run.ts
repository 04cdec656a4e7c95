/**
 * `npm run test:deploy`: deploys the stack to an emulator as an operator deploys it to AWS, and runs its suites there.
 * A machine without Python, or where the emulator cannot be installed, hears that nothing was tested; that is no
 * failure, unless `DEPLOY_TEST=required` says that it must run here.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cdk, stageOptions } from './cdk.ts';
import { type Emulator, installEmulator, region, startEmulator, whatIsMissing } from './emulator/server.ts';

const LIMIT_MINUTES = 20;
/** The emulator's. */
const account = '000000000000';

// Leaves through process.exit, where what was started is ended as well.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const missing = whatIsMissing();
if (missing) skip(missing);
setTimeout(() => {
  console.error(`the deploy test was ended after ${LIMIT_MINUTES} minutes`);
  process.exit(1);
}, LIMIT_MINUTES * 60_000).unref();

const python = await phase('install', async () => installEmulator()).catch((error: Error) =>
  skip(`the emulator could not be installed: ${error.message}`),
);
const emulator = await phase('start', () => startEmulator(python));
try {
  const environment = environmentOf(emulator);
  await phase('bootstrap', () =>
    cdk(['bootstrap', `aws://${account}/${region}`, ...stageOptions], environment),
  );
  await phase('deploy', () => cdk(['deploy', ...stageOptions, '--require-approval', 'never'], environment));
  process.exitCode = await phase('suites', () => runSuites(environment));
} finally {
  await emulator.stop();
}

function skip(why: string): never {
  console.log(`SKIPPED: the deploy test was not run: ${why}.`);
  process.exit(process.env.DEPLOY_TEST === 'required' ? 1 : 0);
}

async function phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  console.log(`--- ${name}: ${Math.round((performance.now() - begun) / 1_000)} s`);
  return result;
}

function environmentOf({ endpoint }: Emulator): NodeJS.ProcessEnv {
  return {
    ...process.env,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

function runSuites(environment: NodeJS.ProcessEnv): Promise<number> {
  const package_ = createRequire(import.meta.url).resolve('vitest/package.json');
  const vitest = path.join(path.dirname(package_), 'vitest.mjs');
  const options = ['run', '--project', 'deploy', '--maxWorkers=1', ...process.argv.slice(2)];
  const suites = spawn(process.execPath, [vitest, ...options], { stdio: 'inherit', env: environment });
  process.once('exit', () => suites.kill());
  return new Promise((resolve, reject) => {
    suites.once('error', reject);
    suites.once('exit', (code) => resolve(code ?? 1));
  });
}
