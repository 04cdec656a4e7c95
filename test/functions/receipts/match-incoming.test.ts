/** Incoming money finds the receipt of its reference, once, whatever the files repeat. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { matchIncoming } from '../../../functions/receipts/match-incoming.ts';
import { planReceipt, putReceipt } from '../../../functions/receipts/store.ts';
import { receiptViews, viewReceipt } from '../../../functions/receipts/view-receipts.ts';
import { openRuntime, type Runtime } from '../../../infra/embedded/runtime.ts';
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { isBelgianReference } from '../../../workflows/bank/belgian-reference.ts';
import { isCreditorReference } from '../../../workflows/bank/creditor-reference.ts';
import { foldTransfers } from '../../../workflows/ledger/balances.ts';
import { recordArrival, stopExpecting } from '../../../workflows/receipts/expected-receipt.ts';
import type { Country } from '../../../workflows/registers/records.ts';
import { allTransfers } from '../all-transfers.ts';

const runtimes: Runtime[] = [];
afterEach(async () => {
  for (const runtime of runtimes.splice(0)) await runtime.close();
});

async function openReceipts() {
  const runtime = await openRuntime({
    dataDir: ':memory:',
    baseUrl: 'http://localhost',
    startAt: Date.parse('2020-05-04T08:00:00Z'),
    demonstration: false,
  });
  runtimes.push(runtime);
  return runtime.deps;
}

type Ground = Awaited<ReturnType<typeof openReceipts>>;

async function expectMoney(deps: Ground, receiptId: string, expectedCents: number, country: Country = 'BE') {
  const { receipt, writes } = await planReceipt(deps, {
    receiptId,
    kind: 'public-aid',
    owner: 'case-1',
    country,
    expectedCents,
    createdAt: '2020-05-04T08:00:00.000Z',
  });
  await deps.store.transact(writes);
  return receipt;
}

function advice(changes: Partial<BankAdvice> = {}): BankAdvice {
  return {
    key: 'entry|1',
    kind: 'incoming',
    scope: 'line',
    source: 'camt.053',
    on: '2020-05-05',
    currency: 'EUR',
    amountCents: 10_000,
    accountIban: 'BE71096123456769',
    ...changes,
  };
}

async function balances(deps: Ground) {
  const { balances: folded, problems } = foldTransfers(await allTransfers(deps, '2020-05'));
  expect(problems).toEqual([]);
  return Object.fromEntries(folded.map((one) => [one.account, one.debitsCents - one.creditsCents]));
}

describe('a structured reference', () => {
  test('is Belgian for Belgium and RF elsewhere, and the same when the step is repeated', async () => {
    const deps = await openReceipts();
    const belgian = await expectMoney(deps, 'one', 100);
    const french = await expectMoney(deps, 'two', 100, 'FR');
    expect(isBelgianReference(belgian.reference)).toBe(true);
    expect(isCreditorReference(french.reference)).toBe(true);
    const again = await planReceipt(deps, { ...belgian, expectedCents: 999 });
    expect(again).toEqual({ receipt: belgian, writes: [] });
  });
});

describe('money that arrives', () => {
  test.each([
    ['less than expected', [4_000], 'partial', 4_000],
    ['in two parts', [4_000, 6_000], 'received', 10_000],
    ['a cent too little', [9_999], 'partial', 9_999],
    ['more than expected', [12_000], 'received', 12_000],
  ])('%s', async (_name, amounts, state, receivedCents) => {
    const deps = await openReceipts();
    const { reference } = await expectMoney(deps, 'one', 10_000);
    for (const [position, amountCents] of amounts.entries()) {
      const said = advice({ key: `entry|${position}`, reference, amountCents });
      expect(await matchIncoming(deps, said)).toBe('received');
    }
    const { items } = await receiptViews(deps, { ...finance, roles: ['finance'] });
    expect(items).toMatchObject([
      { state, receivedCents, outstandingCents: Math.max(0, 10_000 - receivedCents) },
    ]);
    expect(await balances(deps)).toEqual({
      'bank:solidarity-be': receivedCents,
      'expected:one': -receivedCents,
    });
  });

  test('the same booking in ten files, at once, counts once', async () => {
    const deps = await openReceipts();
    const { reference } = await expectMoney(deps, 'one', 10_000);
    const results = await Promise.all(
      Array.from({ length: 10 }, () => matchIncoming(deps, advice({ reference }))),
    );
    expect(results.filter((one) => one === 'received')).toHaveLength(1);
    expect(await matchIncoming(deps, advice({ reference }))).toBe('unchanged');
    expect(await balances(deps)).toEqual({ 'bank:solidarity-be': 10_000, 'expected:one': -10_000 });
  });

  test('different bookings at once all count', async () => {
    const deps = await openReceipts();
    const { reference } = await expectMoney(deps, 'one', 10_000);
    const all = Array.from({ length: 8 }, (_, position) => advice({ reference, key: `entry|${position}` }));
    await Promise.all(all.map((one) => matchIncoming(deps, one)));
    expect(await viewReceipt(deps, finance, 'one')).toMatchObject({ receivedCents: 80_000 });
  });

  test('late money is still booked', async () => {
    const deps = await openReceipts();
    const receipt = await expectMoney(deps, 'one', 10_000);
    const item = await deps.store.get({ pk: 'RECEIPT#one', sk: 'RECEIPT' });
    await deps.store.transact([
      putReceipt(stopExpecting(receipt, 'expired'), { version: item?.version ?? 0 }),
    ]);
    expect(await matchIncoming(deps, advice({ reference: receipt.reference }))).toBe('received');
    expect(await viewReceipt(deps, finance, 'one')).toMatchObject({ state: 'received' });
  });

  const { amountCents: _amount, ...withoutAmount } = advice();

  test.each<[string, (reference: string) => BankAdvice]>([
    ['of somebody else’s reference', () => advice({ reference: '012345678939' })],
    ['without a reference', () => advice()],
    ['without an amount in euro', (reference) => ({ ...withoutAmount, reference })],
    ['of nothing', (reference) => advice({ reference, amountCents: 0 })],
    ['on an account that is not ours', (reference) => advice({ reference, accountIban: 'BE68539007547034' })],
    ['taken back', (reference) => advice({ reference, kind: 'taken-back' })],
  ])('is left to a person: %s', async (_name, said) => {
    const deps = await openReceipts();
    const { reference } = await expectMoney(deps, 'one', 10_000);
    expect(await matchIncoming(deps, said(reference))).toBe('unknown');
    expect(await balances(deps)).toEqual({});
  });
});

const finance = {
  personId: 'farid',
  name: 'Farid',
  email: 'farid@entraide.example',
  language: 'fr',
  roles: ['finance'],
} as const;

describe('who sees receipts', () => {
  test('finance, not members', async () => {
    const deps = await openReceipts();
    await expectMoney(deps, 'one', 10_000);
    const member = { ...finance, roles: ['member'] } as const;
    await expect(receiptViews(deps, member)).rejects.toMatchObject({ status: 403 });
    await expect(viewReceipt(deps, member, 'one')).rejects.toMatchObject({ status: 404 });
    await expect(receiptViews(deps, finance, { after: 'nonsense' })).rejects.toMatchObject({
      name: 'WrongCursor',
    });
  });
});

test('arrivals add up, and the state follows their sum', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.integer({ min: 1, max: 1_000_000 })), (expectedCents, amounts) => {
      const start = {
        receiptId: 'r',
        reference: '',
        kind: 'public-aid',
        owner: 'o',
        country: 'BE',
        expectedCents,
        receivedCents: 0,
        state: 'open',
        createdAt: '',
        arrivals: [],
      } as const;
      const end = amounts.reduce(
        (receipt, amountCents, position) =>
          recordArrival(receipt, { entryKey: String(position), amountCents, on: '', at: '' }),
        start as Parameters<typeof recordArrival>[0],
      );
      const sum = amounts.reduce((total, one) => total + one, 0);
      expect(end.receivedCents).toBe(sum);
      if (amounts.length > 0) expect(end.state).toBe(sum >= expectedCents ? 'received' : 'partial');
    }),
  );
});
