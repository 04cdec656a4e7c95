/** Equity injections: what lacks, worked out by hand, and who bears which part. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../workflows/measures/decide.ts';
import type { EquityInjectionForm } from '../../../workflows/measures/equity-injection/form.ts';
import { equityInjection } from '../../../workflows/measures/equity-injection/index.ts';
import { sumCents } from '../../../workflows/money.ts';
import { activityFacts, injection, injectionCase } from './activity-cases.ts';
import { expectEveryAnswerExplained } from './explained.ts';

const { settings } = equityInjection.policy;

function decideInjection(
  form: Partial<EquityInjectionForm> = {},
  known = activityFacts(),
  day = '2020-04-01',
) {
  return decide(equityInjection, settings, injectionCase(injection(form), known, day));
}

function outcomes(decision: ReturnType<typeof decideInjection>) {
  return Object.fromEntries(decision.rules.map((rule) => [rule.id, rule.outcome]));
}

describe('what lacks: three months of costs less what there is', () => {
  test.each([
    // 3 × 1,500.00 − 4,000.00 = 500.00, half each.
    [400_000, 150_000, undefined, 50_000, 25_000, 25_000],
    // 3 × 1,500.00 + 352.80 overdrawn = 4,852.80.
    [-35_280, 150_000, undefined, 485_280, 242_640, 242_640],
    // 3 × 745.00 − 987.20 = 1,247.80.
    [98_720, 74_500, undefined, 124_780, 62_390, 62_390],
    // One cent: the fund's half of a cent rounds to a whole one.
    [449_999, 150_000, undefined, 1, 1, 0],
    // An odd cent goes to the fund.
    [399_999, 150_000, undefined, 50_001, 25_001, 25_000],
    // Less is asked for than lacks.
    [0, 150_000, 100_000, 100_000, 50_000, 50_000],
    // More is asked for than lacks: 4,500.00.
    [0, 150_000, 900_000, 450_000, 225_000, 225_000],
    // 3 × 20,000.00 is more than the most.
    [0, 2_000_000, undefined, 3_000_000, 1_500_000, 1_500_000],
  ])(
    '%i in it, %i a month, %s asked: %i',
    (balanceCents, monthlyCostsCents, requestedCents, total, fund, reserves) => {
      const known = activityFacts({ balanceCents, monthlyCostsCents });
      const decision = decideInjection(requestedCents === undefined ? {} : { requestedCents }, known);
      expect(decision).toMatchObject({ outcome: 'eligible', amountCents: total });
      const of = (source: string) =>
        decision.funding.find((line) => line.source === source)?.amountCents ?? 0;
      expect([of('solidarity-fund'), of('reserves')]).toEqual([fund, reserves]);
      expect(decision.approvals).toEqual(['finance', 'board-delegate']);
      expect(decision.envelopeId).toBe('equity-injection-BE-2020');
      expect(decision.payees).toEqual([
        {
          payeeId: 'activity',
          name: 'Atelier',
          iban: '',
          amountCents: total,
          remittance: 'Entraide 2020-04',
        },
      ]);
    },
  );

  test('what the plan posted before counts: 500.00 lacked, 300.00 came', () => {
    const decision = decideInjection({}, activityFacts({}, { activityBudget: { postedCents: 30_000 } }));
    expect(decision.amountCents).toBe(20_000);
  });

  test.each([450_000, 450_001, 10_000_000])('nothing lacks with %i in it', (balanceCents) => {
    const decision = decideInjection({}, activityFacts({ balanceCents }));
    expect(decision).toMatchObject({ outcome: 'ineligible', amountCents: 0, payees: [] });
    expect(outcomes(decision)['liquidity-lacking']).toBe('not-met');
  });
});

describe('figures', () => {
  const { balanceCents: _b, monthlyCostsCents: _c, ...silent } = activityFacts().activity ?? {};
  const unknown = {
    ...activityFacts(),
    activity: silent as NonNullable<ReturnType<typeof activityFacts>['activity']>,
  };

  test('are asked for when the register is silent, and taken from the form then', () => {
    expect(decideInjection({}, unknown)).toMatchObject({ outcome: 'needs-information', amountCents: 0 });
    const told = decideInjection({ balanceCents: -10_000, monthlyCostsCents: 20_000 }, unknown);
    expect(told).toMatchObject({ outcome: 'eligible', amountCents: 70_000 });
  });

  test('of the register cannot be contradicted', () => {
    const errors = (form: Partial<EquityInjectionForm>) =>
      equityInjection.crossCheck(injection(form), activityFacts());
    expect(errors({ balanceCents: 400_000 })).toEqual([]);
    expect(errors({ balanceCents: 0, monthlyCostsCents: 999 })).toEqual([
      { path: 'balanceCents', code: 'contradicts-register', values: { registered: 400_000 } },
      { path: 'monthlyCostsCents', code: 'contradicts-register', values: { registered: 150_000 } },
    ]);
  });

  test('are not told to strangers', () => {
    const { activity: _activity, ...none } = activityFacts();
    const form = injection({ balanceCents: 0 });
    expect(equityInjection.crossCheck(form, none)).toEqual([{ path: 'activityId', code: 'unknown' }]);
    expect(equityInjection.crossCheck(form, { ...activityFacts(), filedBy: 'M-1' })).toEqual([
      { path: 'activityId', code: 'not-your-activity' },
    ]);
  });
});

describe('dates and places', () => {
  test.each([
    ['2020-02', 'not-met'],
    ['2020-03', 'met'],
    ['2021-12', 'met'],
    ['2022-01', 'not-met'],
  ])('months from %s: %s', (fromMonth, outcome) => {
    expect(outcomes(decideInjection({ fromMonth }))['months-in-plan']).toBe(outcome);
  });

  test.each([
    ['2020-03-29', 'ineligible'],
    ['2020-03-30', 'eligible'],
    ['2021-12-31', 'eligible'],
    ['2022-01-01', 'ineligible'],
  ])('filed on %s: %s', (day, outcome) => {
    expect(decideInjection({}, activityFacts(), day).outcome).toBe(outcome);
  });

  test('an Activité of another country is not covered', () => {
    expect(outcomes(decideInjection({}, activityFacts({ country: 'FR' })))['activity-covered']).toBe(
      'not-met',
    );
  });

  test('the same months of an Activité are financed once', () => {
    const taken = (fromMonth: string) =>
      new Set(equityInjection.fingerprints(injection({ fromMonth }), activityFacts()));
    expect(taken('2020-11')).toEqual(
      new Set(['2020-11', '2020-12', '2021-01'].map((month) => `equity-injection:A-1:${month}`)),
    );
    expect(taken('2020-04').isDisjointFrom(taken('2020-06'))).toBe(false);
    expect(taken('2020-04').isDisjointFrom(taken('2020-07'))).toBe(true);
  });
});

test('never more than lacks, never more than the most, and the parts add up', () => {
  const figures = fc.record({
    balanceCents: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    monthlyCostsCents: fc.integer({ min: 0, max: 2_000_000 }),
    postedCents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(figures, ({ postedCents, ...known }) => {
      const decision = decideInjection({}, activityFacts(known, { activityBudget: { postedCents } }));
      const need = 3 * known.monthlyCostsCents - known.balanceCents - postedCents;
      expect(decision.amountCents).toBe(Math.min(Math.max(0, need), 3_000_000));
      const parts = decision.funding.map((line) => line.amountCents);
      expect(sumCents(parts)).toBe(decision.amountCents);
      const [fund = 0, reserves = 0] = parts;
      expect(Math.abs(fund - reserves)).toBeLessThanOrEqual(1);
      expectEveryAnswerExplained(equityInjection, decision);
    }),
  );
});
