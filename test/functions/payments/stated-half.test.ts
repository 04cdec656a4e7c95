/** Two people's word on a payment that stops half-way is taken up when it is said once more. */
import { expect, it } from 'vitest';
import { confirmOutcome, proposeOutcome } from '../../../functions/payments/state-outcome.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { booksOf, farid, openBank, paymentOf, releasedRun } from './released-run.ts';

it.each(['paid', 'not-paid'] as const)('%s', async (outcome) => {
  const bank = await openBank();
  const { claimId, paymentIds } = await releasedRun(bank, 1);
  const paymentId = paymentIds[0] ?? '';
  const said = { outcome, on: '2020-04-01', reason: 'Seen in the bank’s own pages' };
  await proposeOutcome(bank.deps, farid, paymentId, said);
  const fien = { ...farid, personId: 'fien' };
  let writes = 0;
  const store: Store = {
    ...bank.deps.store,
    transact: async (...args) => {
      writes += 1;
      if (writes === 2) throw new Error('the power is gone');
      return bank.deps.store.transact(...args);
    },
  };
  await expect(confirmOutcome({ ...bank.deps, store }, fien, paymentId)).rejects.toThrow('power');
  expect((await paymentOf(bank, paymentId)).outcome).toBeDefined();
  await confirmOutcome(bank.deps, fien, paymentId);
  const after = await paymentOf(bank, paymentId);
  expect(after.outcome).toBeUndefined();
  expect(after.trail?.map(({ event }) => event)).toEqual([outcome, 'outcome-confirmed']);
  expect(await booksOf(bank, claimId)).toMatchObject({ paidCents: outcome === 'paid' ? 10_001 : 0 });
  await expect(confirmOutcome(bank.deps, fien, paymentId)).rejects.toMatchObject({ status: 409 });
});
