/** A closing that stopped half-way, ended by the scheduled sealing under its own grants. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLedgerMonth, freezeMonth } from '../../../functions/ledger/months-store.ts';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import { postOf, type Transfer } from '../../../workflows/ledger/transfer.ts';
import { type GuardedRuntime, openGuardedRuntime } from './guarded-runtime.ts';
import { synthesize } from './synthesize.ts';

let runtime: GuardedRuntime;
beforeAll(async () => {
  runtime = await openGuardedRuntime(synthesize('prod'), {
    baseUrl: 'http://localhost:3000',
    demonstration: false,
  });
});
afterAll(() => runtime.close());

it('is ended, with what was set aside in the month before', async () => {
  const pending: Transfer = {
    transferId: 'C-1:1:member:0',
    kind: 'pending',
    debit: 'receivable:client-BE',
    credit: 'bank:solidarity-be',
    amountCents: 100,
    at: '2020-03-31T08:00:00.000Z',
    claimId: 'C-1',
    reason: 'reservation',
  };
  await runtime.store.transact(bookTransfer(pending));
  await runtime.store.transact(bookTransfer(postOf(pending, '2020-04-02T08:00:00.000Z')));
  for (const month of ['2020-03', '2020-04']) {
    const frozenAt = '2020-05-02T08:00:00.000Z';
    await runtime.store.transact(freezeMonth({ month, closedBy: 'farid', frozenAt, openUnmatched: 0 }));
    await runtime.sealLedger();
    expect((await findLedgerMonth(runtime, month))?.data).toMatchObject({ state: 'closed', entries: 1 });
  }
  expect((await findLedgerMonth(runtime, '2020-04'))?.data).toMatchObject({
    debitsCents: 100,
    pendingCents: 0,
  });
});
