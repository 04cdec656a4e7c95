/** The client's answer, the times of reminders, and where a case goes on. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parameters } from '../../../workflows/measures/client-commitment/policy.ts';
import { answerError } from '../../../workflows/recovery/answer.ts';
import { recoveryStatuses } from '../../../workflows/recovery/recovery-case.ts';
import { routeOf } from '../../../workflows/recovery/route.ts';
import { answerAttempt, paymentAttempt, recoveryWaits } from '../../../workflows/recovery/waits.ts';

const day = 86_400;

describe('an answer', () => {
  test('pledges from one cent to the order, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer(), (amountCents, pledged) => {
        const error = answerError({ amountCents }, { answer: 'pledge', amountCents: pledged });
        expect(error === undefined).toBe(pledged >= 1 && pledged <= amountCents);
        if (pledged > amountCents) expect(error?.code).toBe('more-than-order');
      }),
    );
  });

  test.each([
    ['a pledge of no number', { answer: 'pledge', amountCents: Number.NaN }, 'amount-needed'],
    ['a pledge of half a cent', { answer: 'pledge', amountCents: 1.5 }, 'amount-needed'],
    ['a refusal without a word', { answer: 'decline', reason: '  ' }, 'reason-needed'],
    ['a refusal of a novel', { answer: 'decline', reason: 'x'.repeat(2001) }, 'reason-too-long'],
    ['paid without a word', { answer: 'paid', reason: '' }, 'reason-needed'],
  ] as const)('%s is refused', (_name, answer, code) => {
    expect(answerError({ amountCents: 100 }, answer)?.code).toBe(code);
  });
});

describe('reminders', () => {
  const times = parameters.times[0]?.value;
  if (!times) throw new Error('the policy has no times');
  const { answerSeconds, paymentSeconds } = recoveryWaits(times);
  const endDays = (seconds: readonly number[]) =>
    seconds.map((_, at) => seconds.slice(0, at + 1).reduce((sum, one) => sum + one, 0) / day);

  test('come 15 and 30 days after the invitation, then finance', () => {
    expect(endDays(answerSeconds.slice(0, -1))).toEqual([15, 30, 45]);
    expect([0, 1, 2, 3].map((attempt) => answerAttempt(times, attempt))).toEqual([
      'first',
      'remind',
      'remind',
      'give-up',
    ]);
  });

  test('come 15 and 30 days after a pledge was due, then finance', () => {
    expect(endDays(paymentSeconds.slice(0, -1))).toEqual([45, 60, 90]);
    expect([0, 1, 2, 3].map((attempt) => paymentAttempt(times, attempt))).toEqual([
      'first',
      'remind',
      'remind',
      'give-up',
    ]);
    expect([answerSeconds.length, paymentSeconds.length]).toEqual([4, 4]);
  });
});

test('a case goes on where it stands, and ends when it is closed', () => {
  const routes = Object.fromEntries(
    recoveryStatuses.map((status) => [status, routeOf({ status, clientEmail: 'a@b.example' })]),
  );
  expect(routes).toEqual({
    opened: 'invite',
    invited: 'invite',
    pledged: 'await-payment',
    declined: 'follow-up',
    'said-paid': 'follow-up',
    silent: 'follow-up',
    overdue: 'follow-up',
    recovered: 'closed',
    irrecoverable: 'closed',
    'written-off': 'closed',
  });
  expect(routeOf({ status: 'opened' })).toBe('follow-up');
});
