/** Financings by third parties: what must be known of who pays and where the money comes from. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../workflows/measures/decide.ts';
import {
  financerPlaces,
  financers,
  financingKinds,
  origins,
  type ThirdPartyFinancingForm,
} from '../../../workflows/measures/third-party-financing/form.ts';
import { thirdPartyFinancing } from '../../../workflows/measures/third-party-financing/index.ts';
import { activityFacts, financing, financingCase } from './activity-cases.ts';
import { expectEveryAnswerExplained } from './explained.ts';

const { settings } = thirdPartyFinancing.policy;

function decideFinancing(form: Partial<ThirdPartyFinancingForm> = {}) {
  return decide(thirdPartyFinancing, settings, financingCase(financing(form)));
}

function outcomeOf(form: Partial<ThirdPartyFinancingForm>, id: string) {
  return decideFinancing(form).rules.find((rule) => rule.id === id)?.outcome;
}

test('nothing of the fund, nobody paid: the money comes from outside', () => {
  expect(decideFinancing()).toMatchObject({
    outcome: 'eligible',
    amountCents: 50_000,
    funding: [{ source: 'third-party', bearing: 'outside', amountCents: 50_000 }],
    payees: [],
    approvals: ['finance'],
  });
  expect(decideFinancing().envelopeId).toBeUndefined();
});

const known = { financerIdentity: 'BE 0123.456.749' };
const explained = { originExplanation: 'Bénéfice de 2019' };

describe('what must be known', () => {
  test.each<[string, Partial<ThirdPartyFinancingForm>, string, string]>([
    ['a name below 1,000 €', { amountCents: 99_999 }, 'identity-known', 'not-applicable'],
    ['a number from 1,000 €', { amountCents: 100_000 }, 'identity-known', 'needs-information'],
    ['which is given', { amountCents: 100_000, ...known }, 'identity-known', 'met'],
    ['no origin below 3,000 €', { amountCents: 299_999 }, 'origin-known', 'not-applicable'],
    ['the origin from 3,000 €', { amountCents: 300_000 }, 'origin-known', 'needs-information'],
    ['which is explained', { amountCents: 300_000, ...explained }, 'origin-known', 'met'],
    [
      'the origin of any money from afar',
      { financerPlace: 'elsewhere', amountCents: 1 },
      'origin-known',
      'needs-information',
    ],
    [
      'the origin when it is another one',
      { origin: 'other', amountCents: 1 },
      'origin-known',
      'needs-information',
    ],
    ['when to give back', { kind: 'current-account' }, 'repayment-known', 'needs-information'],
    ['which is told', { kind: 'current-account', repayOn: '2021-05-01' }, 'repayment-known', 'met'],
    ['at most 250,000 €', { amountCents: 25_000_000 }, 'amount-within-limit', 'met'],
    ['and not a cent more', { amountCents: 25_000_001 }, 'amount-within-limit', 'not-met'],
  ])('%s', (_name, form, rule, outcome) => {
    expect(outcomeOf(form, rule)).toBe(outcome);
  });

  test.each<[ThirdPartyFinancingForm['kind'], ThirdPartyFinancingForm['financer'][]]>([
    ['capital', ['person', 'company', 'public-body', 'foundation']],
    ['current-account', ['person', 'company', 'foundation']],
    ['subsidy', ['public-body', 'foundation']],
    ['indemnity', ['company', 'public-body']],
  ])('%s comes from %j', (kind, allowed) => {
    const able = financers.filter(
      (financer) => outcomeOf({ kind, financer }, 'kind-fits-financer') === 'met',
    );
    expect(able).toEqual(allowed);
  });
});

describe('errors at the field', () => {
  test.each([
    ['2020-04-30', 1],
    ['2020-05-01', 1],
    ['2020-05-02', 0],
  ])('given back on %s: %i', (repayOn, count) => {
    expect(thirdPartyFinancing.crossCheck(financing({ repayOn }), activityFacts())).toHaveLength(count);
  });

  test('somebody else’s Activité', () => {
    const errors = thirdPartyFinancing.crossCheck(financing(), { ...activityFacts(), filedBy: 'M-1' });
    expect(errors).toEqual([{ path: 'activityId', code: 'not-your-activity' }]);
  });
});

test('every answer is explained', () => {
  const forms = fc.record({
    kind: fc.constantFrom(...financingKinds),
    financer: fc.constantFrom(...financers),
    financerPlace: fc.constantFrom(...financerPlaces),
    origin: fc.constantFrom(...origins),
    amountCents: fc.integer({ min: 1, max: 30_000_000 }),
  });
  const extras = fc.constantFrom({}, known, explained, { ...known, ...explained, repayOn: '2021-05-01' });
  fc.assert(
    fc.property(forms, extras, (form, extra) => {
      expectEveryAnswerExplained(thirdPartyFinancing, decideFinancing({ ...form, ...extra }));
    }),
  );
});
