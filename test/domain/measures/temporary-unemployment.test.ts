/** Belgian temporary unemployment, worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import {
  temporaryUnemploymentCents,
  unemploymentGround,
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

// Working days × 6/5, to the half day, at most 26 a month (onem.be). A day of the six-day week: 70% of gross ÷ planned
// days × 5/6 (ucm.be), at least 55.59 from 19 March 2020 (plus.lesoir.be 288580), at most 74.17 (references.lesoir.be),
// and 5.63 (ucm.be). It is paid by the payment body; the plan pays what remains.
const rows: readonly Row[] = [
  {
    // 80.00 × 5/6 = 66.67 a day; 70% = 46.67, raised to 55.59; + 5.63 = 61.22; × 12 = 734.64. Fund: 65.36.
    who: 'low pay: the minimum from 19 March 2020',
    form: { grossCents: 80_000 },
    lostCents: 80_000,
    benefitCents: 73_464,
    fundCents: 6_536,
  },
  {
    // 6 days of benefit: 3 working days of 80.00 on 16 to 18 March at 51.62 + 5.63 = 57.25, and the 3 of 19 to 21 at 61.22:
    // 3.5 × 57.25 + 3.5 × 61.22 = 200.38 + 214.27.
    who: 'the minimum before and from 19 March',
    form: {
      startsOn: '2020-03-16',
      endsOn: '2020-03-21',
      plannedDays: 6,
      cancelledDays: 6,
      grossCents: 48_000,
      cancelledOn: '2020-03-14',
    },
    lostCents: 48_000,
    benefitCents: 41_465,
    fundCents: 6_535,
  },
  {
    // 500.00 / 10 = 50.00 a day; the minimum would give 734.64, more than the 500.00 lost: nothing remains to pay.
    who: 'very low pay: never above what was lost',
    form: { grossCents: 50_000 },
    lostCents: 50_000,
    benefitCents: 50_000,
    fundCents: 0,
  },
  {
    // 100.00 × 5/6 = 83.33 a day; 70% = 58.33; + 5.63 = 63.96; × 12 = 767.52. Fund: 232.48.
    who: 'middle pay',
    form: { grossCents: 100_000 },
    lostCents: 100_000,
    benefitCents: 76_752,
    fundCents: 23_248,
  },
  {
    // 350.00 / 3 × 5/6 = 97.222…; 70% = 68.06; + 5.63 = 73.69; 3 days = 3.6, to the half 3.5: 257.92. Fund: 92.08.
    who: 'middle pay that does not divide',
    form: { grossCents: 35_000, plannedDays: 3, cancelledDays: 3 },
    lostCents: 35_000,
    benefitCents: 25_792,
    fundCents: 9_208,
  },
  {
    // 127.13 × 5/6 = 105.94; 70% = 74.16, one cent under the ceiling; + 5.63 = 79.79; 1 day = 1.2, to the half 1.
    who: 'one cent under the ceiling',
    form: { grossCents: 12_713, plannedDays: 1, cancelledDays: 1 },
    lostCents: 12_713,
    benefitCents: 7_979,
    fundCents: 4_734,
  },
  {
    // 127.14 × 5/6 = 105.95; 70% = 74.165 = 74.17: 2,754.76 / 26 × 70%; + 5.63 = 79.80.
    who: 'at the ceiling',
    form: { grossCents: 12_714, plannedDays: 1, cancelledDays: 1 },
    lostCents: 12_714,
    benefitCents: 7_980,
    fundCents: 4_734,
  },
  {
    // 300.00 × 5/6 = 250.00 a day; 70% = 175.00, held at 74.17; + 5.63 = 79.80; × 6 = 478.80. Fund: 1,021.20.
    who: 'capped pay',
    form: { grossCents: 150_000, plannedDays: 5, cancelledDays: 5 },
    lostCents: 150_000,
    benefitCents: 47_880,
    fundCents: 102_120,
  },
  {
    // 3,200.00 for 22 days of April: 26.4 days, at most 26; 26 × 79.80 = 2,074.80, as the unemployment measure counts.
    who: 'a whole month: the same days in every measure',
    form: { grossCents: 320_000, plannedDays: 22, cancelledDays: 22 },
    lostCents: 320_000,
    benefitCents: 207_480,
    fundCents: 112_520,
  },
  {
    // July 2021: 2,785.07 / 26 × 70% = 74.98 (cessoc.be, vlaio.be); + 5.63 = 80.61; × 6 = 483.66.
    who: 'capped pay in July 2021',
    form: {
      grossCents: 150_000,
      plannedDays: 5,
      cancelledDays: 5,
      startsOn: '2021-07-05',
      endsOn: '2021-07-09',
    },
    lostCents: 150_000,
    benefitCents: 48_366,
    fundCents: 101_634,
  },
  {
    // 4 of 10 days at 100.00: 400.00 lost; 4.8 days, to the half 5; × 63.96 = 319.80. Fund: 80.20.
    who: 'part of a month: six days went ahead',
    form: { cancelledDays: 4, cancellation: 'partly-carried-out', cancelledOn: '2020-04-20' },
    lostCents: 40_000,
    benefitCents: 31_980,
    fundCents: 8_020,
  },
  {
    // 7 days from 10 to 16 March: 8.4, to the half 8.5 days, of which 5 on the 13th to the 16th, the days that the scheme
    // knows: 5 × 63.96 = 319.80. Fund: 380.20.
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
    benefitCents: 31_980,
    fundCents: 38_020,
  },
];

describe('what temporary unemployment bears', () => {
  test.each(rows)('$who', ({ form, lostCents, benefitCents, fundCents }) => {
    const decision = decide(
      cancelledContract,
      cancelledContract.policy.settings,
      cancelledCase(service(form), factsIn('BE')),
    );
    const scheme = { source: 'temporary-unemployment', bearing: 'outside', amountCents: benefitCents };
    const fund = { source: 'solidarity-fund', bearing: 'envelope', amountCents: fundCents };
    expect(decision.amountCents).toBe(lostCents);
    expect(decision.funding).toEqual([scheme, fund].filter((line) => line.amountCents > 0));
    expect(decision.payees.reduce((sum, payee) => sum + payee.amountCents, 0)).toBe(fundCents);
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
    expect(unemploymentGround(cancelledCase(service(form), factsIn('BE'))) !== undefined).toBe(expected);
  });

  test('a contract that the register knows as concluded is no promise, whatever the form says', () => {
    const form = service({ cancellation: 'entered', endsOn: '2020-09-30', contractId: 'K-1' });
    const known = facts({ contract: contract({ endsOn: '2020-09-30' }) });
    expect(unemploymentGround(cancelledCase(form, known)) !== undefined).toBe(true);
    const entered = facts({ contract: contract({ endsOn: '2020-09-30', state: 'entered' }) });
    expect(unemploymentGround(cancelledCase(form, entered)) !== undefined).toBe(false);
  });

  test('a contract that the register only knows as cancelled is what the form says it was', () => {
    const known = facts({ contract: contract({ endsOn: '2020-09-30', state: 'cancelled' }) });
    const agreed = service({ cancellation: 'agreed', endsOn: '2020-09-30' });
    const validated = service({ cancellation: 'validated-then-cancelled', endsOn: '2020-09-30' });
    expect(unemploymentGround(cancelledCase(agreed, known)) !== undefined).toBe(false);
    expect(unemploymentGround(cancelledCase(validated, known)) !== undefined).toBe(true);
  });

  test('nowhere but in Belgium', () => {
    expect(temporaryUnemploymentCents(cancelledCase(service(), factsIn('FR')))).toBe(0);
  });

  test('the country is the one of the Activité, which employs', () => {
    const known = { ...factsIn('BE'), member: factsIn('FR').member };
    expect(temporaryUnemploymentCents(cancelledCase(service(), known))).toBe(76_752);
  });
});
