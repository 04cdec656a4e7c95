import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTransfers, type LedgerProblem } from '../../../workflows/ledger/balances.ts';
import { postOf, type Transfer, voidOf } from '../../../workflows/ledger/transfer.ts';

const at = '2020-04-02T08:00:00.000Z';

function entry(transferId: string, kind: Transfer['kind'], more: Partial<Transfer> = {}): Transfer {
  return {
    transferId,
    kind,
    debit: 'envelope:e',
    credit: 'bank:b',
    amountCents: 100,
    at,
    reason: 'test',
    ...more,
  };
}

const pending = entry('p', 'pending');

describe('balances', () => {
  it('of nothing are none', () => {
    expect(foldTransfers([])).toEqual({ balances: [], problems: [] });
  });

  it.each<[string, Transfer[], { posted: number; waiting: number }]>([
    ['a direct transfer counts at once', [entry('d', 'direct')], { posted: 100, waiting: 0 }],
    ['a pending one waits', [pending], { posted: 0, waiting: 100 }],
    ['posting makes it count', [pending, postOf(pending, at)], { posted: 100, waiting: 0 }],
    ['voiding takes it away', [pending, voidOf(pending, at)], { posted: 0, waiting: 0 }],
    [
      'posting less frees the rest',
      [pending, { ...postOf(pending, at), amountCents: 60 }],
      { posted: 60, waiting: 0 },
    ],
    ['the order does not matter', [postOf(pending, at), pending], { posted: 100, waiting: 0 }],
  ])('%s', (_what, transfers, { posted, waiting }) => {
    const none = { debitsCents: 0, creditsCents: 0, pendingDebitsCents: 0, pendingCreditsCents: 0 };
    expect(foldTransfers(transfers)).toEqual({
      balances: [
        { ...none, account: 'bank:b', creditsCents: posted, pendingCreditsCents: waiting },
        { ...none, account: 'envelope:e', debitsCents: posted, pendingDebitsCents: waiting },
      ],
      problems: [],
    });
  });
});

describe('an entry that does not fit', () => {
  const posted = postOf(pending, at);
  const other = entry('q', 'pending', { debit: 'envelope:f' });
  const faults: [string, Transfer[], LedgerProblem[]][] = [
    [
      'is booked twice',
      [entry('d', 'direct'), entry('d', 'direct')],
      [{ transferId: 'd', problem: 'repeated' }],
    ],
    ['posts what nobody set aside', [posted], [{ transferId: 'p:post', problem: 'unknown-pending' }]],
    [
      'names nothing that it ends',
      [{ ...entry('x', 'void') }],
      [{ transferId: 'x', problem: 'unknown-pending' }],
    ],
    [
      'posts and voids the same',
      [pending, posted, voidOf(pending, at)],
      [{ transferId: 'p:void', problem: 'ended-twice' }],
    ],
    [
      'posts the same twice',
      [pending, posted, { ...posted, transferId: 'again' }],
      [{ transferId: 'again', problem: 'ended-twice' }],
    ],
    [
      'posts more than was set aside',
      [pending, { ...posted, amountCents: 101 }],
      [{ transferId: 'p:post', problem: 'more-than-pending' }],
    ],
    [
      'posts to another account',
      [pending, { ...posted, credit: 'bank:mine' }],
      [{ transferId: 'p:post', problem: 'other-accounts' }],
    ],
    [
      'ends another one’s',
      [pending, other, { ...posted, pendingId: 'q' }],
      [{ transferId: 'p:post', problem: 'other-accounts' }],
    ],
    [
      'is of nothing',
      [entry('z', 'direct', { amountCents: 0 })],
      [{ transferId: 'z', problem: 'not-an-amount' }],
    ],
    [
      'is below zero',
      [entry('z', 'direct', { amountCents: -5 })],
      [{ transferId: 'z', problem: 'not-an-amount' }],
    ],
    [
      'is of parts of a cent',
      [entry('z', 'pending', { amountCents: 0.5 })],
      [{ transferId: 'z', problem: 'not-an-amount' }],
    ],
  ];

  it.each(faults)('because it %s is named, and counts in no balance', (_what, transfers, problems) => {
    const { balances, problems: found } = foldTransfers(transfers);
    expect(found).toEqual(problems);
    const bad = problems[0]?.transferId;
    // Of an entry that is there twice, the first counts.
    const kept =
      problems[0]?.problem === 'repeated'
        ? transfers.slice(0, 1)
        : transfers.filter((one) => one.transferId !== bad);
    expect(balances).toEqual(foldTransfers(kept).balances);
  });
});

describe('any ledger', () => {
  const account = fc.constantFrom('a', 'b', 'c', 'd');
  const begun = fc.record({
    kind: fc.constantFrom('direct', 'pending'),
    debit: account,
    credit: account,
    amountCents: fc.integer({ min: 1, max: 10 ** 9 }),
    end: fc.constantFrom('none', 'post', 'void'),
  });
  const ledger = fc.array(begun, { maxLength: 40 }).map((all) =>
    all.flatMap(({ kind, end, ...rest }, position): Transfer[] => {
      const first = entry(`t-${position}`, kind as 'direct' | 'pending', rest);
      if (kind === 'direct' || end === 'none') return [first];
      return [first, end === 'post' ? postOf(first, at) : voidOf(first, at)];
    }),
  );
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

  it('has debits equal to credits, posted and pending', () => {
    fc.assert(
      fc.property(ledger, (transfers) => {
        const { balances, problems } = foldTransfers(transfers);
        expect(problems).toEqual([]);
        expect(sum(balances.map((one) => one.debitsCents))).toBe(
          sum(balances.map((one) => one.creditsCents)),
        );
        expect(sum(balances.map((one) => one.pendingDebitsCents))).toBe(
          sum(balances.map((one) => one.pendingCreditsCents)),
        );
        expect(balances.every((one) => one.pendingDebitsCents >= 0 && one.pendingCreditsCents >= 0)).toBe(
          true,
        );
      }),
    );
  });

  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(ledger, fc.infiniteStream(fc.double({ noNaN: true })), (transfers, chance) => {
        const keys = new Map(transfers.map((one) => [one, Number(chance.next().value)]));
        const shuffled = transfers.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(foldTransfers(shuffled)).toEqual(foldTransfers(transfers));
      }),
    );
  });

  it('is what its balances say, by an account of each entry alone', () => {
    fc.assert(
      fc.property(ledger, (transfers) => {
        for (const { account: name, debitsCents, creditsCents } of foldTransfers(transfers).balances) {
          const counted = transfers.filter((one) => one.kind === 'direct' || one.kind === 'post');
          expect(debitsCents).toBe(
            sum(counted.filter((one) => one.debit === name).map((one) => one.amountCents)),
          );
          expect(creditsCents).toBe(
            sum(counted.filter((one) => one.credit === name).map((one) => one.amountCents)),
          );
        }
      }),
    );
  });
});
