import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimPayment } from '../../../workflows/claim/claim.ts';
import { payeesText } from '../../../workflows/claim/request-approval.ts';
import {
  dropLastApproval,
  isApprovedAsItStands,
  paymentRoute,
  recordBankOutcome,
  unpaidPayees,
} from '../../../workflows/claim/request-payment.ts';
import { approval, at, decisionOn, givenClaim, payee, paying, payment } from './given-claims.ts';

const identity = (text: string) => text;
const settled = { kind: 'settled' } as const;
const returned = { kind: 'returned', reason: 'AC04', explanation: 'Le compte est fermé.' } as const;

describe('payees still to be paid', () => {
  const states: [ClaimPayment['state'][], string[]][] = [
    [[], ['member']],
    [['ready'], []],
    [['in-run'], []],
    [['settled'], []],
    [['returned'], ['member']],
    [['cancelled'], ['member']],
    [['returned', 'in-run'], []],
    [['returned', 'returned'], ['member']],
    [['returned', 'settled'], []],
  ];

  it.each(states)('after %j are %j', (tries, unpaid) => {
    const payments = tries.map((state, turn) => payment(`p-${turn}`, state));
    const claim = givenClaim({ decision: decisionOn([payee()]), payments });
    expect(unpaidPayees(claim).map((one) => one.payeeId)).toEqual(unpaid);
  });
});

describe('where the payments lead', () => {
  const routes: [Record<string, ClaimPayment['state'][]>, ReturnType<typeof paymentRoute>][] = [
    [{ a: ['settled'] }, 'settled'],
    [{ a: ['settled'], b: ['settled'] }, 'settled'],
    [{ a: ['settled'], b: ['in-run'] }, undefined],
    [{ a: ['returned'], b: ['in-run'] }, undefined],
    [{ a: ['returned'], b: ['ready'] }, undefined],
    [{ a: ['returned'], b: ['settled'] }, 'returned'],
    [{ a: ['returned'] }, 'returned'],
    [{ a: ['returned', 'settled'] }, 'settled'],
    [{ a: ['returned', 'in-run'] }, undefined],
    [{ a: [] }, undefined],
    [{}, 'settled'],
  ];

  it.each(routes)('%j: %s', (tries, route) => {
    const payees = Object.keys(tries).map((id) => payee(id, 100));
    const payments = Object.entries(tries).flatMap(([payeeId, states]) =>
      states.map((state, turn) => payment(`${payeeId}-${turn}`, state, { payeeId })),
    );
    expect(paymentRoute(givenClaim({ decision: decisionOn(payees), payments }))).toBe(route);
  });
});

describe('an approval', () => {
  const claim = givenClaim({
    decision: decisionOn([payee()]),
    approvals: [approval('t-1', { state: 'approved', payeesDigest: payeesText([payee()]) })],
  });

  it('stands while the payees are those that were seen', () => {
    expect(isApprovedAsItStands(claim, identity)).toBe(true);
  });

  it.each([
    [
      'another account',
      givenClaim({ ...claim, decision: decisionOn([payee('member', 20_000, 'BE02001000000140')]) }),
    ],
    ['another amount', givenClaim({ ...claim, decision: decisionOn([payee('member', 20_001)]) })],
    ['another round', givenClaim({ ...claim, round: 2 })],
    ['nobody who approved', givenClaim({ ...claim, approvals: [] })],
  ])('falls with %s', (_what, changed) => {
    expect(isApprovedAsItStands(changed, identity)).toBe(false);
  });

  it('that fell is asked for again: the last one alone', () => {
    const given = givenClaim({
      ...claim,
      status: 'approved',
      chain: ['adviser', 'finance'],
      approvals: [
        approval('t-1', { state: 'approved' }),
        approval('t-2', { step: 1, role: 'finance', state: 'approved' }),
      ],
    });
    const fallen = dropLastApproval(given);
    expect(fallen.status).toBe('awaiting-approval');
    expect(fallen.approvals.map((one) => one.state)).toEqual(['approved', 'closed']);
  });
});

describe('the bank’s word', () => {
  it('given one payment, when it settles, then the claim is paid and its money posted', () => {
    const claim = recordBankOutcome(paying(), 'pay-member', settled, at);
    expect(claim).toMatchObject({
      status: 'paid',
      payments: [{ state: 'settled' }],
      allocations: [{ state: 'posted' }],
    });
    expect(claim.waiting).toBeUndefined();
  });

  it('given two, when one settles, then the claim goes on waiting', () => {
    const claim = recordBankOutcome(paying([payee('a', 1), payee('b', 2)]), 'pay-a', settled, at);
    expect(claim).toMatchObject({
      status: 'paying',
      allocations: [{ state: 'posted' }, { state: 'reserved' }],
    });
    expect(claim.waiting?.for).toBe('bank');
  });

  it('when a payment comes back, then the member is asked for its account, and its money stays set aside', () => {
    const claim = recordBankOutcome(paying(), 'pay-member', returned, at);
    expect(claim).toMatchObject({
      status: 'payment-returned',
      payments: [{ state: 'returned', reason: 'AC04' }],
      allocations: [{ state: 'reserved' }],
      questions: [{ askedBy: 'bank', text: 'Le compte est fermé.', payeeId: 'member' }],
    });
    expect(claim.waiting).toBeUndefined();
  });

  it('given two, when both come back, then each is asked about by name', () => {
    const first = recordBankOutcome(paying([payee('a', 1), payee('b', 2)]), 'pay-a', returned, at);
    expect(first.waiting?.for).toBe('bank');
    const both = recordBankOutcome(first, 'pay-b', returned, at);
    expect(both.questions.map((one) => one.text)).toEqual([
      'Name of a\u00a0: Le compte est fermé.',
      'Name of b\u00a0: Le compte est fermé.',
    ]);
    expect(both.waiting).toBeUndefined();
  });

  it('in any order gives the same end', () => {
    const payees = ['a', 'b', 'c', 'd'].map((id, turn) => payee(id, 100 + turn));
    const words = fc.array(fc.constantFrom(settled, returned), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (said, order) => {
        const say = (claim: Claim, turn: number) =>
          recordBankOutcome(claim, `pay-${payees[turn]?.payeeId}`, said[turn] ?? settled, at);
        const end = order.reduce(say, paying(payees));
        const straight = [0, 1, 2, 3].reduce(say, paying(payees));
        expect(end.status).toBe(said.includes(returned) ? 'payment-returned' : 'paid');
        expect(end.payments).toEqual(straight.payments);
        expect(end.allocations).toEqual(straight.allocations);
        expect(end.questions.length).toBe(said.filter((word) => word === returned).length);
        expect(end.waiting).toBeUndefined();
      }),
    );
  });
});

describe('money that comes back late', () => {
  const payees = [payee('a', 100), payee('b', 200)];
  const late = (more: Partial<Claim>) => {
    const payments = [
      payment('p-a', 'returned', { payeeId: 'a' }),
      payment('p-b', 'settled', { payeeId: 'b' }),
    ];
    return recordBankOutcome(
      givenClaim({ decision: decisionOn(payees), payments, ...more }),
      'p-b',
      returned,
      at,
    );
  };

  it('when the claim has expired since, has the member asked for another account', () => {
    expect(late({ status: 'expired' })).toMatchObject({
      status: 'payment-returned',
      questions: [{ payeeId: 'b' }],
    });
  });

  it('when another account is being approved, is asked about afterwards, and who decides is waited for', () => {
    const waiting = { for: 'approver', since: at, taskToken: 'token' } as const;
    const claim = late({ status: 'awaiting-approval', waiting });
    expect(claim).toMatchObject({ status: 'awaiting-approval', waiting, questions: [{ payeeId: 'b' }] });
    expect(claim.payments.map(({ state }) => state)).toEqual(['returned', 'returned']);
  });

  it('when the claim was decided on again, is on record and asks nobody', () => {
    for (const status of ['submitted', 'needs-information', 'queued', 'rejected', 'ineligible'] as const)
      expect(late({ status, round: 2 })).toMatchObject({ status, questions: [] });
  });
});
