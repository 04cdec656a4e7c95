/** `npm run bench -- ledger`: reservations on one envelope, and one large payment file against a small one. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeOptions } from '../../embedded/start-command.ts';
import type { PaymentFileMeasurement } from './payment-file.ts';
import { measureReservations, type ReservationsMeasurement } from './reservations.ts';

export interface LedgerBench {
  readonly reservations: number;
  readonly payments: number;
  /** Of DynamoDB Local, to measure the reservations there as well. */
  readonly dynamodb?: string | undefined;
  readonly json: boolean;
}

const writersAtOnce = [1, 8, 64] as const;
/** The embedded runtime has one writer, the store itself; the stack spreads an envelope over many rows. */
const shardsOnAws = 16;

export async function benchLedger(options: LedgerBench): Promise<void> {
  const embedded = await measureAll(options.reservations, 1);
  const dynamodb = options.dynamodb && {
    oneRow: await measureAll(Math.ceil(options.reservations / 10), 1, options.dynamodb),
    sharded: await measureAll(Math.ceil(options.reservations / 10), shardsOnAws, options.dynamodb),
  };
  const sizes = [Math.ceil(options.payments / 10), options.payments];
  const files: PaymentFileMeasurement[] = [];
  for (const size of sizes) files.push(await measureFile(size));
  if (options.json) return console.log(JSON.stringify({ embedded, ...(dynamodb && { dynamodb }), files }));
  const tables = [reservationsTable('One envelope on the embedded store', embedded)];
  if (dynamodb) {
    tables.push(
      reservationsTable('On DynamoDB Local, in one row', dynamodb.oneRow),
      reservationsTable(`On DynamoDB Local, in ${shardsOnAws} rows`, dynamodb.sharded),
    );
  }
  console.log([...tables, filesTable(files)].join('\n\n'));
}

async function measureAll(
  count: number,
  shards: number,
  endpoint?: string,
): Promise<ReservationsMeasurement[]> {
  const measured: ReservationsMeasurement[] = [];
  for (const writers of writersAtOnce)
    measured.push(await measureReservations(count, writers, shards, endpoint));
  return measured;
}

async function measureFile(payments: number): Promise<PaymentFileMeasurement> {
  const path = join(import.meta.dirname, 'payment-file.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeOptions, path, String(payments)]);
  return JSON.parse(stdout) as PaymentFileMeasurement;
}

function reservationsTable(title: string, measured: readonly ReservationsMeasurement[]): string {
  return [
    row(title, ...measured.map(({ writers }) => `${writers} at once`)),
    row('reservations per second', ...measured.map(({ perSecond }) => perSecond)),
    row('from call to answer (ms)', ...measured.map(({ milliseconds }) => milliseconds)),
    row('processor time of each (ms)', ...measured.map(({ cpuMilliseconds }) => cpuMilliseconds)),
    row('transactions per reservation', ...measured.map(({ transactionsEach }) => transactionsEach)),
    row('conflicts per reservation', ...measured.map(({ conflictsEach }) => conflictsEach)),
  ].join('\n');
}

function filesTable(files: readonly PaymentFileMeasurement[]): string {
  const line = (name: string, of: (file: PaymentFileMeasurement) => number) => {
    const figures = files.map(of);
    const [small = 0, large = 0] = figures;
    return row(name, ...figures, small === 0 ? '' : `× ${(large / small).toFixed(1)}`);
  };
  return [
    row('One payment file', ...files.map(({ payments }) => `${payments}`), 'for × 10'),
    line('making the run (ms)', (file) => file.runMilliseconds),
    line('releasing it (ms)', (file) => file.releaseMilliseconds),
    line('making the file (ms)', (file) => file.fileMilliseconds),
    line('importing the answer (ms)', (file) => file.importMilliseconds),
    line('processor time (ms)', (file) => file.cpuMilliseconds),
    line('the file (KiB)', (file) => file.fileKiB),
    line('memory before (MiB)', (file) => file.rssBeforeMiB),
    line('most memory (MiB)', (file) => file.peakRssMiB),
  ].join('\n');
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(40) + cells.map((cell) => String(cell).padStart(12)).join('');
}
