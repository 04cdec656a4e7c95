/** Belgian temporary unemployment, worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import {
  qualifiesForTemporaryUnemployment,
  temporaryUnemploymentCents,
} from '../../../workflows/measures/cancelled-contract/temporary-unemployment.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { cancelledCase, contract, facts, factsIn, service } from './cases.ts';

interface Row {
  readonly who: string;
  readonly form: Partial<CancelledContractForm>;
  readonly lostCents: number;
  readonly benefitCents: number;
  readonly fundCents: number;
}

// A day's benefit: 70% of gross ÷ planned days, at least 51.62 and at most 74.17, plus 5.63.
const rows: readonly Row[] = [
  {
    // 600.00 / 10 = 60.00 a day; 70% = 42.00, raised to 51.62; + 5.63 = 57.25; × 10 = 572.50. Fund: 27.50.
    who: 'low pay: the floor',
    form: { grossCents: 60_000 },
    lostCents: 60_000,
    benefitCents: 57_250,
    fundCents: 2_750,
  },
  {
    // 500.00 / 10 = 50.00 a day; the floor would give 572.50, more than the 500.00 lost: 500.00.
    who: 'very low pay: never above what was lost',
    form: { grossCents: 50_000 },
    lostCents: 50_000,
    benefitCents: 50_000,
    fundCents: 0,
  },
  {
    // 1,000.00 / 10 = 100.00 a day; 70% = 70.00; + 5.63 = 75.63; × 10 = 756.30. Fund: 243.70.
    who: 'middle pay',
    form: { grossCents: 100_000 },
    lostCents: 100_000,
    benefitCents: 75_630,
    fundCents: 24_370,
  },
  {
    // 250.00 / 3 = 83.333…; 70% = 58.333… = 58.33; + 5.63 = 63.96; × 3 = 191.88. Fund: 58.12.
    who: 'middle pay that does not divide',
    form: { grossCents: 25_000, plannedDays: 3, cancelledDays: 3 },
    lostCents: 25_000,
    benefitCents: 19_188,
    fundCents: 5_812,
  },
  {
    // 105.94 a day; 70% = 74.158 = 74.16, one cent under the ceiling; + 5.63 = 79.79.
    who: 'one cent under the ceiling',
    form: { grossCents: 10_594, plannedDays: 1, cancelledDays: 1 },
    lostCents: 10_594,
    benefitCents: 7_979,
    fundCents: 2_615,
  },
  {
    // 105.95 a day; 70% = 74.165 = 74.17: 2,754.76 / 26 × 70%; + 5.63 = 79.80.
    who: 'at the ceiling',
    form: { grossCents: 10_595, plannedDays: 1, cancelledDays: 1 },
    lostCents: 10_595,
    benefitCents: 7_980,
    fundCents: 2_615,
  },
  {
    // 1,500.00 / 5 = 300.00 a day; 70% = 210.00, held at 74.17; + 5.63 = 79.80; × 5 = 399.00. Fund: 1,101.00.
    who: 'capped pay',
    form: { grossCents: 150_000, plannedDays: 5, cancelledDays: 5 },
    lostCents: 150_000,
    benefitCents: 39_900,
    fundCents: 110_100,
  },
  {
    // 4 of 10 days at 100.00: 400.00 lost; 4 × 75.63 = 302.52. Fund: 97.48.
    who: 'part of a month: six days went ahead',
    form: { cancelledDays: 4, cancellation: 'partly-carried-out', cancelledOn: '2020-04-20' },
    lostCents: 40_000,
    benefitCents: 30_252,
    fundCents: 9_748,
  },
  {
    // 7 days from 10 to 16 March at 100.00. The scheme knows the 13th to the 16th: 4 × 75.63 = 302.52. Fund: 397.48.
    who: 'part of a month: a service that begins before the scheme',
    form: {
      startsOn: '2020-03-10',
      endsOn: '2020-03-16',
      plannedDays: 7,
      cancelledDays: 7,
      grossCents: 70_000,
      cancelledOn: '2020-03-13',
    },
    lostCents: 70_000,
    benefitCents: 30_252,
    fundCents: 39_748,
  },
];

describe('what temporary unemployment bears', () => {
  test.each(rows)('$who', ({ form, lostCents, benefitCents, fundCents }) => {
    const decision = decide(
      cancelledContract,
      cancelledContract.policy.settings,
      cancelledCase(service(form), factsIn('BE')),
    );
    const scheme = { source: 'temporary-unemployment', bearing: 'advanced', amountCents: benefitCents };
    const fund = { source: 'solidarity-fund', bearing: 'envelope', amountCents: fundCents };
    expect(decision.amountCents).toBe(lostCents);
    expect(decision.funding).toEqual([scheme, fund].filter((line) => line.amountCents > 0));
    expect(decision.payees.map((payee) => payee.amountCents)).toEqual([lostCents]);
  });
});

describe('when it applies', () => {
  const promise = { cancellation: 'agreed' } as const;
  test.each<[string, Partial<CancelledContractForm>, boolean]>([
    ['cancelled on 12 March', { cancelledOn: '2020-03-12' }, false],
    ['cancelled on 13 March', { cancelledOn: '2020-03-13' }, true],
    ['a contract concluded late', { concludedOn: '2020-04-20', cancelledOn: '2020-04-21' }, true],
    ['a promise of 14 April', { ...promise, concludedOn: '2020-04-14', cancelledOn: '2020-04-16' }, true],
    ['a promise of 15 April', { ...promise, concludedOn: '2020-04-15', cancelledOn: '2020-04-16' }, false],
    ['a promise from 13 March', { ...promise, startsOn: '2020-03-13' }, false],
    ['a promise from 14 March', { ...promise, startsOn: '2020-03-14' }, true],
    ['a promise to 31 August', { ...promise, endsOn: '2020-08-31' }, true],
    ['a promise to 1 September', { ...promise, endsOn: '2020-09-01' }, false],
    ['entered, not validated, to 1 September', { cancellation: 'entered', endsOn: '2020-09-01' }, false],
    ['a contract to 1 September', { endsOn: '2020-09-01' }, true],
  ])('%s: %s', (_name, form, expected) => {
    expect(qualifiesForTemporaryUnemployment(cancelledCase(service(form), factsIn('BE')))).toBe(expected);
  });

  test('a contract that the register knows as concluded is no promise, whatever the form says', () => {
    const form = service({ cancellation: 'entered', endsOn: '2020-09-30', contractId: 'K-1' });
    const known = facts({ contract: contract({ endsOn: '2020-09-30' }) });
    expect(qualifiesForTemporaryUnemployment(cancelledCase(form, known))).toBe(true);
    const entered = facts({ contract: contract({ endsOn: '2020-09-30', state: 'entered' }) });
    expect(qualifiesForTemporaryUnemployment(cancelledCase(form, entered))).toBe(false);
  });

  test('a contract that the register only knows as cancelled is what the form says it was', () => {
    const known = facts({ contract: contract({ endsOn: '2020-09-30', state: 'cancelled' }) });
    const agreed = service({ cancellation: 'agreed', endsOn: '2020-09-30' });
    const validated = service({ cancellation: 'validated-then-cancelled', endsOn: '2020-09-30' });
    expect(qualifiesForTemporaryUnemployment(cancelledCase(agreed, known))).toBe(false);
    expect(qualifiesForTemporaryUnemployment(cancelledCase(validated, known))).toBe(true);
  });

  test('nowhere but in Belgium', () => {
    expect(temporaryUnemploymentCents(cancelledCase(service(), factsIn('FR')))).toBe(0);
  });

  test('the country is the one of the Activité, which employs', () => {
    const known = { ...factsIn('BE'), member: factsIn('FR').member };
    expect(temporaryUnemploymentCents(cancelledCase(service(), known))).toBe(75_630);
  });
});
