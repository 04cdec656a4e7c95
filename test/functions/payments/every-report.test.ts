/** The same bookings told by pain.002, camt.054, camt.053 and CODA, in every order, again, late or not at all: one truth. */
import { describe, expect, it } from 'vitest';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import type { PlannedAnswer } from '../../../infra/rehearsal/bank/plan.ts';
import { type BankAnswers, bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { booksOf, claimOf, farid, openBank, paymentOf, releasedRun } from './released-run.ts';

const executed = ['statusReport', 'notification', 'statement', 'coda'] as const;
const returned = ['notification', 'statement', 'coda', 'returnNotification', 'returnStatement', 'returnCoda'];

/** Every order of every choice of them, the empty one aside. */
function* orders<Name>(names: readonly Name[]): Generator<Name[]> {
  for (const name of names) {
    const others = names.filter((one) => one !== name);
    yield [name];
    for (const rest of orders(others)) yield [name, ...rest];
  }
}

const fileIn = (answers: BankAnswers, name: string) => answers[name as keyof BankAnswers] ?? '';

describe.each([undefined, 'detailed', 'silent'] as const)('booked %s', (batchBooking) => {
  it('is paid once, whoever tells it', async () => {
    const bank = await openBank();
    for (const order of orders(executed)) {
      const { claimId, paymentIds, file } = await releasedRun(bank, 2);
      const answers = bankAnswers(file, { ...(batchBooking && { batchBooking }) });
      for (const name of [...order, ...order]) await bank.importFile(`${fileIn(answers, name)}\n`);
      const books = await booksOf(bank, claimId);
      const isBooked = order.some((name) => name !== 'statusReport');
      expect(books, order.join()).toMatchObject({
        problems: 0,
        paidCents: isBooked ? 20_003 : 0,
        reservedCents: isBooked ? 0 : 20_003,
        disputedCents: 0,
        waitingCents: 0,
      });
      for (const id of paymentIds)
        expect((await paymentOf(bank, id)).state, order.join()).toBe(isBooked ? 'settled' : 'accepted');
    }
    expect((await unmatchedViews(bank.deps, farid)).items).toEqual([]);
  });
});

it('comes back once, whoever tells it, and whether the debit is told before, after or never', async () => {
  const bank = await openBank();
  let count = 0;
  for (const order of orders(returned)) {
    count += 1;
    // A few hundred of the two thousand orders, spread over all of them.
    if (count % 7 !== 0 || !order.some((name) => name.startsWith('return'))) continue;
    const { claimId, paymentIds, file } = await releasedRun(bank, 1);
    const answers = bankAnswers(file, { otherwise: { returned: 'AC04' } });
    for (const name of [...order, order[0] ?? '']) await bank.importFile(`${fileIn(answers, name)}\n`);
    expect((await paymentOf(bank, paymentIds[0] ?? '')).state, order.join()).toBe('returned');
    expect((await claimOf(bank, claimId)).status, order.join()).toBe('payment-returned');
    const books = { problems: 0, paidCents: 0, waitingCents: 10_001, disputedCents: 0 };
    expect(await booksOf(bank, claimId), order.join()).toMatchObject(books);
  }
  expect((await unmatchedViews(bank.deps, farid)).items).toEqual([]);
});

const answer = ['accepted', { rejected: 'AC04' }, 'pending', 'missing'] as const;

it.each(answer.flatMap((one) => answer.map((other) => [one, other] as const)))(
  'a run of which %j and %j is told the same by all',
  async (one, other) => {
    const bank = await openBank();
    for (const order of orders(executed)) {
      if (!order.includes('statusReport')) continue;
      const { paymentIds, file } = await releasedRun(bank, 2);
      const plan: Record<string, PlannedAnswer> = {};
      for (const [at, id] of paymentIds.entries()) plan[id] = at === 0 ? one : other;
      const answers = bankAnswers(file, { answers: plan });
      for (const name of order) await bank.importFile(`${fileIn(answers, name)}\n`);
      const isBooked = order.length > 1;
      const states = await Promise.all(paymentIds.map(async (id) => (await paymentOf(bank, id)).state));
      expect(states, order.join()).toEqual([one, other].map((each) => stateOf(each, isBooked)));
    }
  },
);

function stateOf(each: PlannedAnswer, isBooked: boolean): string {
  if (each === 'accepted') return isBooked ? 'settled' : 'accepted';
  return typeof each === 'object' ? 'returned' : 'in-run';
}
