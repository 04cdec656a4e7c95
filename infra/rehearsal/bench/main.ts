/** `npm run bench`: how many claims a second the embedded runtime takes from submission to paid, and at what cost. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { nodeOptions } from '../../embedded/start-command.ts';
import { startServerProcess } from '../../embedded/started-server.ts';
import { makeBenchClaims } from './claims.ts';
import { httpClient } from './http-client.ts';
import type { InProcessMeasurement } from './in-process.ts';
import { playClaims } from './journey.ts';
import { benchLedger } from './ledger.ts';
import { type Measurement, measurementOf, rounded } from './measurement.ts';

const help = `How fast claims go from submission to paid on the embedded home, with everything durable.

Usage: npm run bench -- [options]
       npm run bench -- ledger [--reservations N] [--payments N] [--dynamodb URL] [--json]

  --claims N        how many claims (2000)
  --concurrency N   how many at once: the next is filed when one of them is paid (50)
  --json            the figures as one JSON object
  --envelopes       instead, whether one envelope for all is as fast as twenty
  --help

  ledger            instead, reservations per second of 1, 8 and 64 writers on one envelope, and the time and memory
                    of a payment file against one of a tenth of its size
  --reservations N  how many for each count of writers (5000)
  --payments N      in the larger file (10000)
  --dynamodb URL    a DynamoDB Local that runs there, to reserve on as well (a tenth as many)

The claims are of three measures in turn. Every one is filed, checked, reserved, approved by the links in the mails,
paid in a run that two people of finance release, and settled by the bank's statement. First the functions are called
in one process, then by HTTP from another process.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    claims: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
    envelopes: { type: 'boolean', default: false },
    reservations: { type: 'string', default: '5000' },
    payments: { type: 'string', default: '10000' },
    dynamodb: { type: 'string' },
    help: { type: 'boolean', default: false, short: 'h' },
  },
});
const claims = positive('claims', values.claims);
const concurrency = positive('concurrency', values.concurrency);

if (values.help) console.log(help);
else if (positionals[0] === 'ledger')
  await benchLedger({
    reservations: positive('reservations', values.reservations),
    payments: positive('payments', values.payments),
    dynamodb: values.dynamodb,
    json: values.json,
  });
else if (values.envelopes) await compareEnvelopes();
else await compareDoors();

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  console.error(`--${name} is a whole number above 0, not ${text}`);
  process.exit(2);
}

async function compareDoors(): Promise<void> {
  const inProcess = await measureInProcess(claims);
  const http = await measureHttp();
  const { claimsPerSecond, p50Ms, p99Ms, transitionsPerClaim, writesPerClaim, durability } = inProcess;
  const figures = {
    claimsPerSecond,
    httpClaimsPerSecond: http.claimsPerSecond,
    p50Ms,
    p99Ms,
    peakRssMiB: Math.max(inProcess.peakRssMiB, http.peakRssMiB ?? 0),
    transitionsPerClaim,
    writesPerClaim,
    durability,
    ...costOf(inProcess),
  };
  if (values.json) return console.log(JSON.stringify(figures));
  console.log(
    [
      `${claims} claims, ${concurrency} at once, ${availableParallelism()} cores, durability ${durability}`,
      '',
      row('', 'in process', 'over HTTP'),
      row('claims per second', claimsPerSecond, http.claimsPerSecond),
      row('submission to paid, half within (ms)', p50Ms, http.p50Ms),
      row('submission to paid, 99 of 100 within (ms)', p99Ms, http.p99Ms),
      row('most memory (MiB)', inProcess.peakRssMiB, http.peakRssMiB ?? '–'),
      row('state transitions per claim', transitionsPerClaim, ''),
      row('store writes per claim', writesPerClaim, ''),
      row('start to first answer (ms)', '', http.startMilliseconds),
      ...costLines(inProcess),
    ].join('\n'),
  );
}

function costOf(measured: InProcessMeasurement) {
  const { writeUnitsPerClaim, readUnitsPerClaim, transitionsOfPlainClaim } = measured;
  const { lambdaCallsPerClaim, lambdaCallsPerLoneClaim, mailsPerClaim, listPricePer1000Claims } = measured;
  return {
    writeUnitsPerClaim,
    readUnitsPerClaim,
    transitionsOfPlainClaim,
    lambdaCallsPerClaim,
    lambdaCallsPerLoneClaim,
    mailsPerClaim,
    listPricePer1000Claims,
  };
}

/** Of a plain claim of hardship aid on AWS. */
function costLines(measured: InProcessMeasurement): string[] {
  const { listPricePer1000Claims: price } = measured;
  if (!price) return [];
  return [
    row('DynamoDB write units', measured.writeUnitsPerClaim ?? '', ''),
    row('DynamoDB read units', measured.readUnitsPerClaim ?? '', ''),
    row('state transitions of a plain claim', measured.transitionsOfPlainClaim ?? '', ''),
    row('Lambda calls beside HTTP', measured.lambdaCallsPerClaim ?? '', ''),
    row('  of a claim that is alone', measured.lambdaCallsPerLoneClaim ?? '', ''),
    row('mails', measured.mailsPerClaim ?? '', ''),
    row('list price of 1,000 on AWS ($)', price.total, ''),
    row('  without mail ($)', price.withoutMail, ''),
  ];
}

function row(name: string, inProcess: string | number, http: string | number): string {
  return `${name.padEnd(44)}${String(inProcess).padStart(12)}${String(http).padStart(12)}`;
}

/** In a process of its own, so that its memory is its own. */
async function measureInProcess(count: number, envelopes?: number): Promise<InProcessMeasurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...nodeOptions,
    join(import.meta.dirname, 'in-process.ts'),
    `--claims=${count}`,
    `--concurrency=${concurrency}`,
    ...(envelopes === undefined ? [] : [`--envelopes=${envelopes}`]),
  ]);
  return JSON.parse(stdout) as InProcessMeasurement;
}

interface HttpMeasurement extends Measurement {
  readonly startMilliseconds: number;
  readonly peakRssMiB: number | undefined;
}

async function measureHttp(): Promise<HttpMeasurement> {
  const server = await startServerProcess();
  try {
    const client = httpClient(server.url);
    const journey = await playClaims(client, makeBenchClaims(claims), concurrency);
    const { startMilliseconds } = server;
    return { ...measurementOf(journey), startMilliseconds, peakRssMiB: server.peakRssMiB() };
  } finally {
    await server.stop();
  }
}

/** Twice each, in turn, so that a machine that is busy with something else disturbs both alike. */
async function compareEnvelopes(): Promise<void> {
  const seen = { one: [] as number[], twenty: [] as number[] };
  for (const name of ['one', 'twenty', 'twenty', 'one'] as const) {
    const { claimsPerSecond } = await measureInProcess(claims, name === 'one' ? 1 : 20);
    seen[name].push(claimsPerSecond);
  }
  const [one, twenty] = [mean(seen.one), mean(seen.twenty)];
  const figures = { oneEnvelopeClaimsPerSecond: one, twentyEnvelopesClaimsPerSecond: twenty };
  if (values.json) return console.log(JSON.stringify(figures));
  console.log(`${claims} claims, ${concurrency} at once, in process, twice each`);
  console.log(`on one envelope: ${one} claims per second; on twenty: ${twenty}`);
}

function mean(figures: readonly number[]): number {
  return rounded(figures.reduce((sum, figure) => sum + figure, 0) / figures.length);
}
