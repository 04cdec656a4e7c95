/** A closing that stopped half-way, ended by the scheduled sealing under its own grants. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findLedgerMonth, freezeMonth } from '../../../functions/ledger/months-store.ts';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import { postOf, type Transfer } from '../../../workflows/ledger/transfer.ts';
import { type GuardedHome, openGuardedHome } from './guarded-home.ts';
import { synthesize } from './synthesize.ts';

let home: GuardedHome;
beforeAll(async () => {
  home = await openGuardedHome(synthesize('prod'), {
    baseUrl: 'http://localhost:3000',
    demonstration: false,
  });
});
afterAll(() => home.close());

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
  await home.store.transact(bookTransfer(pending));
  await home.store.transact(bookTransfer(postOf(pending, '2020-04-02T08:00:00.000Z')));
  for (const month of ['2020-03', '2020-04']) {
    const frozenAt = '2020-05-02T08:00:00.000Z';
    await home.store.transact(freezeMonth({ month, closedBy: 'farid', frozenAt, openUnmatched: 0 }));
    await home.sealLedger();
    expect((await findLedgerMonth(home, month))?.data).toMatchObject({ state: 'closed', entries: 1 });
  }
  expect((await findLedgerMonth(home, '2020-04'))?.data).toMatchObject({ debitsCents: 100, pendingCents: 0 });
});
