/** What becomes ready while a run is being made waits for the next one: who asked for a run knows of one. */
import { expect, it } from 'vitest';
import { type Payment, putPayment } from '../../../functions/claims/payment-store.ts';
import { makePaymentRuns } from '../../../functions/payments/payment-run.ts';
import { readyPayments } from '../../../functions/payments/ready-payments.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { debtorAccount, farid, now, openBank } from './released-run.ts';

const ready = (paymentId: string): Payment => ({
  ...{ paymentId, claimId: `c-${paymentId}`, payeeId: 'member', name: 'Nour', remittance: 'Entraide' },
  ...{ iban: 'BE68539007547034', amountCents: 10_000, accountId: debtorAccount.accountId, cells: [] },
  ...{ state: 'ready', createdAt: new Date(now).toISOString() },
});

it('makes one run, however many payments become ready meanwhile', async () => {
  const { deps } = await openBank();
  await deps.store.transact([putPayment(ready('p1'), 'absent')]);
  let later = 0;
  const busy: Store = {
    ...deps.store,
    async transact(writes, effects) {
      await deps.store.transact(writes, effects);
      const isPrepared = writes.some(
        (one) => one.op === 'put' && JSON.stringify(one.data).includes('"prepared"'),
      );
      if (!isPrepared) return;
      later += 1;
      await deps.store.transact([putPayment(ready(`later${later}`), 'absent')]);
    },
  };
  const runs = await makePaymentRuns({ ...deps, store: busy }, farid);
  expect(runs.map(({ count }) => count)).toEqual([1]);
  expect(later).toBe(1);
  expect(await readyPayments(deps, debtorAccount.accountId, 10)).toHaveLength(1);
});
