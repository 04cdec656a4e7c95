/**
 * `npm run cold-start`: how large each function is as it is uploaded, and how long a fresh Node takes to load it,
 * beside the SDK's client of the table alone in the same run. Prints one line of JSON for each function.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleFunctions } from './bundle.ts';
import { functionNames } from './functions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = 9;
/** What every function needs to be set before it starts, so that it can be loaded here. */
const environment = {
  ...process.env,
  ...{ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
  ...{ TABLE_NAME: 'x', BASE_URL: 'https://plan.example', PLAN: 'corona-2020', ENVELOPE_SHARDS: '2' },
  ...{ MACHINES: '{}', MAIL_FROM: 'plan@coop.example', MAIL_CONFIGURATION_SET: 'x' },
  ...{
    DOCUMENTS_BUCKET: 'x',
    DOCUMENTS_SCANNED: 'yes',
    USER_POOL_ID: 'eu-west-1_x',
    STAFF_POOL_ID: 'eu-west-1_y',
  },
  ...{ USER_POOL_CLIENT_ID: 'x', STAFF_POOL_CLIENT_ID: 'x' },
  ...{ SIGN_IN_URL: 'https://x.example', STAFF_SIGN_IN_URL: 'https://x.example' },
};

/** The client and the commands that the store sends, bundled as the functions are. */
function sdkAlone(): string {
  const outfile = path.join(root, '.cache', 'sdk-alone', 'index.mjs');
  const contents = `import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
export const loaded = [new DynamoDBClient({}), GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand];`;
  const stdin = { contents, resolveDir: root };
  const form = { bundle: true, platform: 'node', target: 'node24', format: 'esm', minify: true } as const;
  buildSync({ stdin, outfile, ...form, mainFields: ['module', 'main'] });
  return outfile;
}

/** Milliseconds, the middle one of several fresh processes. */
function loadTime(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - start)); process.exit(0)`;
  const times = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: environment })),
  );
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN;
}

const code = bundleFunctions(functionNames);
const sdk = loadTime(sdkAlone());
for (const name of functionNames) {
  const file = path.join(code[name], 'index.mjs');
  const milliseconds = loadTime(file);
  const figures = { bytes: statSync(file).size, milliseconds: Math.round(milliseconds) };
  console.log(
    JSON.stringify({ name, ...figures, timesTheSdk: Math.round((milliseconds / sdk) * 100) / 100 }),
  );
}
