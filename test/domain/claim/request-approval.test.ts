import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../workflows/claim/claim.ts';
import {
  type ApproverFacts,
  askerOf,
  conflictOf,
  currentStep,
  openApproval,
  payeesText,
  recordApproval,
} from '../../../workflows/claim/request-approval.ts';
import { approval, at, awaitingApproval, decisionOn, givenClaim, payee } from './given-claims.ts';

const stranger: ApproverFacts = {
  personId: 'adele',
  email: 'adele@entraide.example',
  householdId: 'h-adele',
  iban: 'BE02001000000140',
  activityIds: ['act-other'],
};
const member = { email: 'nour@members.example', householdId: 'h-nour' };

describe('who may not decide', () => {
  const cases: [string, Partial<ApproverFacts>, Partial<Claim>, ReturnType<typeof conflictOf>][] = [
    ['a stranger may', {}, {}, undefined],
    ['the member', { personId: 'nour' }, {}, 'own-claim'],
    ['whoever filed it for the member', { personId: 'karla' }, { filedBy: 'karla' }, 'own-claim'],
    ['somebody with the member’s address', { email: 'NOUR@members.example' }, {}, 'own-claim'],
    ['somebody who is paid by it', { iban: 'BE68539007547034' }, {}, 'payee'],
    [
      'somebody of the household at the time',
      { householdId: 'h-before' },
      { householdId: 'h-before' },
      'household',
    ],
    ['somebody of the household now', { householdId: 'h-nour' }, { householdId: 'h-before' }, 'household'],
    ['somebody of the Activité', { activityIds: ['act-other', 'act-zenith'] }, {}, 'activity'],
    [
      'who approved a step before',
      {},
      { approvals: [approval('t', { approverId: 'adele', state: 'approved' })] },
      'already-in-chain',
    ],
    [
      'who refused it in an earlier round',
      {},
      { round: 2, approvals: [approval('t', { approverId: 'adele', state: 'rejected' })] },
      'already-in-chain',
    ],
    [
      'who only asked may',
      {},
      { approvals: [approval('t', { approverId: 'adele', state: 'asked' })] },
      undefined,
    ],
    [
      'whom somebody else replaced may',
      {},
      { approvals: [approval('t', { approverId: 'adele', state: 'reassigned' })] },
      undefined,
    ],
  ];

  it.each(cases)('%s', (_who, facts, more, conflict) => {
    const claim = givenClaim({ decision: decisionOn([payee()]), ...more });
    expect(conflictOf(claim, { ...stranger, ...facts }, member)).toBe(conflict);
  });

  it('nothing that nobody knows makes two people close', () => {
    const { householdId: _household, activityId: _activity, ...claim } = givenClaim();
    expect(conflictOf(claim, { personId: 'a', email: 'a@b.example', activityIds: [] })).toBeUndefined();
  });
});

describe('the step that is due', () => {
  const chain = ['adviser', 'finance', 'board-delegate'] as const;

  it.each([
    [[], 0],
    [[0], 1],
    [[0, 1], 2],
    [[1], 0],
  ])('after %j is %i', (approved, step) => {
    const approvals = approved.map((one) => approval(`t-${one}`, { step: one, state: 'approved' }));
    expect(currentStep(givenClaim({ chain, approvals }))).toEqual({ step, role: chain[step] });
  });

  it('is none when all have approved, and the first again in a new round', () => {
    const approvals = chain.map((role, step) => approval(`t-${step}`, { step, role, state: 'approved' }));
    expect(currentStep(givenClaim({ chain, approvals }))).toBeUndefined();
    expect(currentStep(givenClaim({ chain, approvals, round: 2 }))).toEqual({ step: 0, role: 'adviser' });
  });

  it('remembers who asked the member last, in this round and step', () => {
    const asked = (approverId: string, more: object = {}) =>
      approval(approverId, { approverId, state: 'asked', ...more });
    const claim = givenClaim({
      approvals: [asked('a'), asked('b'), asked('c', { step: 1 }), asked('d', { round: 2 })],
    });
    expect(askerOf(claim, 0)).toBe('b');
    expect(askerOf(claim, 1)).toBe('c');
    expect(askerOf(claim, 2)).toBeUndefined();
  });
});

describe('an approver’s word', () => {
  const made = { at, payeesDigest: 'digest' };

  it('given one step, when they approve, then all is approved', () => {
    const { claim, route } = recordApproval(awaitingApproval(), 't-1', { ...made, decision: 'approve' });
    expect(route).toBe('approved');
    expect(claim).toMatchObject({
      status: 'approved',
      approvals: [{ state: 'approved', decidedAt: at, payeesDigest: 'digest' }],
    });
    expect(claim.waiting).toBeUndefined();
    expect(claim.history.slice(1).map((one) => [one.actor, one.event])).toEqual([
      ['person-t-1', 'approved'],
      ['system', 'fully-approved'],
    ]);
  });

  it('given another step, when they approve, then the next is asked', () => {
    const given = awaitingApproval({ chain: ['adviser', 'finance'] });
    const { claim, route } = recordApproval(given, 't-1', { ...made, decision: 'approve', comment: 'Bien' });
    expect(route).toBe('next');
    expect(claim).toMatchObject({ status: 'awaiting-approval', approvals: [{ comment: 'Bien' }] });
    expect(currentStep(claim)).toEqual({ step: 1, role: 'finance' });
  });

  it('when they refuse, then it is refused', () => {
    const { claim, route } = recordApproval(awaitingApproval(), 't-1', {
      ...made,
      decision: 'reject',
      comment: 'Non',
    });
    expect(route).toBe('rejected');
    expect(claim).toMatchObject({ status: 'rejected', approvals: [{ state: 'rejected', comment: 'Non' }] });
  });

  it('when they ask, then the member has a question in their role’s name', () => {
    const given = awaitingApproval({ approvals: [approval('t-1', { role: 'finance' })] });
    const { claim, route } = recordApproval(given, 't-1', { ...made, decision: 'ask', comment: 'Où ?' });
    expect(route).toBe('asked');
    expect(claim).toMatchObject({
      status: 'needs-information',
      approvals: [{ state: 'asked' }],
      questions: [{ askedBy: 'finance', text: 'Où ?', askedAt: at }],
    });
    expect(openApproval(claim)).toBeUndefined();
  });

  it('leaves the claim that was given alone', () => {
    const given = awaitingApproval();
    const before = structuredClone(given);
    for (const decision of ['approve', 'reject', 'ask'] as const)
      recordApproval(given, 't-1', { ...made, decision });
    expect(given).toEqual(before);
  });
});

describe('the text that an approval is bound to', () => {
  it('changes with who is paid, where, and how much, and with nothing else', () => {
    const one = payee('a', 100);
    const text = payeesText([one]);
    expect(payeesText([{ ...one, name: 'Other', remittance: 'Other' }])).toBe(text);
    const others = [
      [],
      [one, one],
      [payee('b', 100)],
      [payee('a', 101)],
      [payee('a', 100, 'BE02001000000140')],
    ];
    for (const other of others) expect(payeesText(other)).not.toBe(text);
    expect(payeesText([payee('a'), payee('b')])).not.toBe(payeesText([payee('b'), payee('a')]));
  });
});
