/** The scheduled payment run: which days it works on, and what it does with what waits. */

import { beforeEach, describe, expect, it } from 'vitest';
import { registries } from '../../../functions/app/registries.ts';
import { type Payment, putPayment } from '../../../functions/claims/payment-store.ts';
import { runPayments } from '../../../functions/payments/jobs/run-payments.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';

let store: Store;
let ids: number;
beforeEach(() => {
  store = createSqliteStore(openDatabase(':memory:'));
  ids = 0;
});

/** Wednesday 1 April 2020 unless told otherwise. */
function depsOn(day = '2020-04-01', on = store): Deps {
  const now = Date.parse(`${day}T05:30:00Z`);
  return withPolicies({
    store: on,
    registers: openRegisters(on),
    clock: { now: () => now },
    random: { id: () => `run-${++ids}`, secret: () => 's' },
    plan: corona2020,
    measures,
    baseUrl: 'https://plan.example',
    envelopeShards: 1,
    ...registries,
  });
}

async function approve(paymentId: string, amountCents: number): Promise<void> {
  const payment: Payment = {
    paymentId,
    claimId: `claim-of-${paymentId}`,
    payeeId: 'member',
    name: 'Nour El Amrani',
    iban: 'BE68539007547034',
    amountCents,
    remittance: 'Entraide',
    accountId: corona2020.debtorAccounts[0]?.accountId ?? '',
    state: 'ready',
    createdAt: '2020-03-31T10:00:00.000Z',
    cells: [],
  };
  await store.transact([putPayment(payment, 'absent')]);
}

describe('runPayments', () => {
  it('takes everything that waits into a run', async () => {
    await approve('p1', 1_000);
    await approve('p2', 250);
    expect(await runPayments(depsOn())).toEqual([{ runId: 'run1', count: 2, totalCents: 1_250 }]);
  });

  it('makes no run when nothing waits, and no second one for the same payments', async () => {
    expect(await runPayments(depsOn())).toEqual([]);
    await approve('p1', 1_000);
    await runPayments(depsOn());
    expect(await runPayments(depsOn())).toEqual([]);
  });

  it.each([
    ['a Saturday', '2020-04-04'],
    ['Good Friday', '2020-04-10'],
    ['Easter Monday', '2020-04-13'],
  ])('rests on %s', async (_, day) => {
    await approve('p1', 1_000);
    expect(await runPayments(depsOn(day))).toEqual([]);
  });

  it('goes on with a run that stopped half-way', async () => {
    await approve('p1', 1_000);
    let writes = 0;
    const stopping: Store = {
      get: (key) => store.get(key),
      query: (query) => store.query(query),
      transact: async (...transaction) => {
        writes += 1;
        if (writes === 2) throw new TransientFailure('unreachable');
        await store.transact(...transaction);
      },
    };
    await expect(runPayments(depsOn('2020-04-01', stopping))).rejects.toBeInstanceOf(TransientFailure);
    expect(await runPayments(depsOn())).toEqual([{ runId: 'run1', count: 1, totalCents: 1_000 }]);
  });
});
