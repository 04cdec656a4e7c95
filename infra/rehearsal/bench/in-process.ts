/**
 * One measurement of the functions called in this process, which has nothing else to do: prints it as one line of
 * JSON. Before it the bench, which starts it; after it nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import { openRuntime, type Runtime } from '../../embedded/runtime.ts';
import { makeBenchClaims, makeClaimsOnEnvelopes } from './claims.ts';
import { inProcessClient } from './in-process-client.ts';
import { playClaims } from './journey.ts';
import { type Measurement, measurementOf, rounded } from './measurement.ts';
import { costOfPlainClaims, type PlainClaimCost } from './plain-claim.ts';

export interface InProcessMeasurement extends Measurement, Partial<PlainClaimCost> {
  readonly transitionsPerClaim: number;
  readonly writesPerClaim: number;
  readonly peakRssMiB: number;
  readonly durability: string;
}

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '2000' },
    concurrency: { type: 'string', default: '50' },
    /** So many copies of one measure, each with an envelope of its own. */
    envelopes: { type: 'string' },
  },
});
const count = Number(values.claims);
const copies = values.envelopes === undefined ? undefined : copiesOf(Number(values.envelopes));

const dataDir = mkdtempSync(join(tmpdir(), 'entraide-bench-'));
try {
  const runtime = await openRuntime({
    dataDir,
    baseUrl: 'http://localhost:3000',
    startAt: Date.parse('2020-04-01T07:00:00Z'),
    demonstration: true,
    ...(copies && { measures: copies }),
  });
  const measured = await measure(runtime);
  await runtime.close();
  console.log(JSON.stringify({ ...measured, ...(!copies && (await costOfPlainClaims())) }));
} finally {
  rmSync(dataDir, { recursive: true });
}

async function measure(runtime: Runtime): Promise<InProcessMeasurement> {
  const claims = copies
    ? makeClaimsOnEnvelopes(
        count,
        copies.map(({ id }) => id),
      )
    : makeBenchClaims(count);
  const client = await inProcessClient(runtime);
  const before = statsOf(runtime);
  const journey = await playClaims(client, claims, Number(values.concurrency));
  const after = statsOf(runtime);
  return {
    ...measurementOf(journey),
    transitionsPerClaim: rounded((after.transitions - before.transitions) / count),
    writesPerClaim: rounded((after.writes - before.writes) / count),
    peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    durability: runtime.database.durability,
  };
}

function statsOf({ engine, store }: Runtime) {
  return { transitions: engine.stats().transitions, writes: store.stats().writes };
}

function copiesOf(envelopes: number): Measure[] {
  return Array.from({ length: envelopes }, (_, number) => ({
    ...cancelledContract,
    id: `cancelled-contract-${number}`,
  }));
}
