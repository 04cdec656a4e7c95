import { describe, expect, it } from 'vitest';
import { recordDecision } from '../../../workflows/claim/check-eligibility.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import type { Decision } from '../../../workflows/measures/decide.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import { at, givenClaim, payee } from './given-claims.ts';

const measure: Measure = hardshipAid;

function decided(more: Partial<Decision> = {}): Decision {
  return {
    outcome: 'eligible',
    amountCents: 20_000,
    rules: [{ id: 'account-known', outcome: 'met', values: { account: 'BE68' } }],
    funding: [{ source: 'solidarity-fund', bearing: 'envelope', amountCents: 20_000 }],
    payees: [payee()],
    approvals: ['social-committee'],
    envelopeId: 'hardship-aid-BE-2020',
    ...more,
  };
}
const open = decided({
  outcome: 'needs-information',
  rules: [{ id: 'account-known', outcome: 'needs-information' }],
  payees: [],
});
const refused = decided({ outcome: 'ineligible', rules: [{ id: 'income-fell', outcome: 'not-met' }] });
const record = (claim: Claim, decision: Decision, of: Measure = measure) =>
  recordDecision(claim, decision, of, { at });

describe('a decision becomes part of the claim', () => {
  it('given money that is set aside already, then nothing is decided anew, whatever the rules say by now', () => {
    const cell = { transferId: 't', payeeId: 'member', source: 'solidarity-fund', debit: 'd', credit: 'c' };
    for (const state of ['reserved', 'posted'] as const) {
      const allocations = [{ ...cell, amountCents: 20_000, state, round: 1 }];
      const claim = givenClaim({ allocations });
      for (const decision of [decided({ amountCents: 99_000 }), refused, open])
        expect(record(claim, decision)).toEqual({ claim, route: 'eligible' });
      expect(record({ ...claim, round: 2 }, refused).claim).not.toBe(claim);
    }
  });

  it('given an eligible case, then with its amount, chain, envelope, and each rule in the member’s words', () => {
    const { claim, route } = record(givenClaim({ amountCents: 0 }), decided());
    expect(route).toBe('eligible');
    expect(claim).toMatchObject({
      status: 'submitted',
      amountCents: 20_000,
      chain: ['social-committee'],
      envelopeId: 'hardship-aid-BE-2020',
      decision: {
        outcome: 'eligible',
        decidedAt: at,
        rules: [{ explanation: 'L’argent sera versé sur le compte BE68.' }],
      },
    });
    expect(claim.history.at(-1)?.event).toBe('found-eligible');
  });

  it('given an ineligible case, then with the reasons', () => {
    const { claim, route } = record(givenClaim(), refused);
    expect(route).toBe('ineligible');
    expect(claim.decision?.outcome).toBe('ineligible');
    expect(claim.history.at(-1)?.event).toBe('found-ineligible');
  });

  it('given something open, then with a question that asks for it', () => {
    const { claim, route } = record(givenClaim(), open);
    expect(route).toBe('needs-information');
    expect(claim).toMatchObject({
      status: 'needs-information',
      questions: [{ askedBy: 'rules', askedAt: at }],
    });
    expect(claim.questions[0]?.text).toMatch(/IBAN/);
  });

  it('given a withdrawn claim, or money that came back, then nothing is decided', () => {
    const withdrawn = givenClaim({ status: 'withdrawn', withdrawnAt: at });
    expect(record(withdrawn, decided())).toEqual({ claim: withdrawn, route: 'withdrawn' });
    const returned = givenClaim({ status: 'payment-returned' });
    expect(record(returned, decided())).toEqual({ claim: returned, route: 'needs-information' });
  });
});

describe('a decision whose answer was lost', () => {
  it.each([
    ['eligible', decided()],
    ['ineligible', refused],
    ['needs-information', open],
  ] as const)('is not made again: %s', (route, decision) => {
    const once = record(givenClaim(), decision);
    expect(once.route).toBe(route);
    const twice = record(once.claim, decided({ amountCents: 1 }));
    expect(twice.route).toBe(route);
    expect(twice.claim).toBe(once.claim);
  });

  it('is made again after an answer, and after an operator has sent the claim back', () => {
    for (const event of ['answered', 'resumed', 'appealed'] as const) {
      const { claim } = record(givenClaim(), refused);
      const later = { ...claim, history: [...claim.history, { at, actor: 'nour', event }] };
      expect(record(later, decided()).route).toBe('eligible');
    }
  });
});

describe('an appeal', () => {
  const appealed = givenClaim({ round: 2 });

  it('goes past what the rules refused to a delegate of the board, who sees it', () => {
    const { claim, route } = record(appealed, refused, cancelledContract);
    expect(route).toBe('eligible');
    expect(claim.chain).toEqual(['board-delegate', 'social-committee']);
    expect(claim.decision?.outcome).toBe('ineligible');
  });

  it('does not ask a delegate twice', () => {
    const approvals = ['adviser', 'finance', 'board-delegate'] as const;
    const { claim } = record(appealed, decided({ approvals }), cancelledContract);
    expect(claim.chain).toEqual(['board-delegate', 'adviser', 'finance']);
  });

  it('of a confidential claim stays among those who alone may see it', () => {
    expect(record(appealed, refused).claim.chain).toEqual(['social-committee']);
  });

  it('asks for what is open before anybody decides', () => {
    expect(record(appealed, open).route).toBe('needs-information');
    const both = { ...open, outcome: 'ineligible' as const, rules: [...refused.rules, ...open.rules] };
    expect(record(appealed, both).route).toBe('needs-information');
  });
});
