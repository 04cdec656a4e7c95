/** The whole home when a group of writes is lost: what had been worked out from it does not stand, and is done again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decideTask } from '../../functions/approvals/tasks.ts';
import { checkLedger } from '../../functions/audit/view-ledger.ts';
import { findClaim } from '../../functions/claims/store.ts';
import { fileClaim } from '../../functions/filing/file-claim.ts';
import { requestNameOf } from '../../functions/platform/idempotency/kept-answer.ts';
import { once } from '../../functions/platform/idempotency/once.ts';
import { keys } from '../../functions/platform/keys.ts';
import { RequestStore } from '../../functions/platform/request-store.ts';
import type { Person } from '../../functions/registers/store.ts';
import { openRuntime, type Runtime } from '../../infra/embedded/runtime.ts';
import { linksIn } from '../../infra/rehearsal/bench/bench-client.ts';
import { type BenchClaim, makeBenchClaims } from '../../infra/rehearsal/bench/claims.ts';
import { createRandom, type Random } from '../../infra/rehearsal/demo/random.ts';

let runtime: Runtime;

beforeEach(async () => {
  // Executions that lose their checkpoint say so.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  runtime = await openRuntime({
    dataDir: ':memory:',
    baseUrl: 'http://localhost:3000',
    startAt: Date.parse('2020-04-01T07:00:00Z'),
    demonstration: true,
  });
});
afterEach(async () => {
  await runtime.close();
  vi.restoreAllMocks();
});

async function person(personId: string): Promise<Person> {
  const found = await runtime.deps.registers.person(personId);
  if (!found) throw new RangeError(personId);
  return found;
}

/** Keeps on until it is accepted, as a program does that was told to come again. */
async function persist<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as Error).name !== 'TransientFailure') throw error;
    }
  }
}

async function file({ personId, measure, form }: BenchClaim, idempotencyKey: string): Promise<string> {
  const actor = await person(personId);
  const { store, deps } = requests();
  const name = requestNameOf(personId, idempotencyKey);
  const request = { name, key: keys.keptAnswer(name), bodyDigest: measure, now: runtime.clock.now() };
  const work = async () => {
    const answer = await fileClaim(deps, actor, measure, form, { language: 'fr' });
    return { answer, keep: 'answer' } as const;
  };
  return (await persist(() => once(store, request, work))).claimId;
}

/** As the home's server has its ports: it knows one request from another. */
function requests() {
  const store = new RequestStore(runtime.deps.store, 'one');
  return { store, deps: { ...runtime.deps, store } };
}

/** What a full disk does: one statement fails, and SQLite can no longer tell what it had written. */
function loseGroup(): void {
  const failing = runtime.database.write(
    (sqlite) => {
      sqlite.exec("INSERT INTO items (pk, sk, version, data) VALUES ('LOST', 'ITEM', 1, 'twice')");
      sqlite.exec("INSERT INTO items (pk, sk, version, data) VALUES ('LOST', 'ITEM', 1, 'twice')");
    },
    { savepoint: false },
  );
  failing.catch(() => undefined);
}

/** Later in the same turn. */
async function afterHops(hops: number): Promise<void> {
  for (let left = hops; left > 0; left -= 1) await Promise.resolve();
}

/**
 * Loses so many groups at the worst moments: when a task has written its part, and the engine is about to note the
 * answer.
 */
function loseSome(random: Random, count: number): void {
  let left = count;
  const { ahead } = runtime.store;
  const transact = ahead.transact.bind(ahead);
  ahead.transact = async (writes, effects) => {
    const done = transact(writes, effects);
    if (left > 0 && random.chance(15)) {
      left -= 1;
      const loss = afterHops(random.integer(0, 20)).then(loseGroup);
      if (random.chance(50)) await loss;
    }
    await done;
  };
}

/** Follows every link that was mailed, until there are no more. */
async function approveAll(): Promise<void> {
  let last: string | undefined;
  for (;;) {
    await persist(() => runtime.mailsOut());
    const mails = runtime.outbox.messages({ after: last });
    last = mails.at(-1)?.id ?? last;
    if (mails.length === 0) return;
    for (const { taskId, secret } of mails.flatMap(({ text }) => linksIn(text))) {
      await persist(() => decideTask(runtime.deps, { taskId, secret, decision: 'approve' }));
    }
    await settled();
  }
}

/** Quiet, with the executions revived that had lost something. */
async function settled(): Promise<void> {
  await vi.waitFor(
    async () => {
      await runtime.idle();
      expect(runtime.store.pendingEffects()).toEqual([]);
      const running = await runtime.engine.list({ status: 'RUNNING' });
      for (const { machine, name } of running) {
        // Waits by the clock for mails that went out before.
        if (machine === 'gathered-mails') continue;
        const history = await runtime.engine.history(machine, name);
        expect(history.at(-1)?.type).toBe('TaskSubmitted');
      }
      expect(runtime.engine.stats().callsUnderWay).toBe(0);
    },
    { timeout: 20_000, interval: 200 },
  );
}

describe('a lost group', () => {
  it.each([1, 2, 3])('leaves every accepted claim on its way to its payment, seed %i', async (seed) => {
    loseSome(createRandom(seed, 'losses'), 8);
    const claims = makeBenchClaims(30, seed);
    const ids = await Promise.all(claims.map((claim, at) => file(claim, `key-${at}`)));
    await settled();
    await approveAll();
    for (const claimId of ids) {
      const claim = await findClaim(runtime.deps, claimId);
      expect([claim?.status, claim?.waiting?.for]).toEqual(['approved', 'bank']);
    }
    expect(new Set(ids).size).toBe(30);
    expect(runtime.database.lostGroups).toBe(8);
    const check = await checkLedger(runtime.deps, await person('farid'));
    expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
    const reserved = await Promise.all(ids.map((claimId) => findClaim(runtime.deps, claimId)));
    const expected = reserved
      .flatMap((claim) => claim?.allocations ?? [])
      .reduce((sum, cell) => sum + cell.amountCents, 0);
    expect(check.pendingCents).toBe(expected);
  });
});
