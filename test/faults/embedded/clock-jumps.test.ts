/** The machine's clock jumps forward and back: the plan's clock never goes back, and what falls due happens once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { type RunningServer, startServer } from '../../../infra/embedded/server.ts';
import { openVirtualClock } from '../../../infra/embedded/virtual-clock.ts';
import { Cooperative } from '../../flow/cooperative-client.ts';
import { reachEmbedded, startAt } from '../../flow/embedded-environment.ts';
import { openCooperative, service } from '../../flow/small-cooperative.ts';
import { SmallPlan } from './small-plan.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let folder: string;
let server: RunningServer | undefined;
let jumpMilliseconds = 0;
const realTime = { now: () => Date.now() + jumpMilliseconds };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entraide-clock-'));
  jumpMilliseconds = 0;
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({ dataDir: folder, host: '127.0.0.1', startAt, demonstration: false, realTime });

async function start(): Promise<RunningServer> {
  server = await startServer({ ...options(), port: 0 });
  return server;
}

/** By then the program has looked at its clock by itself. */
const lookMilliseconds = 700;

describe('the plan’s clock', () => {
  it('counts what passes, never goes back, and begins anew where it was', async () => {
    const step = fc.oneof(fc.integer({ min: -40 * day, max: 40 * day }), fc.constant('anew' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        let elapsed = 0;
        const database = openDatabase(':memory:');
        const open = () => openVirtualClock(database, { now: () => elapsed }, startAt);
        let clock = open();
        for (const one of steps) {
          const before = clock.now();
          if (one === 'anew') {
            await database.write((sqlite) => sqlite.exec('CREATE TABLE IF NOT EXISTS anything (a)'));
            clock = open();
          } else elapsed += one;
          expect(clock.now() - before).toBe(one === 'anew' ? 0 : Math.max(0, one));
        }
        database.close();
      }),
    );
  });
});

describe('claims under way while the machine’s clock jumps', () => {
  it('end as without it, and the plan’s clock only goes on', async () => {
    const { url, runtime } = await start();
    const plan = new SmallPlan(url);
    await plan.prepare();
    const seen: number[] = [];
    const jumping = (async () => {
      for (const jump of [
        20 * minute,
        -hour,
        -40 * day,
        30 * minute,
        -10 * minute,
        40 * minute,
        -2 * day,
        0,
      ]) {
        jumpMilliseconds = jump;
        await sleep(150);
        seen.push(runtime.clock.now());
      }
    })();
    await plan.finish();
    await jumping;
    await plan.expectAsWithoutFault();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect((seen.at(-1) ?? 0) - startAt).toBeLessThan(day);
  });

  it('remind an approver once, on the day of the plan', async () => {
    const { url } = await start();
    const before = await openCooperative(reachEmbedded(url));
    const claimId = await before.file('mara', 'cancelled-contract', service());
    await before.environment.settle();
    const story = async () => {
      // Nobody keeps a token over days.
      const cooperative = new Cooperative(reachEmbedded(url));
      const { history } = await cooperative.claim('mara', claimId);
      return [history.length, (await cooperative.environment.mails()).length];
    };
    const asked = await story();
    for (const jump of [4 * day, 0, 8 * day, -day]) {
      jumpMilliseconds = jump;
      await sleep(lookMilliseconds);
      expect(await story()).toEqual(asked);
    }
    await reachEmbedded(url).advance('P3DT1H');
    const reminded = await story();
    expect(reminded[1]).toBe((asked[1] ?? 0) + 1);
    for (const jump of [4 * day, 0]) {
      jumpMilliseconds = jump;
      await sleep(lookMilliseconds);
      expect(await story()).toEqual(reminded);
    }
    const after = new Cooperative(reachEmbedded(url));
    expect(await after.approve('mara', claimId)).not.toEqual([]);
  });

  it('leave who is signed in signed in when it goes back, and ask again who they are when it goes far ahead', async () => {
    const { url } = await start();
    const cooperative = await openCooperative(reachEmbedded(url));
    await cooperative.file('mara', 'cancelled-contract', service());
    for (const [jump, status] of [
      [-day, 200],
      [-40 * day, 200],
      [30 * minute, 200],
      [day, 401],
      [0, 200],
    ] as const) {
      jumpMilliseconds = jump;
      expect((await cooperative.as('mara').get('/api/claims')).status, String(jump)).toBe(status);
    }
  });
});
