/** An Activité's budget: the register's balance and the plan's entries, exact whoever posts at the same moment. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBudgets, readBudget } from '../../../functions/ledger/activity-budgets.ts';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { ConditionFailed } from '../../../functions/platform/store/port.ts';
import { openRuntime, type Runtime } from '../../../infra/embedded/runtime.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';

async function withRuntime(work: (runtime: Runtime) => Promise<void>): Promise<void> {
  const startAt = Date.parse('2020-05-04T08:00:00Z');
  const runtime = await openRuntime({
    dataDir: ':memory:',
    baseUrl: 'http://localhost',
    startAt,
    demonstration: false,
  });
  try {
    await work(runtime);
  } finally {
    await runtime.close();
  }
}

function transfer(transferId: string, debit: string, credit: string, amountCents: number): Transfer {
  return {
    transferId,
    kind: 'direct',
    debit,
    credit,
    amountCents,
    at: '2020-05-04T08:00:00.000Z',
    reason: 'test',
  };
}

test('what is set aside does not count, what is posted does', () =>
  withRuntime(async ({ deps }) => {
    const posted = transfer('1', 'envelope:E', 'activity:A', 500);
    const aside: Transfer = { ...posted, transferId: '2', kind: 'pending' };
    const ended: Transfer = { ...posted, transferId: '2:void', kind: 'void', pendingId: '2' };
    const writes = await moveBudgets(deps, [posted, aside, ended]);
    expect(writes).toHaveLength(1);
    await deps.store.transact([...[posted, aside, ended].flatMap(bookTransfer), ...writes]);
    expect(await readBudget(deps, 'A')).toEqual({ activityId: 'A', postedCents: 500, availableCents: 500 });
    expect(await readBudget(deps, 'B')).toMatchObject({ availableCents: 0 });
  }));

test('the register’s balance comes on top, negative too', () =>
  withRuntime(async ({ deps }) => {
    const record = {
      activityId: 'A',
      name: 'A',
      country: 'BE',
      sector: '',
      coordinatorIds: [],
      balanceCents: -300,
    };
    await deps.store.transact([{ op: 'put', key: keys.activity('A'), data: record, when: 'absent' }]);
    const posted = transfer('1', 'activity:A', 'loan:L', 200);
    await deps.store.transact([...bookTransfer(posted), ...(await moveBudgets(deps, [posted]))]);
    expect(await readBudget(deps, 'A')).toMatchObject({
      registeredCents: -300,
      postedCents: -200,
      availableCents: -500,
    });
  }));

test('two who count on the same cents: one of them has to look again', () =>
  withRuntime(async ({ deps }) => {
    const [one, two] = [transfer('1', 'activity:A', 'x:1', 5), transfer('2', 'activity:A', 'x:1', 5)];
    const plans = [await moveBudgets(deps, [one]), await moveBudgets(deps, [two])];
    await deps.store.transact([...bookTransfer(one), ...(plans[0] ?? [])]);
    await expect(deps.store.transact([...bookTransfer(two), ...(plans[1] ?? [])])).rejects.toThrow(
      ConditionFailed,
    );
  }));

test('after any entries, the figure is the sum of them', () =>
  withRuntime(async ({ deps }) => {
    const account = fc.constantFrom('activity:P', 'activity:Q', 'envelope:E', 'loan:L');
    const entry = fc.record({
      debit: account,
      credit: account,
      amountCents: fc.integer({ min: 1, max: 1_000_000 }),
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
        const before = await readBudget(deps, 'P');
        const transfers = entries.map(({ debit, credit, amountCents }) => {
          count += 1;
          return transfer(`t-${count}`, debit, credit, amountCents);
        });
        await deps.store.transact([
          ...transfers.flatMap(bookTransfer),
          ...(await moveBudgets(deps, transfers)),
        ]);
        const sum = entries.reduce((total, { debit, credit, amountCents }) => {
          return (
            total + (credit === 'activity:P' ? amountCents : 0) - (debit === 'activity:P' ? amountCents : 0)
          );
        }, 0);
        expect((await readBudget(deps, 'P')).postedCents).toBe(before.postedCents + sum);
      }),
      { numRuns: 30 },
    );
  }));
