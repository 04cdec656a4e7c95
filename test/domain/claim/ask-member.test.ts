import { describe, expect, it } from 'vitest';
import { answerRoute, openQuestion, recordAnswer } from '../../../workflows/claim/ask-member.ts';
import type { Question } from '../../../workflows/claim/claim.ts';
import { currentStep } from '../../../workflows/claim/request-approval.ts';
import { approval, at, decisionOn, givenClaim, payee, question } from './given-claims.ts';

const answered = { answeredAt: at, answer: '!' };
const other = 'BE02001000000140';

describe('the open question', () => {
  const bank = (payeeId: string, more: object = {}) => question('bank', { payeeId, ...more });
  const cases: [string, Question[], number | undefined][] = [
    ['none was asked', [], undefined],
    ['the only one', [question('rules')], 0],
    ['none, once it is answered', [question('rules', answered)], undefined],
    ['the last of several', [question('rules', answered), question('adviser')], 1],
    ['the last, though an earlier one was never answered', [question('adviser'), question('finance')], 1],
    [
      'none after an appeal, though a question had expired',
      [question('adviser'), question('board-delegate', answered)],
      undefined,
    ],
    ['the first account that the bank asks for', [bank('a'), bank('b')], 0],
    ['the second account after the first', [bank('a', answered), bank('b')], 1],
    ['no account of an earlier round', [bank('a'), question('board-delegate', answered), bank('b')], 2],
  ];

  it.each(cases)('is %s', (_what, questions, position) => {
    const expected = position === undefined ? undefined : questions[position];
    expect(openQuestion(givenClaim({ questions }))).toBe(expected);
  });
});

describe('an answer', () => {
  const waiting = { for: 'member', since: at, taskToken: 'token' } as const;

  it('given a question of the rules, when fields come, then they join the form and the rules look again', () => {
    const given = givenClaim({
      status: 'needs-information',
      form: { a: 1, b: 2 },
      questions: [question('rules')],
      waiting,
    });
    const claim = recordAnswer(given, { text: 'Voici', form: { b: 3 } }, 'nour', at);
    expect(claim).toMatchObject({
      status: 'submitted',
      form: { a: 1, b: 3 },
      questions: [{ answer: 'Voici', answeredAt: at }],
    });
    expect(claim.waiting).toBeUndefined();
    expect(answerRoute(claim)).toBe('recheck');
  });

  it('given a question of an approver, then it goes back to approval', () => {
    const given = givenClaim({ status: 'needs-information', questions: [question('adviser')], waiting });
    const claim = recordAnswer(given, { text: 'Voici' }, 'nour', at);
    expect(claim.status).toBe('awaiting-approval');
    expect(claim.history.at(-1)).toEqual({ at, actor: 'nour', event: 'answered' });
    expect(answerRoute(claim)).toBe('approval');
  });

  const returned = givenClaim({
    status: 'payment-returned',
    chain: ['adviser'],
    approvals: [approval('t-1', { state: 'approved' })],
    decision: decisionOn([payee('a', 1), payee('b', 2), payee('c', 3)]),
    questions: [question('bank', { payeeId: 'a' })],
    waiting,
  });

  it('given a payment that came back, when another account comes, then finance approves it', () => {
    const claim = recordAnswer(returned, { text: '', iban: other }, 'nour', at);
    expect(claim.status).toBe('awaiting-approval');
    expect(claim.decision?.payees.map((one) => one.iban === other)).toEqual([true, false, false]);
    expect(currentStep(claim)).toEqual({ step: 1, role: 'finance' });
    expect(claim.history.slice(1).map((one) => one.event)).toEqual(['answered', 'account-changed']);
    expect(answerRoute(claim)).toBe('approval');
  });

  it('given two that came back, then each gets its own account, and finance is asked once', () => {
    const given = {
      ...returned,
      questions: [question('bank', { payeeId: 'a' }), question('bank', { payeeId: 'c' })],
    };
    const first = recordAnswer(given, { text: '', iban: other }, 'nour', at);
    expect(first).toMatchObject({ status: 'payment-returned', waiting });
    const second = recordAnswer(first, { text: '', iban: 'BE23001000000291' }, 'nour', at);
    expect(second.decision?.payees.map((one) => one.iban)).toEqual([other, payee().iban, 'BE23001000000291']);
    expect(second).toMatchObject({ status: 'awaiting-approval', chain: ['adviser', 'finance'] });
    expect(second.waiting).toBeUndefined();
  });

  it('given a payment that came back, when the account stays, then it is tried again', () => {
    const claim = recordAnswer(returned, { text: 'Le compte est bon' }, 'nour', at);
    expect(claim.decision).toEqual(returned.decision);
    expect(answerRoute(claim)).toBe('payment');
  });
});
