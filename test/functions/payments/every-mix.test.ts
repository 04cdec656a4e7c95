/** Every mix of answers to a run of up to five payments, through the import itself: states, claim and books each time. */
import { describe, expect, it } from 'vitest';
import type { PlannedAnswer } from '../../../infra/rehearsal/bank/plan.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { booksOf, claimOf, openBank, paymentOf, releasedRun } from './released-run.ts';

const possible = ['accepted', 'rejected', 'pending', 'missing'] as const;
type Answer = (typeof possible)[number];

function* mixes(length: number): Generator<Answer[]> {
  if (length === 0) yield [];
  else for (const rest of mixes(length - 1)) for (const answer of possible) yield [answer, ...rest];
}

const plan = (answer: Answer): PlannedAnswer => (answer === 'rejected' ? { rejected: 'AC04' } : answer);

const afterStatusReport = {
  accepted: 'accepted',
  rejected: 'returned',
  pending: 'in-run',
  missing: 'in-run',
} as const;

const afterStatement = { ...afterStatusReport, accepted: 'settled' } as const;

function statusOf(mix: readonly Answer[]): string {
  if (mix.includes('rejected')) return 'payment-returned';
  return mix.every((one) => one === 'accepted') ? 'paid' : 'paying';
}

describe.each([1, 2, 3, 4, 5])('a run of %d payments', (count) => {
  it('is settled line by line, whatever the bank answers to each', async () => {
    const bank = await openBank();
    for (const mix of mixes(count)) {
      const { claimId, paymentIds, file } = await releasedRun(bank, count);
      const answers = Object.fromEntries(paymentIds.map((id, at) => [id, plan(mix[at] ?? 'missing')]));
      const { statusReport, statement } = bankAnswers(file, { answers });
      const centsOf = (answer: Answer) =>
        mix.reduce((sum, one, at) => sum + (one === answer ? 10_001 + at : 0), 0);
      const total = mix.reduce((sum, _, at) => sum + 10_001 + at, 0);
      const states = () => Promise.all(paymentIds.map(async (id) => (await paymentOf(bank, id)).state));

      const reported = await bank.importFile(statusReport);
      // A report that differs in every line and lists none is for a person to ask about.
      expect(reported.unmatched, mix.join()).toBe(mix.every((one) => one === 'missing') ? 1 : 0);
      expect(reported.returned, mix.join()).toBe(mix.filter((one) => one === 'rejected').length);
      expect(await states(), mix.join()).toEqual(mix.map((one) => afterStatusReport[one]));
      expect(await booksOf(bank, claimId), mix.join()).toMatchObject({ paidCents: 0, reservedCents: total });

      const settled = await bank.importFile(statement);
      expect(settled.unmatched, mix.join()).toBe(0);
      expect(await states(), mix.join()).toEqual(mix.map((one) => afterStatement[one]));
      expect(await booksOf(bank, claimId), mix.join()).toEqual({
        problems: 0,
        paidCents: centsOf('accepted'),
        borneCents: centsOf('accepted'),
        reservedCents: total - centsOf('accepted'),
        waitingCents: 0,
        disputedCents: 0,
      });
      expect((await claimOf(bank, claimId)).status, mix.join()).toBe(statusOf(mix));
    }
  });
});
