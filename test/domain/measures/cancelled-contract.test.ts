/** A cancelled contract: the claim, its rules, and where the money goes. */
import { describe, expect, test } from 'vitest';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import { cancelledCase, facts, factsIn, member, otherIban, service } from './cases.ts';

const { settings } = cancelledContract.policy;

function decideService(form: Partial<CancelledContractForm>, known = facts(), filedOn = '2020-04-01') {
  return decide(cancelledContract, settings, cancelledCase(service(form), known, filedOn));
}

function outcomeOf(ruleId: string, form: Partial<CancelledContractForm>, known: CaseFacts = facts()) {
  return decideService(form, known).rules.find((rule) => rule.id === ruleId)?.outcome;
}

describe('an honest claim of spring 2020', () => {
  const kinds = ['partly-carried-out', 'validated-then-cancelled', 'entered', 'agreed'] as const;
  test.each(
    kinds.flatMap((cancellation) => (['BE', 'FR'] as const).map((country) => ({ cancellation, country }))),
  )('$cancellation in $country is eligible', ({ cancellation, country }) => {
    const form = service({
      cancellation,
      startsOn: '2020-03-20',
      endsOn: '2020-05-30',
      cancelledDays: cancellation === 'partly-carried-out' ? 6 : 10,
      cancelledOn: '2020-04-02',
    });
    const known = factsIn(country);
    expect(cancelledContract.crossCheck(form, known)).toEqual([]);
    const decision = decide(cancelledContract, settings, cancelledCase(form, known));
    expect(decision.outcome).toBe('eligible');
    expect(decision.amountCents).toBe(cancellation === 'partly-carried-out' ? 60_000 : 100_000);
    expect(decision.envelopeId).toBe(`cancelled-contract-${country}-2020`);
  });
});

describe('the rules', () => {
  test.each([
    ['fixed-term', 'eligible'],
    ['artist', 'eligible'],
    ['technician', 'eligible'],
    ['permanent', 'ineligible'],
    ['occasional', 'ineligible'],
  ] as const)('a person who is %s is %s', (employment, outcome) => {
    expect(decideService({}, facts({ member: member({ employment }) })).outcome).toBe(outcome);
  });

  test.each([
    ['2020-02-29', 'not-met'],
    ['2020-03-01', 'met'],
    ['2021-12-31', 'met'],
    ['2022-01-01', 'not-met'],
  ])('cancelled on %s: %s', (cancelledOn, outcome) => {
    expect(outcomeOf('cancelled-in-crisis', { cancelledOn })).toBe(outcome);
  });

  test.each([
    ['2020-02-29', 'not-met'],
    ['2020-03-01', 'met'],
    ['2021-12-31', 'met'],
    ['2022-01-01', 'not-met'],
  ])('a service until %s: %s', (endsOn, outcome) => {
    expect(outcomeOf('service-in-plan', { startsOn: '2020-02-01', endsOn })).toBe(outcome);
  });

  test.each([
    ['2020-03-29', 'ineligible'],
    ['2020-03-30', 'eligible'],
    ['2021-12-31', 'eligible'],
    ['2022-01-01', 'ineligible'],
  ])('filed on %s: %s', (filedOn, outcome) => {
    expect(decideService({}, facts(), filedOn).outcome).toBe(outcome);
  });

  test('the schemes never refuse, they say whether they bear a part', () => {
    expect(outcomeOf('temporary-unemployment', {})).toBe('met');
    expect(outcomeOf('temporary-unemployment', {}, factsIn('FR'))).toBe('not-applicable');
    expect(outcomeOf('partial-activity', {}, factsIn('FR'))).toBe('met');
    expect(outcomeOf('declared-as-planned', {}, factsIn('FR', { employment: 'artist' }))).toBe(
      'not-applicable',
    );
    const signedLater = { concludedOn: '2020-03-17' };
    expect(outcomeOf('declared-as-planned', signedLater, factsIn('FR', { employment: 'artist' }))).toBe(
      'met',
    );
    expect(outcomeOf('declared-as-planned', {}, factsIn('BE', { employment: 'artist' }))).toBe(
      'not-applicable',
    );
  });
});

describe('where the money goes', () => {
  const { iban: _registered, ...withoutAccount } = member();
  const noAccount = facts({ member: withoutAccount });

  test('to the registered account, unless the form names another', () => {
    expect(decideService({}).payees[0]?.iban).toBe(member().iban);
    expect(decideService({ iban: otherIban }).payees[0]?.iban).toBe(otherIban);
    expect(decideService({ iban: otherIban }, noAccount).outcome).toBe('eligible');
  });

  test('without any account, the member is asked', () => {
    expect(decideService({}, noAccount)).toMatchObject({ outcome: 'needs-information', payees: [] });
  });

  test('in Belgium the payment body pays the benefit to the worker, and the plan pays what remains', () => {
    const decision = decideService({});
    expect(decision.amountCents).toBe(100_000);
    expect(decision.payees.map((payee) => payee.amountCents)).toEqual([100_000 - 76_752]);
    const rule = decision.rules.find(({ id }) => id === 'temporary-unemployment');
    // 767.52 less 26.75% (205.31); on the form by the end of the second month after April.
    expect(rule?.values).toEqual({
      amount: { cents: 76_752 },
      net: { cents: 56_221 },
      until: { date: '2020-06-30' },
      ground: 'contract',
    });
  });

  test('a promise at a banned event has a form of its own', () => {
    const decision = decideService({ cancellation: 'agreed' });
    const outcomes = Object.fromEntries(decision.rules.map(({ id, outcome }) => [id, outcome]));
    // The benefit is borne by the scheme, as the funding says, and the event's form is told beside.
    expect([outcomes['temporary-unemployment'], outcomes['unemployment-for-event']]).toEqual(['met', 'met']);
    expect(decision.funding[0]?.source).toBe('temporary-unemployment');
  });

  test('the chain grows with the amount', () => {
    expect(decideService({ grossCents: 99_999 }).approvals).toEqual(['adviser']);
    expect(decideService({ grossCents: 100_000 }).approvals).toEqual(['adviser', 'finance']);
    expect(decideService({ grossCents: 499_999 }).approvals).toEqual(['adviser', 'finance']);
    expect(decideService({ grossCents: 500_000 }).approvals).toEqual([
      'adviser',
      'finance',
      'board-delegate',
    ]);
  });
});
