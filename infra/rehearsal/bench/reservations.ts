/**
 * How fast one envelope gives out reservations to so many writers at once, through the step that every claim takes.
 * Before it the ledger's bench; after it its table.
 */

import { reserveFunds } from '../../../functions/claims/steps/reserve-funds.ts';
import { forEachAtOnce } from '../../../functions/platform/for-each.ts';
import { openEnvelope, storeClaims } from './ledger-claims.ts';
import { type BenchStore, dynamoDbStore, embeddedStore } from './ledger-deps.ts';
import { rounded } from './measurement.ts';

export interface ReservationsMeasurement {
  readonly writers: number;
  readonly shards: number;
  readonly perSecond: number;
  /** From the writer's call to its answer, on average. */
  readonly milliseconds: number;
  /** Of the processor, which other programs on the machine do not disturb. */
  readonly cpuMilliseconds: number;
  readonly transactionsEach: number;
  /** How often one had to be tried again, because somebody else wrote the same row. */
  readonly conflictsEach: number;
}

const mostWarmUp = 200;

/** @param endpoint of DynamoDB Local; undefined: the embedded store */
export async function measureReservations(
  count: number,
  writers: number,
  shards: number,
  endpoint?: string,
): Promise<ReservationsMeasurement> {
  const bench = endpoint === undefined ? embeddedStore(shards) : await dynamoDbStore(endpoint, shards);
  try {
    const warmUp = Math.min(mostWarmUp, count);
    await openEnvelope(bench.deps, count + warmUp);
    await reserveAll(bench, await storeClaims(bench.deps, warmUp, 'warm-up'), writers);
    const claims = await storeClaims(bench.deps, count, 'reserve');
    Object.assign(bench.counted, { transactions: 0, conflicts: 0 });
    const cpuBefore = process.cpuUsage();
    const begun = performance.now();
    await reserveAll(bench, claims, writers);
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const { transactions, conflicts } = bench.counted;
    return {
      writers,
      shards,
      perSecond: Math.round(count / seconds),
      milliseconds: rounded((1000 * seconds * writers) / count),
      cpuMilliseconds: hundredths((user + system) / 1000 / count),
      transactionsEach: hundredths(transactions / count),
      conflictsEach: hundredths(conflicts / count),
    };
  } finally {
    bench.close();
  }
}

async function reserveAll({ deps }: BenchStore, claimIds: readonly string[], writers: number): Promise<void> {
  await forEachAtOnce(claimIds, writers, async (claimId) => {
    const { route } = (await reserveFunds(deps, { claimId })) as { route: string };
    if (route !== 'reserved') throw new Error(`claim ${claimId} is ${route}`);
  });
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
