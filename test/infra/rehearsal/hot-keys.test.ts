/**
 * Which partition of the table is written to most on the day of the announcement: filings are replayed through the
 * product, what each write costs is counted by its key, and carried over to 10,000 filings in one hour.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRuntime, type Runtime } from '../../../infra/embedded/runtime.ts';
import { createMeter, type UnitsByKey } from '../../../infra/rehearsal/bench/capacity.ts';
import { makeBenchClaims } from '../../../infra/rehearsal/bench/claims.ts';
import { inProcessClient } from '../../../infra/rehearsal/bench/in-process-client.ts';

const replayed = 60;
const filingsPerSecond = 10_000 / 3_600;
/** What DynamoDB takes of one partition key. */
const mostUnitsPerSecond = 1_000;

let runtime: Runtime;
let spent: UnitsByKey;

beforeAll(async () => {
  const meter = createMeter();
  runtime = await openRuntime({
    dataDir: ':memory:',
    baseUrl: 'http://localhost:3000',
    startAt: Date.parse('2020-04-01T07:00:00Z'),
    demonstration: true,
    aroundStore: meter.around,
  });
  const client = await inProcessClient(runtime);
  await runtime.idle();
  const before = meter.byKey();
  for (const claim of makeBenchClaims(replayed)) await client.file(claim);
  await client.settle();
  spent = new Map([...meter.byKey()].map(([key, units]) => [key, units - (before.get(key) ?? 0)]));
});
afterAll(() => runtime.close());

/** Units a second in that hour, the hottest key first. */
function perSecond(): { key: string; units: number }[] {
  const all = [...spent].map(([key, units]) => ({ key, units: (units / replayed) * filingsPerSecond }));
  return all.toSorted((one, other) => other.units - one.units);
}

describe('10,000 filings in one hour', () => {
  it('write to no partition key a tenth of what it takes', () => {
    const [hottest = { key: '', units: 0 }] = perSecond();
    console.log(`hottest key: ${hottest.key}, ${hottest.units.toFixed(1)} write units a second`);
    expect(hottest.units, hottest.key).toBeGreaterThan(0);
    expect(hottest.units, hottest.key).toBeLessThan(mostUnitsPerSecond / 10);
  });

  it('share no key for their effects', () => {
    const effects = [...spent].filter(([key]) => key.startsWith('EFFECT#') || key.startsWith('index EFFECT'));
    expect(effects.length).toBeGreaterThan(replayed);
    for (const [key, units] of effects) expect(units, key).toBeLessThanOrEqual(6);
  });

  it('write every claim, member, task and receipt of a request apart', () => {
    const apart = perSecond().filter(({ key }) => /^(CLAIM|MEMBER|TASK|IDEMPOTENCY|ONCE)#/.test(key));
    expect(apart.length).toBeGreaterThan(3 * replayed);
    // What one filing writes to its own keys, however many others file beside it.
    for (const { key } of apart) expect(spent.get(key), key).toBeLessThan(60);
  });
});
