/** The fund so far, week by week, from what claims went through. */
import { describe, expect, it } from 'vitest';
import type { Allocation, Claim, HistoryEntry } from '../../../workflows/claim/claim.ts';
import { addPast, type PastChanges, pastWeeks } from '../../../workflows/forecast/past.ts';

const event = (name: HistoryEntry['event'], day: string): HistoryEntry => ({
  at: `${day}T10:00:00.000Z`,
  actor: 'system',
  event: name,
});

function claim(
  history: readonly HistoryEntry[],
  states: readonly Allocation['state'][],
  status: Claim['status'],
): Claim {
  const allocations = states.map((state, at) => ({
    ...{ transferId: `t-${at}`, payeeId: 'm', source: 'fund', debit: 'a', credit: 'b', round: 1 },
    ...{ amountCents: 10_000, state, shard: 0 },
  }));
  const funding = [{ source: 'fund', bearing: 'envelope', amountCents: 10_000 }] as const;
  const decision = { outcome: 'eligible', decidedAt: '', rules: [], payees: [], funding } as const;
  return { filedOn: '2020-04-01', history, allocations, status, decision } as unknown as Claim;
}

const weeksOf = (claims: readonly Claim[], today: string) =>
  pastWeeks(claims.reduce<PastChanges>(addPast, {}), today);

describe('the past of the fund', () => {
  it('is reserved when funds are, paid when the bank says so', () => {
    const paid = claim(
      [event('funds-reserved', '2020-04-01'), event('payment-settled', '2020-04-14')],
      ['posted'],
      'paid',
    );
    expect(weeksOf([paid], '2020-04-15')).toEqual([
      { until: '2020-04-05', reservedCents: 10_000, paidCents: 0, queuedCents: 0 },
      { until: '2020-04-12', reservedCents: 10_000, paidCents: 0, queuedCents: 0 },
      { until: '2020-04-15', reservedCents: 0, paidCents: 10_000, queuedCents: 0 },
    ]);
  });

  it('stands in line until there is room, and leaves it when it is given up', () => {
    const waits = claim([event('queued', '2020-04-01')], [], 'queued');
    const gone = claim([event('queued', '2020-04-02'), event('withdrawn', '2020-04-03')], [], 'withdrawn');
    const later = claim(
      [event('queued', '2020-04-01'), event('funds-reserved', '2020-04-08')],
      ['reserved'],
      'awaiting-approval',
    );
    expect(weeksOf([waits, gone, later], '2020-04-10')).toEqual([
      { until: '2020-04-05', reservedCents: 0, paidCents: 0, queuedCents: 20_000 },
      { until: '2020-04-10', reservedCents: 10_000, paidCents: 0, queuedCents: 10_000 },
    ]);
  });

  it('leaves out what was given back, and what is nobody’s', () => {
    expect(
      weeksOf([claim([event('funds-reserved', '2020-04-01')], ['voided'], 'rejected')], '2020-05-01'),
    ).toEqual([]);
  });
});
