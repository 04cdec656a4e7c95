import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { closeClaim, type Ending, mayBeClaimedAgain } from '../../../workflows/claim/close-claim.ts';
import { recordBankOutcome } from '../../../workflows/claim/request-payment.ts';
import {
  allocation,
  approval,
  at,
  awaitingApproval,
  decisionOn,
  givenClaim,
  payee,
  paying,
  payment,
} from './given-claims.ts';

const paid = recordBankOutcome(paying(), 'pay-member', { kind: 'settled' }, at);

describe('closing', () => {
  const endings: [string, Claim, Ending, Claim['status'], number][] = [
    ['what the rules refused', givenClaim(), 'ineligible', 'ineligible', 0],
    ['what an approver refused', awaitingApproval(), 'rejected', 'rejected', 20_000],
    ['what was withdrawn', awaitingApproval(), 'withdrawn', 'withdrawn', 20_000],
    ['what nobody answered', awaitingApproval({ status: 'needs-information' }), 'expired', 'expired', 20_000],
    ['what is paid', paid, 'settled', 'paid', 0],
    ['what was approved and pays nothing', givenClaim({ status: 'approved' }), 'settled', 'completed', 0],
    [
      'what stayed inside the books',
      givenClaim({ status: 'approved', allocations: [allocation('a', 1, { state: 'posted' })] }),
      'settled',
      'paid',
      0,
    ],
  ];

  it.each(endings)('%s', (_what, given, ending, status, freedCents) => {
    const closed = closeClaim(given, ending, at);
    expect(closed?.claim.status).toBe(status);
    expect(closed?.claim.waiting).toBeUndefined();
    expect(closed?.claim.allocations.every((cell) => cell.state !== 'reserved')).toBe(true);
    expect(closed?.claim.approvals.every((one) => one.state !== 'open')).toBe(true);
    expect((closed?.released ?? []).reduce((sum, cell) => sum + cell.amountCents, 0)).toBe(freedCents);
  });

  it.each(endings)('%s twice is the same as once', (_what, given, ending) => {
    const once = closeClaim(given, ending, at);
    const twice = once && closeClaim(once.claim, ending, '2021-01-01T00:00:00.000Z');
    expect(twice).toEqual({ claim: once?.claim, released: [], givenBack: [] });
  });

  it('tells the end once in the history, also when the status was there before', () => {
    const history = [...givenClaim().history, { at, actor: 'nour', event: 'withdrawn' } as const];
    const given = givenClaim({ status: 'withdrawn', withdrawnAt: at, history });
    expect(closeClaim(given, 'withdrawn', at)?.claim.history).toEqual(history);
    const { history: told } = closeClaim(awaitingApproval(), 'withdrawn', at)?.claim ?? {};
    expect(told?.at(-1)).toEqual({ at, actor: 'system', event: 'withdrawn' });
  });

  it('does not tell the rules’ refusal a second time', () => {
    const history = [...givenClaim().history, { at, actor: 'system', event: 'found-ineligible' } as const];
    expect(closeClaim(givenClaim({ history }), 'ineligible', at)?.claim.history).toEqual(history);
  });

  it('keeps what is posted, and what was voided before', () => {
    const cells = [
      allocation('a', 1, { state: 'posted' }),
      allocation('b', 2),
      allocation('c', 3, { state: 'voided' }),
    ];
    const given = givenClaim({
      status: 'payment-returned',
      allocations: cells,
      approvals: [approval('t', { state: 'approved' })],
    });
    const closed = closeClaim(given, 'expired', at);
    expect(closed?.claim.allocations.map((cell) => cell.state)).toEqual(['posted', 'voided', 'voided']);
    expect(closed?.released).toEqual([cells[1]]);
  });

  it('leaves a claim alone whose money came back meanwhile', () => {
    const given = recordBankOutcome(
      paid,
      'pay-member',
      { kind: 'returned', reason: 'AC04', explanation: '' },
      at,
    );
    expect(closeClaim(given, 'settled', at)).toBeUndefined();
    expect(closeClaim(given, 'expired', at)?.claim.status).toBe('expired');
  });
});

describe('what may be claimed again', () => {
  const decision = decisionOn([payee()]);
  it.each([
    ['nothing happened', givenClaim(), true],
    [
      'the payment never left',
      givenClaim({
        decision,
        payments: [payment('p', 'returned')],
        allocations: [allocation('member', 1, { state: 'voided' })],
      }),
      true,
    ],
    ['it was cancelled', givenClaim({ payments: [payment('p', 'cancelled')] }), true],
    ['something was paid', givenClaim({ payments: [payment('p', 'settled')] }), false],
    [
      'it was paid and came back',
      givenClaim({
        payments: [payment('p', 'returned')],
        allocations: [allocation('member', 1, { state: 'posted' })],
      }),
      false,
    ],
  ])('when %s: %s', (_what, claim, again) => {
    expect(mayBeClaimedAgain(claim)).toBe(again);
  });
});
