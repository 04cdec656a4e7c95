/** No, partial and total temporary unemployment, month by month, worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldErrorSentence } from '../../../workflows/forms/error-texts.ts';
import { languages } from '../../../workflows/language.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { explainRule } from '../../../workflows/measures/explain.ts';
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import { belgianMonth } from '../../../workflows/measures/temporary-unemployment/belgium.ts';
import { compare, optionOf } from '../../../workflows/measures/temporary-unemployment/comparison.ts';
import {
  choices,
  type TemporaryUnemploymentForm,
} from '../../../workflows/measures/temporary-unemployment/form.ts';
import { frenchMonth } from '../../../workflows/measures/temporary-unemployment/france.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import type { WorkMonth } from '../../../workflows/measures/temporary-unemployment/month-share.ts';
import { employments } from '../../../workflows/registers/records.ts';
import { activity, facts, factsIn, member, unemployment, unemploymentCase } from './cases.ts';

const { parameters, settings } = temporaryUnemployment.policy;

interface Row {
  readonly who: string;
  readonly work: Partial<WorkMonth>;
  readonly isProtected?: boolean;
  /** Suspended hours × 100. */
  readonly hundredths: number;
  readonly days?: number;
  readonly netCents: number;
  readonly withheldCents?: number;
  readonly activityCents: number;
  readonly schemeCents: number;
}

const job = (changes: Partial<WorkMonth>): WorkMonth => ({
  grossCents: 240_000,
  weeklyHours: 38,
  month: '2020-04',
  lostPercent: 100,
  choice: 'total',
  ...changes,
});

// 38 h a week are 164.67 h a month. Days = hours × 6 / 38, to the half (onem.be). A day: 70% of full-time pay / 26, from 55.59
// to 74.17, + 5.63 (ucm.be, lesoir.be). Pay: -13.07% (emploi.belgique.be), + the work bonus (easypay-group.com 8936); the
// employer +25% (securex.eu). Net is before tax in every choice; what is withheld from the benefit stands beside it.
const belgians: readonly Row[] = [
  {
    // 1,700.00 / 26 × 70% = 45.77, raised to 55.59; + 5.63 = 61.22; × 26 = 1,591.72. Withheld: 26.75% = 425.79.
    who: 'low pay, total: the minimum',
    work: { grossCents: 170_000 },
    hundredths: 16_467,
    days: 26,
    netCents: 159_172,
    withheldCents: 42_579,
    activityCents: 0,
    schemeCents: 159_172,
  },
  {
    // Half: pay 1,200.00 - 156.84 + bonus: half of 205.65 - 21.94% of (2,400.00 - 1,674.49) = 23.23; 82.34 h = 13 days at
    // 64.62 + 5.63 = 70.25: 913.25. 1,066.39 + 913.25 = 1,979.64. The Activité: 1,200.00 + 300.00.
    who: 'middle pay, half of the month',
    work: { choice: 'partial', lostPercent: 50 },
    hundredths: 8_234,
    days: 13,
    netCents: 197_964,
    withheldCents: 24_429,
    activityCents: 150_000,
    schemeCents: 91_325,
  },
  {
    // 70% of 5,000.00 / 26 is 134.62, held at 74.17; + 5.63 = 79.80; × 26 = 2,074.80; 15% withheld: 311.22.
    who: 'capped pay, total, in May',
    work: { grossCents: 500_000, month: '2020-05' },
    hundredths: 16_467,
    days: 26,
    netCents: 207_480,
    withheldCents: 31_122,
    activityCents: 0,
    schemeCents: 207_480,
  },
  {
    // From 1 July 2021 the ceiling is 2,785.07: 74.98 + 5.63 = 80.61; × 26 = 2,095.86 (cessoc.be, vlaio.be).
    who: 'capped pay, total, in July 2021',
    work: { grossCents: 320_000, month: '2021-07' },
    hundredths: 16_467,
    days: 26,
    netCents: 209_586,
    withheldCents: 31_438,
    activityCents: 0,
    schemeCents: 209_586,
  },
  {
    // 19 of 31 days are covered: 1,470.97 lost, 929.03 worked. 100.93 h = 16 days at 70.25 = 1,124.00.
    // 929.03 - 121.42 + 17.99 + 1,124.00 = 1,949.60. The Activité: 929.03 + 232.26.
    who: 'part of a month: March, from the 13th on',
    work: { month: '2020-03' },
    hundredths: 10_093,
    days: 16,
    netCents: 194_960,
    withheldCents: 30_067,
    activityCents: 116_129,
    schemeCents: 112_400,
  },
  {
    // Full-time pay 2,000.00: 53.85, raised to 55.59; + 5.63 = 61.22; 82.33 h = 13 days: 795.86.
    who: 'half time, total',
    work: { grossCents: 100_000, weeklyHours: 19 },
    hundredths: 8_233,
    days: 13,
    netCents: 79_586,
    withheldCents: 21_289,
    activityCents: 0,
    schemeCents: 79_586,
  },
  {
    // 2,400.00 - 313.68 + 46.48; the Activité: 2,400.00 + 600.00.
    who: 'no unemployment: the usual pay',
    work: { choice: 'none' },
    hundredths: 0,
    days: 0,
    netCents: 213_280,
    withheldCents: 0,
    activityCents: 300_000,
    schemeCents: 0,
  },
];

describe('a month in Belgium', () => {
  test.each(belgians)('$who', ({ who: _who, work, hundredths, days, ...expected }) => {
    const month = belgianMonth(job(work), parameters.belgium);
    expect(month).toMatchObject(expected);
    expect([month.suspendedHundredths, month.halfDays / 2]).toEqual([hundredths, days]);
  });

  test('April and May differ by what is withheld alone', () => {
    const april = belgianMonth(job({}), parameters.belgium);
    const may = belgianMonth(job({ month: '2020-05' }), parameters.belgium);
    // 26 × 70.25 = 1,826.50; 26.75% = 488.59; 15% = 273.98 (273.975).
    expect([april.netCents, april.withheldCents]).toEqual([182_650, 48_859]);
    expect([may.netCents, may.withheldCents]).toEqual([182_650, 27_398]);
  });
});

// 35 h a week are 151.67 h a month. An hour: 70% of gross, at least 8.03 (chp-expertise.fr), less 6.7% of 98.25%, which stops
// where the month would fall under the gross SMIC of 1,539.42 (efl.fr, legisocial.fr). The State refunds up to 31.97; from
// June 60% up to 27.41 outside protected sectors. Pay and contributions: OpenFisca-France, modele-social.
const french: readonly Row[] = [
  {
    // 10.15 × 70% = 7.10, raised to 8.03; × 151.67 = 1,217.91, no levies. The monthly net of 1,218.60 is guaranteed.
    who: 'the SMIC, total: the floor and the net minimum',
    work: { grossCents: 153_942 },
    hundredths: 15_167,
    netCents: 121_860,
    activityCents: 69,
    schemeCents: 121_791,
  },
  {
    // 9.23 × 151.67 = 1,399.91, under the SMIC: no levies.
    who: '2,000.00, total',
    work: { grossCents: 200_000 },
    hundredths: 15_167,
    netCents: 139_991,
    activityCents: 0,
    schemeCents: 139_991,
  },
  {
    // 10.62 × 151.67 = 1,610.74; 60.14 is taken, then 11.18 of 37.98, and the month keeps 1,539.42.
    who: '2,300.00, total: levies to the SMIC',
    work: { grossCents: 230_000 },
    hundredths: 15_167,
    netCents: 153_942,
    activityCents: 0,
    schemeCents: 161_074,
  },
  {
    // 40%: pay 1,500.00 - 312.61; 60.67 h at 11.54 = 700.13 - 46.09. 1,187.39 + 654.04 = 1,841.43. The Activité:
    // 1,500.00 + 34.996% + 60% of 26.67; at 2,500.00 a month there is no reduction.
    who: 'middle pay, 40% of the month',
    work: { grossCents: 250_000, choice: 'partial', lostPercent: 40 },
    hundredths: 6_067,
    netCents: 184_143,
    activityCents: 204_094,
    schemeCents: 70_013,
  },
  {
    // 36.92 × 151.67 = 5,599.66 - 368.61 = 5,231.05; refunded 31.97 × 151.67 = 4,848.89; the Activité bears 750.77.
    who: 'capped pay, total',
    work: { grossCents: 800_000 },
    hundredths: 15_167,
    netCents: 523_105,
    activityCents: 75_077,
    schemeCents: 484_889,
  },
  {
    // 11.54 × 151.67 = 1,750.27 - 115.22 = 1,635.05; refunded 9.89 × 151.67 = 1,500.02; the Activité bears 250.25.
    who: 'middle pay, total, in June: 60% refunded',
    work: { grossCents: 250_000, month: '2020-06' },
    hundredths: 15_167,
    netCents: 163_505,
    activityCents: 25_025,
    schemeCents: 150_002,
  },
  {
    // As in May: all of the 1,750.27 is refunded.
    who: 'the same in culture: 70% refunded',
    work: { grossCents: 250_000, month: '2020-06' },
    isProtected: true,
    hundredths: 15_167,
    netCents: 163_505,
    activityCents: 0,
    schemeCents: 175_027,
  },
  {
    // July 2021: 60% = 7.91, raised to 8.11; × 151.67 = 1,230.04; refunded at 36%, 7.30 × 151.67 = 1,107.19 (decree 2021-674).
    who: '2,000.00, total, in July 2021',
    work: { grossCents: 200_000, month: '2021-07' },
    hundredths: 15_167,
    netCents: 123_004,
    activityCents: 12_285,
    schemeCents: 110_719,
  },
  {
    // August 2021 in culture: 70% = 9.23; refunded at 52%, 8.11 × 151.67 = 1,230.04.
    who: '2,000.00, total, in August 2021 in culture',
    work: { grossCents: 200_000, month: '2021-08' },
    isProtected: true,
    hundredths: 15_167,
    netCents: 139_991,
    activityCents: 16_987,
    schemeCents: 123_004,
  },
  {
    // October 2021: 8.30 × 151.67 = 1,258.86; refunded 7.47 × 151.67 = 1,132.97.
    who: 'the minimum, total, in October 2021',
    work: { grossCents: 158_947, month: '2021-10' },
    hundredths: 15_167,
    netCents: 125_886,
    activityCents: 12_589,
    schemeCents: 113_297,
  },
  {
    // The State's own model: 2,466.19 in all.
    who: '2,000.00 in January 2021, no unemployment',
    work: { grossCents: 200_000, month: '2021-01', choice: 'none' },
    hundredths: 0,
    netCents: 158_319,
    activityCents: 246_619,
    schemeCents: 0,
  },
  {
    // 75.83 h at 9.23 = 699.91, under the SMIC of a full-time month: no levies. No net minimum for part-time people.
    who: 'half time, total',
    work: { grossCents: 100_000, weeklyHours: 17.5 },
    hundredths: 7_583,
    netCents: 69_991,
    activityCents: 0,
    schemeCents: 69_991,
  },
  {
    // 169 h at 10.36 an hour; 151.67 of them are indemnified: 1,571.30, of which levies leave 1,539.42.
    who: '39 hours a week: those above 35 are not indemnified',
    work: { grossCents: 250_000, weeklyHours: 39 },
    hundredths: 15_167,
    netCents: 153_942,
    activityCents: 0,
    schemeCents: 157_130,
  },
];

describe('a month in France', () => {
  test.each(french)('$who', ({ work, isProtected = false, hundredths, ...expected }) => {
    const month = frenchMonth(job({ weeklyHours: 35, ...work }), parameters.france, isProtected);
    const { who: _who, days: _days, netCents, activityCents, schemeCents } = { days: 0, ...expected };
    expect(month).toMatchObject({ netCents, activityCents, schemeCents });
    expect(month.suspendedHundredths).toBe(hundredths);
  });

  test('employing at the minimum costs what the State counts, to a cent of rounding', () => {
    const work = job({ grossCents: 155_458, weeklyHours: 35, month: '2021-01', choice: 'none' });
    const { activityCents } = frenchMonth(work, parameters.france, false);
    expect(Math.abs(activityCents - 162_689)).toBeLessThanOrEqual(1);
  });

  test('where the indemnity leaves less than the net minimum, the employer adds the rest', () => {
    const [indemnity] = parameters.france.indemnity;
    const lower = {
      ...parameters.france,
      indemnity: indemnity ? [{ ...indemnity, value: { ratePercent: 70, floorCentsPerHour: 0 } }] : [],
    };
    const month = frenchMonth(job({ grossCents: 153_942, weeklyHours: 35 }), lower, false);
    // 7.10 × 151.67 = 1,076.86; 1,218.60 - 1,076.86 = 141.74.
    expect(month).toMatchObject({ benefitCents: 107_686, complementCents: 14_174, netCents: 121_860 });
    expect(month.activityCents).toBe(14_174);
  });

  test('31 May is refunded at 70%, June at 60%', () => {
    const work = { grossCents: 250_000, weeklyHours: 35 };
    expect(frenchMonth(job({ ...work, month: '2020-05' }), parameters.france, false).activityCents).toBe(0);
    expect(frenchMonth(job({ ...work, month: '2020-06' }), parameters.france, false).activityCents).toBe(
      25_025,
    );
  });
});

function knownIn(
  country: 'BE' | 'FR',
  finances: { balanceCents?: number; monthlyCostsCents?: number },
): CaseFacts {
  return facts({
    member: member({ country, employment: 'permanent' }),
    activity: activity({ country, ...finances }),
  });
}

// 2,400.00 gross cost 3,000.00 a month, the running costs are 1,000.00. At a loss of 50% the work left earns 2,000.00:
// none needs 4,000 - 2,000 = 2,000; partial 1,500 + 1,000 - 2,000 = 500; total 0 + 1,000 = 1,000.
// At 80% it earns 800.00: none needs 3,200; partial 600 + 1,000 - 800 = 800; total 1,000.
describe('what the Activité needs, and the recommendation', () => {
  const costs = { monthlyCostsCents: 100_000 };
  test('need by choice', () => {
    const needs = (lostPercent: number) => {
      const form = unemployment({ months: [{ month: '2020-04', lostPercent }] });
      const { options } = compare(unemploymentCase(form, knownIn('BE', costs)));
      return choices.map((choice) => options[choice].needCents);
    };
    expect(needs(50)).toEqual([200_000, 50_000, 100_000]);
    expect(needs(80)).toEqual([320_000, 80_000, 100_000]);
  });

  test.each<[string, number, number | undefined, string, boolean]>([
    ['a loss that leaves three months of costs', 50, 500_000, 'none', false],
    ['one cent less', 50, 499_999, 'partial', false],
    ['no balance known', 50, undefined, 'partial', false],
    ['nothing lost', 0, 0, 'none', false],
    ['79% lost', 79, 100_000, 'partial', false],
    ['80% lost', 80, 100_000, 'total', false],
    ['80% lost, total one cent too dear', 80, 99_999, 'partial', true],
    ['all lost, nothing can be carried', 100, -1, 'total', false],
  ])('%s', (_name, lostPercent, balanceCents, expected, byMeans) => {
    const form = unemployment({ months: [{ month: '2020-04', lostPercent }] });
    const known = knownIn('BE', { ...costs, ...(balanceCents !== undefined && { balanceCents }) });
    const result = compare(unemploymentCase(form, known));
    expect([result.recommended, result.byMeans]).toEqual([expected, byMeans]);
  });

  test('a choice is refused only when another one can be carried', () => {
    const outcomeOf = (choice: TemporaryUnemploymentForm['choice'], balanceCents: number) => {
      const subject = unemploymentCase(unemployment({ choice }), knownIn('BE', { ...costs, balanceCents }));
      return decide(temporaryUnemployment, settings, subject).rules.find((rule) => rule.id === 'feasible')
        ?.outcome;
    };
    expect(outcomeOf('none', 200_000)).toBe('met');
    expect(outcomeOf('none', 199_999)).toBe('not-met');
    expect(outcomeOf('partial', 50_000)).toBe('met');
    expect(outcomeOf('partial', 49_999)).toBe('not-applicable');
  });
});

describe('rules', () => {
  const outcomes = (form: TemporaryUnemploymentForm, known: CaseFacts) => {
    const { rules, outcome } = decide(temporaryUnemployment, settings, unemploymentCase(form, known));
    return {
      outcome,
      failed: rules.filter((rule) => /not-met|needs/.test(rule.outcome)).map((rule) => rule.id),
    };
  };
  const known = knownIn('BE', {});

  test.each<[string, Partial<TemporaryUnemploymentForm>, CaseFacts, string[]]>([
    ['an ordinary case', {}, known, []],
    ['another employment', {}, factsIn('BE'), ['permanent-contract']],
    ['an Activité in Germany', {}, { ...known, activity: activity({ country: 'DE' }) }, ['employer-country']],
    ['February', { months: [{ month: '2020-02', lostPercent: 50 }] }, known, ['months-covered']],
    ['March', { months: [{ month: '2020-03', lostPercent: 50 }] }, known, []],
    ['December', { months: [{ month: '2020-12', lostPercent: 50 }] }, known, []],
    ['January after', { months: [{ month: '2021-01', lostPercent: 50 }] }, known, []],
    ['the last month', { months: [{ month: '2021-12', lostPercent: 50 }] }, known, []],
    ['January 2022', { months: [{ month: '2022-01', lostPercent: 50 }] }, known, ['months-covered']],
    ['September 2020', { months: [{ month: '2020-09', lostPercent: 50 }] }, known, ['hit-hardest']],
    [
      'September 2020 in the theatre',
      { months: [{ month: '2020-09', lostPercent: 50 }] },
      { ...known, activity: activity({ country: 'BE', sector: 'theatre' }) },
      [],
    ],
    [
      'France in December 2021',
      { months: [{ month: '2021-12', lostPercent: 50 }], weeklyHours: 35 },
      knownIn('FR', {}),
      [],
    ],
    ['a month long ago', { months: [{ month: '2000-01', lostPercent: 50 }] }, known, ['months-covered']],
    ['nothing lost', { months: [{ month: '2020-04', lostPercent: 0 }] }, known, ['work-lost']],
    [
      'nothing lost, nothing wanted',
      { months: [{ month: '2020-04', lostPercent: 0 }], choice: 'none' },
      known,
      [],
    ],
    ['the minimum', { grossMonthlyCents: 162_572 }, known, []],
    ['a cent below the minimum', { grossMonthlyCents: 162_571 }, known, ['minimum-pay']],
    ['half of the minimum at half time', { grossMonthlyCents: 81_286, weeklyHours: 19 }, known, []],
    ['the French minimum', { grossMonthlyCents: 153_942, weeklyHours: 35 }, knownIn('FR', {}), []],
    ['a cent below', { grossMonthlyCents: 153_941, weeklyHours: 35 }, knownIn('FR', {}), ['minimum-pay']],
  ])('%s', (_name, change, who, failed) => {
    expect(outcomes(unemployment(change), who).failed).toEqual(failed);
  });

  test('a month twice, and an Activité that nobody knows', () => {
    const twice = unemployment({
      months: [
        { month: '2020-04', lostPercent: 1 },
        { month: '2020-04', lostPercent: 2 },
      ],
    });
    const { activity: _activity, ...unknown } = known;
    const errors = temporaryUnemployment.crossCheck(twice, unknown);
    expect(errors.map((error) => [error.path, error.code])).toEqual([
      ['activityId', 'unknown'],
      ['months.1.month', 'month-twice'],
    ]);
    for (const language of languages) {
      const said = errors.map((error) =>
        fieldErrorSentence(error, undefined, language, temporaryUnemployment.texts[language]),
      );
      for (const sentence of said) expect(sentence).toMatch(/\.$/);
    }
  });

  test('adviser and finance decide, and nothing is paid by the plan', () => {
    const decision = decide(temporaryUnemployment, settings, unemploymentCase(unemployment(), known));
    expect(decision).toMatchObject({
      amountCents: 0,
      funding: [],
      payees: [],
      approvals: ['adviser', 'finance'],
    });
  });

  test('with a top-up of 10%, the plan pays a tenth of the lost net', () => {
    // 2,132.80 - 1,979.64 = 153.16; 10% = 15.32.
    const subject = {
      ...unemploymentCase(unemployment(), known),
      parameters: { ...parameters, topUpPercent: 10 },
    };
    const decision = decide(temporaryUnemployment, settings, subject);
    expect(decision.amountCents).toBe(1_532);
    expect(decision.payees.map((payee) => payee.amountCents)).toEqual([1_532]);
  });
});

describe('what the person is told', () => {
  const told = (form: TemporaryUnemploymentForm, known: CaseFacts, id: string) =>
    decide(temporaryUnemployment, settings, unemploymentCase(form, known)).rules.find((one) => one.id === id);

  test('the payment body pays the benefit, on a form to send by the end of the second month after', () => {
    const form = unemployment({ months: [{ month: '2020-12', lostPercent: 50 }] });
    // 913.25 less 15% (136.99).
    expect(told(form, knownIn('BE', {}), 'payment-body')).toMatchObject({
      outcome: 'met',
      values: { amount: { cents: 91_325 }, net: { cents: 77_626 }, until: { date: '2021-02-28' } },
    });
    expect(told(form, knownIn('FR', {}), 'payment-body')?.outcome).toBe('not-applicable');
  });

  test.each([
    // Four months at 50%: 52 days; at 51% 13.5 days each, 54 in all: the premium of 150.00 (horval.be).
    [50, 'not-applicable', undefined],
    [51, 'met', 15_000],
    // 26 × 4 = 104 days: 150.00 and 37 × 10.00.
    [100, 'met', 52_000],
  ] as const)('the protection premium at %i%% over four months', (lostPercent, outcome, cents) => {
    const months = ['2020-04', '2020-05', '2020-06', '2020-07'].map((month) => ({ month, lostPercent }));
    const rule = told(unemployment({ months }), knownIn('BE', {}), 'protection-premium');
    expect(rule?.outcome).toBe(outcome);
    if (cents !== undefined) expect(rule?.values?.amount).toEqual({ cents });
  });

  test('where no choice fits into what the Activité has, that is said with what is missing', () => {
    // Partial needs the least, 500.00; 100.00 are there.
    const known = knownIn('BE', { balanceCents: 10_000, monthlyCostsCents: 100_000 });
    expect(told(unemployment(), known, 'beyond-means')).toMatchObject({
      outcome: 'met',
      values: { balance: { cents: 10_000 }, missing: { cents: 40_000 } },
    });
    expect(told(unemployment(), known, 'means-unknown')?.outcome).toBe('not-applicable');
    expect(told(unemployment(), knownIn('BE', {}), 'means-unknown')?.outcome).toBe('met');
  });
});

describe('tables', () => {
  test('what is declared in Belgium', () => {
    const tables =
      temporaryUnemployment.tables?.(unemploymentCase(unemployment(), knownIn('BE', {})), 'en') ?? [];
    const declaration = tables.find((table) => table.id === 'declaration');
    expect(declaration?.rows).toEqual([
      ['Camille Exemple', 'DRS 5', '2020-04', '2020/2', 77, 8_234, 13, 120_000, 91_325],
    ]);
  });

  test('what is asked for in France', () => {
    const form = unemployment({ grossMonthlyCents: 800_000, weeklyHours: 35, choice: 'total' });
    const tables = temporaryUnemployment.tables?.(unemploymentCase(form, knownIn('FR', {})), 'fr') ?? [];
    expect(tables.find((table) => table.id === 'declaration')?.rows).toEqual([
      ['Camille Exemple', 'activité partielle', '2020-04', 15_167, 0, 559_966, 484_889, 75_077, 0],
    ]);
  });

  test('one value per column, and nothing to declare without unemployment', () => {
    for (const language of languages) {
      const subject = unemploymentCase(unemployment({ choice: 'none' }), knownIn('BE', {}));
      const tables = temporaryUnemployment.tables?.(subject, language) ?? [];
      for (const table of tables) {
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
      }
      expect(tables.map((table) => [table.id, table.rows.length])).toEqual([
        ['choices', 3],
        ['comparison', 3],
        ['declaration', 0],
      ]);
    }
  });
});

describe('the choices at a glance', () => {
  // 2,400.00, half of April lost, 1,000.00 of costs a month: none needs 2,000.00, partial 500.00, total 1,000.00.
  const known = knownIn('BE', { monthlyCostsCents: 100_000, balanceCents: 120_000 });
  const subject = unemploymentCase(unemployment({ choice: 'none' }), known);

  test('net beside net, before income tax in each; what the Activité needs beside what it has', () => {
    // 2,400.00 less 13.07% (313.68) and with the bonus (205.65 − 21.94% of 725.51 = 46.48); the benefit as in the table above.
    const { options, ...rest } = temporaryUnemployment.comparison?.(subject) ?? { options: [] };
    expect(rest).toEqual({ wanted: 'none', recommended: 'partial', reasons: ['recommended-partial'] });
    expect(
      options.map(({ choice, needCents, balanceCents, feasible }) => [
        choice,
        needCents,
        balanceCents,
        feasible,
      ]),
    ).toEqual([
      ['none', 200_000, 120_000, false],
      ['partial', 50_000, 120_000, true],
      ['total', 100_000, 120_000, true],
    ]);
    expect(options.map(({ netCents }) => netCents)).toEqual([213_280, 197_964, 182_650]);
    for (const option of options) {
      expect(option.months.reduce((sum, { netCents }) => sum + netCents, 0)).toBe(option.netCents);
    }
  });

  test('says what is left, what is missing, or that the balance is not known', () => {
    const column = (case_: typeof subject, id: string) => {
      const table = temporaryUnemployment.tables?.(case_, 'en')[0];
      const at = table?.columns.findIndex((one) => one.id === id) ?? -1;
      return table?.rows.map((row) => row[at]);
    };
    expect(column(subject, 'feasible')).toEqual([
      'no, €800.00 is missing',
      'yes, €700.00 is left',
      'yes, €200.00 is left',
    ]);
    expect(column(subject, 'advice')).toEqual(['your choice', 'recommended', '']);
    const { balanceCents: _balance, ...without } = known.activity ?? activity();
    const unknown = unemploymentCase(unemployment(), { ...known, activity: without });
    expect(new Set(column(unknown, 'feasible'))).toEqual(new Set(['not known: the balance is missing']));
  });
});

describe('properties', () => {
  const months = fc
    .uniqueArray(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 6 })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc.integer({ min: 0, max: 100 }).map((lostPercent) => ({
            month: `2020-${String(number).padStart(2, '0')}`,
            lostPercent,
          })),
        ),
      ),
    );
  const forms = fc
    .record({
      grossMonthlyCents: fc.integer({ min: 100, max: 1_500_000 }),
      weeklyHours: fc.integer({ min: 4, max: 160 }).map((quarters) => quarters / 4),
      months,
      choice: fc.constantFrom(...choices),
    })
    .map(unemployment);
  const people = fc
    .record({
      country: fc.constantFrom('BE' as const, 'FR' as const),
      employment: fc.constantFrom(...employments),
      sector: fc.constantFrom('consulting', 'theatre'),
      balanceCents: fc.option(fc.integer({ min: -500_000, max: 2_000_000 }), { nil: undefined }),
      monthlyCostsCents: fc.nat({ max: 300_000 }),
    })
    .map(({ country, employment, sector, balanceCents, monthlyCostsCents }) =>
      facts({
        member: member({ country, employment }),
        activity: activity({
          country,
          sector,
          monthlyCostsCents,
          ...(balanceCents !== undefined && { balanceCents }),
        }),
      }),
    );

  test('more pay never means less for the person, nor a smaller benefit', () => {
    fc.assert(
      fc.property(forms, people, fc.nat({ max: 300_000 }), (form, known, more) => {
        for (const choice of choices) {
          const poor = optionOf(unemploymentCase(form, known), choice);
          const richer = { ...form, grossMonthlyCents: form.grossMonthlyCents + more };
          const rich = optionOf(unemploymentCase(richer, known), choice);
          expect(rich.schemeCents).toBeGreaterThanOrEqual(poor.schemeCents);
          // Rounding and withholding move a month by a few cents at most.
          expect(rich.netCents).toBeGreaterThanOrEqual(poor.netCents - 3 * form.months.length);
        }
      }),
    );
  });

  test('a scheme never pays above its ceiling, pay adds up, and nothing is negative', () => {
    fc.assert(
      fc.property(forms, people, (form, known) => {
        for (const choice of choices) {
          for (const month of optionOf(unemploymentCase(form, known), choice).months) {
            const ceiling =
              known.activity?.country === 'BE'
                ? month.halfDays * 4_031
                : (month.suspendedHundredths * 3_229) / 100 + 1;
            expect(month.schemeCents).toBeLessThanOrEqual(ceiling);
            expect(month.halfDays).toBeLessThanOrEqual(52);
            expect(month.workedGrossCents).toBeLessThanOrEqual(form.grossMonthlyCents);
            for (const part of [
              month.workedGrossCents,
              month.benefitCents,
              month.schemeCents,
              month.complementCents,
            ]) {
              expect(part).toBeGreaterThanOrEqual(0);
            }
            expect(month.netCents).toBeLessThanOrEqual(
              month.workedGrossCents + month.benefitCents + month.complementCents,
            );
            if (known.activity?.country === 'FR')
              expect(month.schemeCents).toBeLessThanOrEqual(month.benefitCents);
          }
        }
      }),
    );
  });

  test('a full-time person in France never falls below the net minimum or the usual net', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        (grossCents, lostPercent) => {
          const work = job({ grossCents, weeklyHours: 35, choice: 'partial', lostPercent });
          const usual = frenchMonth({ ...work, choice: 'none' }, parameters.france, false).netCents;
          const { netCents } = frenchMonth(work, parameters.france, false);
          expect(netCents).toBeGreaterThanOrEqual(Math.min(121_860, usual));
        },
      ),
    );
  });

  test('exactly one choice is recommended, and every answer is said in every language', () => {
    fc.assert(
      fc.property(forms, people, fc.constantFrom(...languages), (form, known, language) => {
        const { rules } = decide(temporaryUnemployment, settings, unemploymentCase(form, known));
        const best = rules.filter(
          (rule) => /^recommended-(none|partial|total)$/.test(rule.id) && rule.outcome === 'met',
        );
        expect(best.length).toBe(1);
        for (const rule of rules) {
          expect(explainRule(temporaryUnemployment, rule, language)).not.toMatch(/[{}]|undefined|NaN/);
          expect(explainRule(temporaryUnemployment, rule, language)).not.toBe(rule.id);
        }
      }),
      { numRuns: 200 },
    );
  });
});
