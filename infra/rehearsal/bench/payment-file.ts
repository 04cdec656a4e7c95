/**
 * One payment file of so many payments, from the run to the bank's answer, in a process of its own: prints its time
 * and memory as one line of JSON. Before it the ledger's bench, which starts it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reserveFunds } from '../../../functions/claims/steps/reserve-funds.ts';
import { importBankFile } from '../../../functions/payments/bank-file.ts';
import { createPaymentRun } from '../../../functions/payments/payment-run.ts';
import { releasePaymentRun } from '../../../functions/payments/release-run.ts';
import { requestPayment } from '../../../functions/payments/steps/request-payment.ts';
import { paymentRunFile } from '../../../functions/payments/view-run.ts';
import { forEachAtOnce } from '../../../functions/platform/for-each.ts';
import type { Person } from '../../../functions/registers/store.ts';
import { openEnvelope, storeClaims } from './ledger-claims.ts';
import { type BenchStore, embeddedStore } from './ledger-deps.ts';

export interface PaymentFileMeasurement {
  readonly payments: number;
  readonly runMilliseconds: number;
  readonly releaseMilliseconds: number;
  readonly fileMilliseconds: number;
  readonly importMilliseconds: number;
  /** Of the processor, for all of it. */
  readonly cpuMilliseconds: number;
  readonly fileKiB: number;
  /** The most memory of the process, and what it had before the run was made. */
  readonly peakRssMiB: number;
  readonly rssBeforeMiB: number;
}

const people = ['farid', 'fien'].map(
  (personId): Person => ({
    personId,
    name: personId,
    email: `${personId}@entraide.example`,
    language: 'fr',
    roles: ['finance'],
  }),
);

const [count = 1_000] = process.argv.slice(2).map(Number);
const bench = embeddedStore(1);
const folder = mkdtempSync(join(tmpdir(), 'entraide-bank-'));
try {
  await prepare(bench, count);
  console.log(JSON.stringify(await measure(bench)));
} finally {
  bench.close();
  rmSync(folder, { recursive: true });
}

async function prepare({ deps }: BenchStore, payments: number): Promise<void> {
  await openEnvelope(deps, payments);
  const claims = await storeClaims(deps, payments, 'paid');
  await forEachAtOnce(claims, 64, async (claimId) => {
    await reserveFunds(deps, { claimId });
    await requestPayment(deps, { claimId, taskToken: `token-${claimId}` });
  });
}

async function measure({ deps }: BenchStore): Promise<PaymentFileMeasurement> {
  const [maker, releaser] = people as [Person, Person];
  const rssBeforeMiB = mebibytes(process.memoryUsage.rss());
  const cpuBefore = process.cpuUsage();
  const [run, runMilliseconds] = await timed(() => createPaymentRun(deps, maker, {}));
  const [, releaseMilliseconds] = await timed(() => releasePaymentRun(deps, releaser, run.id));
  const [file, fileMilliseconds] = await timed(() => paymentRunFile(deps, maker, run.id));
  const answer = askBank(file);
  const [imported, importMilliseconds] = await timed(() => importBankFile(deps, maker, answer));
  if (imported.settled !== count) throw new Error(`${imported.settled} of ${count} payments are settled`);
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    payments: count,
    runMilliseconds,
    releaseMilliseconds,
    fileMilliseconds,
    importMilliseconds,
    cpuMilliseconds: Math.round((user + system) / 1000),
    fileKiB: Math.round(file.length / 1024),
    peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    rssBeforeMiB,
  };
}

/** The bank is another process: its memory is not ours. */
function askBank(file: string): string {
  const [sent, answer] = [join(folder, 'sent.xml'), join(folder, 'answer.xml')];
  writeFileSync(sent, file);
  execFileSync(process.execPath, [join(import.meta.dirname, 'bank-answer.ts'), sent, answer]);
  return readFileSync(answer, 'utf8');
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - begun)];
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
