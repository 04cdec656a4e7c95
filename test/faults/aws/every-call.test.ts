/**
 * Every call of the functions to DynamoDB, Step Functions and SES, with every fault: after each step of a journey the
 * same records, executions and mails as without it. The claim's own journey is played whole; of the others, and of
 * faults that are like another, a sample by the seed: `FAULT_SEED=7 npm run test:faults`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../infra/rehearsal/demo/random.ts';
import { journeys, prepareCooperative } from './journeys.ts';
import { type Lane, openLane } from './lane.ts';
import { type Case, casesOf, type PlayedStep, playCase, playJourney } from './matrix.ts';
import { type FaultName, faults } from './wire-faults.ts';
import { openWiredRuntime } from './wired-runtime.ts';

const endpoint = process.env.DYNAMODB_LOCAL_ENDPOINT;
const seed = Number(process.env.FAULT_SEED ?? 2020);
const sampleSize = 500;
const laneCount = 8;

/** With every call of the claim's own journey. */
const wholly: readonly FaultName[] = [
  'throttled',
  'transaction conflict',
  'lost answer',
  'time-out after the work',
  'internal error',
  'slow',
  'away right after the work',
  'execution exists already',
  'token was used',
  'token is unknown',
];
const all = Object.keys(faults) as FaultName[];

const why = endpoint === undefined ? ': skipped, DynamoDB Local does not run here' : '';

describe.skipIf(endpoint === undefined)(`every call and every fault${why}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'entraide-faults-'));
  const played = new Map<string, PlayedStep[]>();
  let lanes: Lane[] = [];

  beforeAll(async () => {
    lanes = await Promise.all(Array.from({ length: laneCount }, () => openLane(endpoint ?? '')));
    const [lane] = lanes as [Lane];
    const now = Date.parse('2020-04-01T07:00:00Z');
    const executions = join(folder, 'first.sqlite');
    const runtime = await openWiredRuntime(lane, {
      now,
      executions: join(folder, 'empty.sqlite'),
      manner: 'usual',
    });
    await prepareCooperative(runtime);
    runtime.saveExecutions(executions);
    runtime.close();
    const notes = { mails: [], claimId: '', runId: '' };
    const ground = { items: await lane.read(), executions, now, notes };
    for (const [name, steps] of Object.entries(journeys))
      played.set(name, await playJourney(lane, folder, ground, steps));
  });

  afterAll(async () => {
    await Promise.all(lanes.map((lane) => lane.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  const play = async (cases: readonly Case[]): Promise<string[]> => {
    const left = cases.values();
    const found = lanes.map(async (lane) => {
      const wrong: string[] = [];
      for (const one of left) wrong.push(...(await playCase(lane, folder, one)));
      return wrong;
    });
    return (await Promise.all(found)).flat();
  };
  const [[first = '', ...rest]] = [Object.keys(journeys)];

  it('meets journeys that come to their end', () => {
    const ends = [...played.values()].map((steps) => steps.at(-1)?.after.executions.join(' '));
    expect(ends[0]).toMatch(/"claim",.*"SUCCEEDED".*"paid".*"recovery",.*"SUCCEEDED".*"recovered"/);
    expect(ends[1]?.match(/"SUCCEEDED"/g)).toHaveLength(2);
    expect(ends[2]).toMatch(/"claim",.*"SUCCEEDED".*"paid"/);
    expect(ends[3]).toMatch(/"RUNNING",\["RequestApproval"\].*"withdrawn"/);
  });

  describe(first, () => {
    it.each(wholly)('%s, at each of its calls', async (fault) => {
      const cases = casesOf(played.get(first) ?? [], [fault]);
      expect(cases.length).toBeGreaterThan(0);
      expect(await play(cases)).toEqual([]);
    });
  });

  it(`any of them, at ${sampleSize} calls of ${rest.join(' and ')}, by the seed ${seed}`, async () => {
    const like = all.filter((name) => !wholly.includes(name));
    const others = [...played].flatMap(([name, steps]) => casesOf(steps, name === first ? like : all));
    const sample = createRandom(seed, 'faults').shuffle(others).slice(0, sampleSize);
    expect(await play(sample)).toEqual([]);
  });
});
