/** The hardship aid: the score worked out by hand, the household's cap, and what the rules answer. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../workflows/measures/decide.ts';
import { amount, coveredCents, quarterOf } from '../../../workflows/measures/hardship-aid/amount.ts';
import { type HardshipAidForm, needs } from '../../../workflows/measures/hardship-aid/form.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { score } from '../../../workflows/measures/hardship-aid/score.ts';
import type { CaseFacts, EarlierClaim } from '../../../workflows/measures/measure.ts';
import { facts, factsIn, hardshipCase, member, request } from './cases.ts';

const { settings } = hardshipAid.policy;

function decideRequest(form: Partial<HardshipAidForm>, known = facts(), filedOn = '2020-04-01') {
  return decide(hardshipAid, settings, hardshipCase(request(form), known, filedOn));
}

function earlier(filedOn: string, amountCents: number): EarlierClaim {
  return { claimId: `earlier-${filedOn}`, memberId: 'M-2', filedOn, amountCents };
}

function having(...earlierClaims: EarlierClaim[]): CaseFacts {
  return facts({ earlierClaims });
}

describe('the score', () => {
  test.each<[string, Partial<HardshipAidForm>, ReturnType<typeof score>]>([
    [
      // Drop: 1,200 of 2,000 = 60% → 24 of 40. Per person 800 / 2 = 400, 800 under 1,200 → 20 of 30.
      // Rent: 20. No other aid: 10. In all 74.
      'a couple that lost 60%',
      {},
      {
        total: 74,
        incomeDropPercent: 60,
        incomePerPersonCents: 40_000,
        parts: { incomeDrop: 24, incomePerPerson: 20, need: 20, otherAid: 10 },
      },
    ],
    [
      // Drop: 1,500 of 1,500 → 40. Per person 0 → 30. Food: 20. No other aid: 10. In all 100.
      'a person alone with nothing left',
      { need: 'food', incomeBeforeCents: 150_000, incomeNowCents: 0, householdSize: 1 },
      {
        total: 100,
        incomeDropPercent: 100,
        incomePerPersonCents: 0,
        parts: { incomeDrop: 40, incomePerPerson: 30, need: 20, otherAid: 10 },
      },
    ],
    [
      // Drop: 100 of 3,000 = 3.33% → 1.33 → 1. Per person 2,900 + 50: above 1,200 → 0. Other: 10.
      // Aid makes up for half of what was lost → 5 of 10. In all 16: too few.
      'a small loss, half made up for',
      {
        need: 'other',
        incomeBeforeCents: 300_000,
        incomeNowCents: 290_000,
        otherAidCents: 5_000,
        householdSize: 1,
      },
      {
        total: 16,
        incomeDropPercent: 3,
        incomePerPersonCents: 295_000,
        parts: { incomeDrop: 1, incomePerPerson: 0, need: 10, otherAid: 5 },
      },
    ],
    [
      // Nothing lost of nothing: no points for the drop or the aid. Per person 0 → 30. Health: 20. In all 50.
      'no income before and none now',
      { need: 'health', incomeBeforeCents: 0, incomeNowCents: 0 },
      {
        total: 50,
        incomeDropPercent: 0,
        incomePerPersonCents: 0,
        parts: { incomeDrop: 0, incomePerPerson: 30, need: 20, otherAid: 0 },
      },
    ],
  ])('%s', (_name, form, expected) => {
    expect(score(hardshipCase(request(form)))).toEqual(expected);
  });

  const requests = fc.record({
    need: fc.constantFrom(...needs),
    incomeBeforeCents: fc.nat({ max: 1_000_000 }),
    incomeNowCents: fc.nat({ max: 1_000_000 }),
    householdSize: fc.integer({ min: 1, max: 20 }),
    otherAidCents: fc.nat({ max: 1_000_000 }),
    amountCents: fc.integer({ min: 1, max: 10_000_000_000 }),
  });

  test('lies between 0 and 100, is the sum of its parts, and more income now never raises it', () => {
    fc.assert(
      fc.property(requests, fc.nat({ max: 100_000 }), (form, more) => {
        const { total, parts } = score(hardshipCase(request(form)));
        expect(total).toBe(parts.incomeDrop + parts.incomePerPerson + parts.need + parts.otherAid);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        const richer = { ...form, incomeNowCents: form.incomeNowCents + more };
        const partsWhenRicher = score(hardshipCase(request(richer))).parts;
        expect(partsWhenRicher.incomeDrop).toBeLessThanOrEqual(parts.incomeDrop);
        expect(partsWhenRicher.incomePerPerson).toBeLessThanOrEqual(parts.incomePerPerson);
      }),
    );
  });

  test('the household never receives more than its cap in a quarter, however it asks', () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 8 }), (asked) => {
        const granted: EarlierClaim[] = [];
        for (const form of asked) {
          const amountCents = amount(hardshipCase(request(form), having(...granted), '2020-05-05'));
          expect(amountCents).toBeLessThanOrEqual(form.amountCents);
          granted.push(earlier('2020-05-05', amountCents));
        }
        expect(granted.reduce((sum, claim) => sum + claim.amountCents, 0)).toBeLessThanOrEqual(150_000);
      }),
    );
  });
});

describe('what the aid covers', () => {
  test.each<[string, Partial<HardshipAidForm>, number]>([
    // Two people: 2,400.00 is the minimum, 800.00 are there: 1,600.00 × 3, and the 600.00 asked, half of them as costs.
    ['a couple far below the minimum: all that is asked', {}, 60_000],
    // Hospital costs, income unchanged: 1,800.00 alone is half-way from 1,200.00 to 2,400.00, so half of the costs.
    [
      'costs alone, at half of the range',
      {
        need: 'health',
        incomeBeforeCents: 180_000,
        incomeNowCents: 180_000,
        householdSize: 1,
        costsCents: 100_000,
        amountCents: 100_000,
      },
      50_000,
    ],
    // 100.00 a month for three months, at 1,200.00: all of it.
    [
      'a small loss',
      {
        incomeBeforeCents: 130_000,
        incomeNowCents: 120_000,
        householdSize: 1,
        costsCents: 0,
        amountCents: 150_000,
      },
      30_000,
    ],
    // A cent of 10,000.00: far above what the aid is for.
    [
      'a cent less of much',
      { incomeBeforeCents: 1_000_000, incomeNowCents: 999_999, householdSize: 2, amountCents: 150_000 },
      0,
    ],
    // Nothing before, nothing now: the minimum is missing.
    [
      'no income at all',
      { incomeBeforeCents: 0, incomeNowCents: 0, householdSize: 1, amountCents: 150_000 },
      150_000,
    ],
  ])('%s', (_name, form, expected) => {
    expect(coveredCents(hardshipCase(request(form)))).toBe(expected);
  });

  const situations = fc.record({
    need: fc.constantFrom(...needs),
    incomeBeforeCents: fc.nat({ max: 600_000 }),
    incomeNowCents: fc.nat({ max: 600_000 }),
    householdSize: fc.integer({ min: 1, max: 8 }),
    otherAidCents: fc.nat({ max: 100_000 }),
    costsCents: fc.option(fc.nat({ max: 300_000 }), { nil: undefined }),
    amountCents: fc.integer({ min: 1, max: 200_000 }),
  });
  const figures = ['incomeBeforeCents', 'incomeNowCents', 'otherAidCents', 'amountCents'] as const;

  test('moves by cents when a figure moves by a cent, and more means never raise it', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...figures), ({ costsCents, ...rest }, figure) => {
        const form = costsCents === undefined ? rest : { ...rest, costsCents };
        const here = coveredCents(hardshipCase(request(form)));
        const there = coveredCents(hardshipCase(request({ ...form, [figure]: form[figure] + 1 })));
        // Three months, and the slope of the range: missing ÷ range, at most (1,800,000 + 300,000) ÷ 120,000.
        expect(Math.abs(there - here)).toBeLessThanOrEqual(25);
        if (figure === 'incomeNowCents' || figure === 'otherAidCents')
          expect(there).toBeLessThanOrEqual(here);
      }),
    );
  });
});

describe('the cap per household and quarter', () => {
  test('needs to know what the household had before', () => {
    expect(hardshipAid.usesEarlierClaims).toBe(true);
  });

  test.each<[string, number, CaseFacts, number]>([
    ['asked below it', 60_000, facts(), 60_000],
    ['asked at it', 150_000, facts(), 150_000],
    ['asked a cent above it', 150_001, facts(), 150_000],
    ['part of it had in this quarter', 60_000, having(earlier('2020-05-20', 100_000)), 50_000],
    ['had in the quarter before', 60_000, having(earlier('2020-03-31', 150_000)), 60_000],
    ['had twice', 60_000, having(earlier('2020-04-01', 100_000), earlier('2020-06-30', 49_999)), 1],
  ])('%s: %d', (_name, amountCents, known, expected) => {
    const decision = decideRequest({ amountCents }, known, '2020-06-30');
    expect(decision.amountCents).toBe(expected);
    expect(decision.outcome).toBe('eligible');
    expect(decision.funding).toEqual([
      { source: 'solidarity-fund', bearing: 'envelope', amountCents: expected },
    ]);
    expect(decision.payees.map((payee) => payee.amountCents)).toEqual([expected]);
  });

  test('nothing left: refused, with nothing to pay', () => {
    const decision = decideRequest({}, having(earlier('2020-04-01', 150_000)), '2020-06-30');
    expect(decision).toMatchObject({ outcome: 'ineligible', amountCents: 0, funding: [], payees: [] });
    expect(decideRequest({}, having(earlier('2020-04-01', 150_000)), '2020-07-01').outcome).toBe('eligible');
  });

  test.each([
    ['2020-01-01', '2020-Q1'],
    ['2020-03-31', '2020-Q1'],
    ['2020-04-01', '2020-Q2'],
    ['2020-09-30', '2020-Q3'],
    ['2020-12-31', '2020-Q4'],
  ])('%s is in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});

describe('the rules', () => {
  test.each<[string, Partial<HardshipAidForm>, string]>([
    ['a plausible request', {}, 'eligible'],
    ['any need, half of the income gone', { need: 'other', incomeNowCents: 100_000 }, 'eligible'],
    ['income a cent lower', { incomeNowCents: 199_999 }, 'eligible'],
    ['income the same, and costs to pay', { incomeNowCents: 200_000, costsCents: 90_000 }, 'eligible'],
    ['no income before and none now', { incomeBeforeCents: 0, incomeNowCents: 0 }, 'eligible'],
    ['enough income', { incomeBeforeCents: 1_000_000, incomeNowCents: 999_999 }, 'ineligible'],
    ['nothing missing and no costs', { incomeNowCents: 240_000, costsCents: 0 }, 'ineligible'],
    ['too short to understand', { explanation: 'oui' }, 'needs-information'],
  ])('%s: %s', (_name, form, outcome) => {
    expect(decideRequest(form).outcome).toBe(outcome);
  });

  test('an urgent request is promised a first answer within 48 hours', () => {
    const ruleOf = (urgent: boolean) =>
      decideRequest({ urgent }).rules.find((rule) => rule.id === 'urgent-first-answer');
    expect(ruleOf(true)).toEqual({ id: 'urgent-first-answer', outcome: 'met', values: { hours: 48 } });
    expect(ruleOf(false)).toEqual({ id: 'urgent-first-answer', outcome: 'not-applicable' });
  });

  test('is there for people of every employment, in both countries', () => {
    for (const employment of ['fixed-term', 'permanent', 'occasional', 'artist', 'technician'] as const) {
      expect(decideRequest({}, factsIn('FR', { employment })).outcome).toBe('eligible');
    }
    expect(decideRequest({}, factsIn('DE')).outcome).toBe('ineligible');
  });

  test.each([
    ['2020-03-29', 'ineligible'],
    ['2020-03-30', 'eligible'],
    ['2021-12-31', 'eligible'],
    ['2022-01-01', 'ineligible'],
  ])('filed on %s: %s', (filedOn, outcome) => {
    expect(decideRequest({}, facts(), filedOn).outcome).toBe(outcome);
  });

  test('two of the social committee decide, and nobody else sees it', () => {
    expect(decideRequest({}).approvals).toEqual(['social-committee', 'social-committee']);
    expect(hardshipAid.confidentialTo).toEqual(['social-committee']);
  });

  test('without an account the member is asked; the transfer does not say what it is for', () => {
    const { iban: _iban, ...withoutAccount } = member();
    expect(decideRequest({}, facts({ member: withoutAccount })).outcome).toBe('needs-information');
    expect(decideRequest({}).payees).toMatchObject([{ payeeId: 'member', remittance: 'Entraide' }]);
  });
});
