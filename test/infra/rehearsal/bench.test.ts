/** The bench: it takes every claim to paid on both ways in, and tells the figures that people compare. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { linksIn } from '../../../infra/rehearsal/bench/bench-client.ts';
import { makeBenchClaims } from '../../../infra/rehearsal/bench/claims.ts';
import { measurementOf } from '../../../infra/rehearsal/bench/measurement.ts';

const bench = path.join(import.meta.dirname, '../../../infra/rehearsal/bench/main.ts');

function run(...options: string[]) {
  return promisify(execFile)(process.execPath, [bench, ...options]);
}

// Each starts processes of its own.
describe('npm run bench', { timeout: 120_000 }, () => {
  it('takes all claims to paid, in process and over HTTP, and prints one object', async () => {
    // The bench ends with an error unless every claim was paid.
    const { stdout } = await run('--claims', '20', '--concurrency', '10', '--json');
    const figures = JSON.parse(stdout);
    expect(Object.keys(figures)).toEqual([
      'claimsPerSecond',
      'httpClaimsPerSecond',
      'p50Ms',
      'p99Ms',
      'peakRssMiB',
      'transitionsPerClaim',
      'writesPerClaim',
      'durability',
      'writeUnitsPerClaim',
      'readUnitsPerClaim',
      'transitionsOfPlainClaim',
      'lambdaCallsPerClaim',
      'lambdaCallsPerLoneClaim',
      'mailsPerClaim',
      'listPricePer1000Claims',
    ]);
    expect(figures.durability).toBe('full');
    // Check and set aside, route, ask, route, pay, close: more only where two people approve.
    expect(figures.transitionsPerClaim).toBeGreaterThanOrEqual(6);
    expect(figures.transitionsOfPlainClaim).toBe(8);
    expect(figures.writesPerClaim).toBeGreaterThan(10);
    expect(figures.p99Ms).toBeGreaterThanOrEqual(figures.p50Ms);
  });

  it('takes claims on twenty envelopes to paid as well', async () => {
    const inProcess = path.join(path.dirname(bench), 'in-process.ts');
    const options = ['--claims=20', '--concurrency=10', '--envelopes=20'];
    const { stdout } = await promisify(execFile)(process.execPath, [inProcess, ...options]);
    const figures = JSON.parse(stdout);
    expect(figures.durability).toBe('full');
    expect(figures.transitionsPerClaim).toBeGreaterThanOrEqual(6);
  });

  it('measures the ledger: reservations on one envelope, and two payment files', async () => {
    const { stdout } = await run('ledger', '--reservations', '30', '--payments', '50', '--json');
    const { embedded, files } = JSON.parse(stdout);
    expect(embedded.map(({ writers }: { writers: number }) => writers)).toEqual([1, 8, 64]);
    // Whoever reserves tries once, however many there are.
    for (const { transactionsEach, conflictsEach } of embedded)
      expect({ transactionsEach, conflictsEach }).toEqual({ transactionsEach: 1, conflictsEach: 0 });
    expect(files.map(({ payments }: { payments: number }) => payments)).toEqual([5, 50]);
  });

  it('refuses a number that is none', async () => {
    await expect(run('--claims', 'many')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--claims is a whole number above 0, not many'),
    });
  });

  it('says what it does', async () => {
    expect((await run('--help')).stdout).toContain('npm run bench -- [options]');
  });
});

describe('what the bench files', () => {
  it('is the same for the same seed, and no two claims are about the same thing', () => {
    const claims = makeBenchClaims(300);
    expect(makeBenchClaims(300)).toEqual(claims);
    expect(new Set(claims.map((claim) => JSON.stringify(claim))).size).toBe(300);
  });
});

describe('figures', () => {
  it('are by nearest rank', () => {
    const milliseconds = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect(measurementOf({ seconds: 4, milliseconds })).toEqual({
      claimsPerSecond: 50,
      p50Ms: 100,
      p99Ms: 198,
    });
  });
});

describe('links in a mail', () => {
  it('are read with their secret', () => {
    const text = 'Bonjour,\n\nDécider:\nhttp://localhost:3000/tasks/01a2-b3?token=Ab_c-9\n\nEntraide';
    expect(linksIn(text)).toEqual([{ taskId: '01a2-b3', secret: 'Ab_c-9' }]);
    expect(linksIn('http://localhost:3000/claims/1')).toEqual([]);
  });
});
