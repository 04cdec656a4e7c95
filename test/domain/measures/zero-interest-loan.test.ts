/** Loans at 0%: who gets one, and whether the Activité can carry it, worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expectedTurnover,
  largestInstalment,
  monthlyCapacity,
} from '../../../workflows/loan/affordability.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import type { KnownLoans } from '../../../workflows/measures/zero-interest-loan/finances.ts';
import type { ZeroInterestLoanForm } from '../../../workflows/measures/zero-interest-loan/form.ts';
import { zeroInterestLoan } from '../../../workflows/measures/zero-interest-loan/index.ts';
import type { Activity } from '../../../workflows/registers/records.ts';
import { activityFacts, loanCase, loanForm } from './activity-cases.ts';
import { expectEveryAnswerExplained } from './explained.ts';

const { settings } = zeroInterestLoan.policy;

function decideLoan(
  form: Partial<ZeroInterestLoanForm> = {},
  known: Partial<Activity> = {},
  more: { activityLoans?: KnownLoans; activityTurnover?: object[]; activityBudget?: object } = {},
) {
  return decide(
    zeroInterestLoan,
    settings,
    loanCase(
      loanForm(form),
      activityFacts(known, { activityTurnover: [turnover(200_000, 200_000)], ...more }),
    ),
  );
}

function turnover(turnoverCents: number, previousYearCents: number) {
  return { turnoverCents, previousYearCents };
}

function outcomeOf(decision: ReturnType<typeof decideLoan>, id: string) {
  return decision.rules.find((rule) => rule.id === id)?.outcome;
}

describe('what an Activité can pay back each month', () => {
  test.each([
    // 2,000 − 1,500 = 500 from work; 4,000 − 1,500 = 2,500 to spare over 12 months = 208.33.
    [400_000, 150_000, 200_000, 0, 12, 70_833],
    // Other instalments of 200 come first.
    [400_000, 150_000, 200_000, 20_000, 12, 50_833],
    // Nothing above the cushion.
    [150_000, 150_000, 200_000, 0, 12, 50_000],
    // Overdrawn by 500: that is made up for first, 41.67 a month.
    [-50_000, 150_000, 200_000, 0, 12, 45_833],
    // Work does not cover the costs; the reserve does: −500 + 8,500 / 6.
    [1_000_000, 150_000, 100_000, 0, 6, 91_666],
    // Neither does.
    [150_000, 150_000, 100_000, 0, 6, -50_000],
  ])(
    '%i in it, %i of costs, %i of turnover, %i of instalments, %i months: %i',
    (balance, costs, turned, other, months, capacity) => {
      const finances = {
        balanceCents: balance,
        monthlyCostsCents: costs,
        monthlyTurnoverCents: turned,
        otherInstalmentsCents: other,
      };
      expect(monthlyCapacity(finances, { cushionMonths: 1, months })).toBe(capacity);
    },
  );

  test.each([
    ['nothing known', [], undefined],
    ['last year counts for 60%', [turnover(50_000, 200_000)], 120_000],
    ['this year when it is better', [turnover(150_000, 200_000)], 150_000],
    [
      'the averages of three months',
      [turnover(0, 100_000), turnover(0, 200_000), turnover(90_000, 300_000)],
      120_000,
    ],
    ['no turnover at all', [turnover(0, 0)], 0],
  ])('turnover to count on: %s', (_name, months, expected) => {
    expect(expectedTurnover(months, 60)).toBe(expected);
  });
});

describe('a decision', () => {
  test('on a loan that can be carried', () => {
    const decision = decideLoan();
    expect(decision).toMatchObject({
      outcome: 'eligible',
      amountCents: 240_000,
      funding: [{ source: 'solidarity-fund', bearing: 'envelope', amountCents: 240_000 }],
      envelopeId: 'zero-interest-loan-BE-2020',
    });
    expect(decision.rules.find((rule) => rule.id === 'affordable')?.values).toMatchObject({
      instalment: { cents: 20_000 },
      capacity: { cents: 70_833 },
    });
    expect(decision.rules.find((rule) => rule.id === 'repayment-plan')?.values).toMatchObject({
      first: { date: '2020-08-01' },
    });
  });

  // 6,000 / 12 = 500.00 a month: the work alone leaves exactly that, a cent more of costs does not.
  test.each([
    [150_000, 'met'],
    [150_001, 'not-met'],
  ])('the last cent decides: %i of costs, %s', (monthlyCostsCents, outcome) => {
    const decision = decideLoan({ amountCents: 600_000 }, { monthlyCostsCents, balanceCents: 0 });
    expect(outcomeOf(decision, 'affordable')).toBe(outcome);
  });

  test.each([
    [5, 'not-met'],
    [6, 'met'],
    [36, 'met'],
    [37, 'not-met'],
  ])('%i months: %s', (months, outcome) => {
    expect(outcomeOf(decideLoan({ months }), 'term-within-limits')).toBe(outcome);
  });

  test.each([
    [1_000_000, 0, 'met'],
    [1_000_001, 0, 'not-met'],
    [400_000, 600_000, 'met'],
    [400_001, 600_000, 'not-met'],
  ])('%i with %i owed: %s', (amountCents, outstandingCents, outcome) => {
    const activityLoans = { outstandingCents, monthlyCents: 0, troubled: false };
    expect(
      outcomeOf(decideLoan({ amountCents, months: 36 }, {}, { activityLoans }), 'amount-within-limit'),
    ).toBe(outcome);
  });

  test.each([
    [499_999, ['adviser', 'finance']],
    [500_000, ['adviser', 'finance', 'board-delegate']],
  ])('%i cents are approved by %j', (amountCents, approvals) => {
    expect(decideLoan({ amountCents }).approvals).toEqual(approvals);
  });

  test('a loan in trouble rules out another', () => {
    const activityLoans = { outstandingCents: 0, monthlyCents: 0, troubled: true };
    expect(decideLoan({}, {}, { activityLoans }).outcome).toBe('ineligible');
  });

  test('missing figures are asked for, and the form may give them', () => {
    expect(decideLoan({}, {}, { activityTurnover: [] }).outcome).toBe('needs-information');
    const told = decideLoan({ expectedTurnoverCents: 200_000 }, {}, { activityTurnover: [] });
    expect(told.outcome).toBe('eligible');
  });
});

test('more money, less cost and longer terms never make a loan less affordable', () => {
  const cents = fc.integer({ min: 0, max: 2_000_000 });
  const finances = fc.record({
    balanceCents: fc.integer({ min: -1_000_000, max: 2_000_000 }),
    monthlyCostsCents: cents,
    monthlyTurnoverCents: cents,
    otherInstalmentsCents: cents,
  });
  const terms = fc.record({ cushionMonths: fc.nat({ max: 3 }), months: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(finances, terms, cents, (known, term, more) => {
      const capacity = monthlyCapacity(known, term);
      const grown = { ...known, balanceCents: known.balanceCents + more };
      expect(monthlyCapacity(grown, term)).toBeGreaterThanOrEqual(capacity);
      const dearer = { ...known, monthlyCostsCents: known.monthlyCostsCents + more };
      expect(monthlyCapacity(dearer, term)).toBeLessThanOrEqual(capacity);
      const busier = { ...known, monthlyTurnoverCents: known.monthlyTurnoverCents + more };
      expect(monthlyCapacity(busier, term)).toBe(capacity + more);
      expect(largestInstalment(more + 1, term.months + 1)).toBeLessThanOrEqual(
        largestInstalment(more + 1, term.months),
      );
    }),
  );
});

test('every answer is explained, whatever is known', () => {
  const forms = fc.record({
    amountCents: fc.integer({ min: 1, max: 2_000_000 }),
    months: fc.integer({ min: 1, max: 60 }),
  });
  const loans = fc.record({ outstandingCents: fc.nat(), monthlyCents: fc.nat(), troubled: fc.boolean() });
  fc.assert(
    fc.property(
      forms,
      loans,
      fc.boolean(),
      fc.constantFrom('BE', 'FR', 'DE'),
      (form, activityLoans, known, country) => {
        const activityTurnover = known ? [turnover(100_000, 100_000)] : [];
        expectEveryAnswerExplained(
          zeroInterestLoan,
          decideLoan(form, { country }, { activityLoans, activityTurnover }),
        );
      },
    ),
  );
});
