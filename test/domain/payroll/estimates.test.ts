/** Pay estimated for worked people of both countries, each figure with its source in the policy. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belgianRates2020 } from '../../../workflows/payroll/belgian-figures.ts';
import { workBonusCents } from '../../../workflows/payroll/belgian-pay.ts';
import { estimatePay } from '../../../workflows/payroll/estimate-pay.ts';
import { generalReductionCents } from '../../../workflows/payroll/french-contributions.ts';
import { frenchRates2020, frenchRatesOfActivity2020 } from '../../../workflows/payroll/french-figures.ts';
import { frenchLevies, minimumMonthlyCents } from '../../../workflows/payroll/french-levies.ts';
import type { PayrollLine } from '../../../workflows/payroll/line.ts';
import { payClasses } from '../../../workflows/payroll/pay-class.ts';
import {
  aboutNetCents,
  employerCents,
  onTopCents,
  type PayItem,
} from '../../../workflows/payroll/pay-item.ts';
import { be1, be2, be3, fr1, fr2, fr3 } from './worked-lines.ts';

const rates = { belgium: belgianRates2020, france: frenchRates2020 };

function estimated(line: PayrollLine, changes: Partial<PayItem> = {}) {
  const { payClass, payCode, month, grossCents, indemnityCents, hourHundredths, dayHundredths } = line;
  const item: PayItem = {
    payClass,
    payCode,
    day: `${month}-28`,
    grossCents,
    indemnityCents,
    hourHundredths,
    dayHundredths,
    contractDays: dayHundredths / 100,
    monthlyCents: grossCents,
    endsContract: false,
    ...changes,
  };
  return estimatePay(item, rates);
}

describe('worked lines', () => {
  test('BE-1: white collar, 10 of 22 days of 3,200.00', () => {
    // 13.07% = 190.11 (securex); no bonus above 2,611.78; tax unknown; base 25% = 363.64 (securex.eu).
    expect(estimated(be1, { monthlyCents: 320_000 })).toMatchObject({
      employeeContributionsCents: 19_011,
      bonusCents: 0,
      netBeforeTaxCents: 126_444,
      taxCents: undefined,
      employerContributionsCents: be1.estEmployerCents,
      holidayCents: 0,
    });
  });

  test('BE-2: artist, 300.00 for two days', () => {
    // 300.00 × 1.08 = 324.00; 13.07% = 42.35; 11.11% of 257.65 = 28.62 (securex, point 80); net 229.03.
    const estimate = estimated(be2);
    expect([estimate.employeeContributionsCents, estimate.netBeforeTaxCents, estimate.taxCents]).toEqual([
      4_235, 25_765, 2_862,
    ]);
    expect(aboutNetCents(estimate)).toBe(22_903);
    // 30.57% = 99.05, and 10.27% = 33.27 billed in 2021 (onss): at most, before the artists' reduction.
    expect(employerCents(estimate)).toBe(be2.estEmployerCents);
    expect(be2.grossCents + onTopCents(estimate)).toBe(43_232);
  });

  test('BE-3: 271.20 beside a benefit', () => {
    // No contributions; 26.75% = 72.55 (partena); net 198.65.
    const estimate = estimated(be3);
    expect([estimate.taxCents, aboutNetCents(estimate), onTopCents(estimate)]).toEqual([7_255, 19_865, 0]);
  });

  test('BE-3, paid as wages instead: holiday pay falls due with the end of the contract', () => {
    // 750.00: 13.07% = 98.03 (securex); base 25% = 187.50; 15.34% = 115.05 (onss-apl), 25% of its 7.67% (57.53) = 14.38.
    const estimate = estimated(
      { ...be3, payCode: 'W1', grossCents: 75_000 },
      { monthlyCents: 325_000, endsContract: true },
    );
    expect([estimate.employeeContributionsCents, estimate.employerContributionsCents]).toEqual([
      9_803, 18_750,
    ]);
    expect(estimate.netBeforeTaxCents).toBe(65_197);
    expect(estimate.holidayCents).toBe(11_505 + 1_438);
  });

  test('FR-1: a whole month of partial activity of 2,300.00', () => {
    // Of 60.14 + 37.98 + 7.91 (CSG, CSG, CRDS on 98.25%) what keeps the month at 1,539.42: 60.14 + 11.18 (sage, efl).
    const estimate = estimated(fr1);
    expect(frenchLevies(fr1.indemnityCents, 0, frenchRates2020, '2020-04-30')).toEqual([6_014, 1_118, 0]);
    expect([estimate.levyCents, estimate.netBeforeTaxCents]).toEqual([7_132, 153_942]);
    expect(onTopCents(estimate)).toBe(0);
  });

  test('FR-2: musician, two cachets of 200.00', () => {
    // 19.32 + 1.12 + 9.60 + 17.76 + 3.44 + 26.72 + 9.43 + 1.97 = 89.36; employer 205.85 (urssaf, model, service-public).
    // A cachet is 12 hours.
    const estimate = estimated(fr2, { hourHundredths: 2_400 });
    expect([estimate.employeeContributionsCents, estimate.netBeforeTaxCents]).toEqual([8_936, 31_064]);
    expect(employerCents(estimate)).toBe(fr2.estEmployerCents);
    expect(fr2.grossCents + onTopCents(estimate)).toBe(60_585);
  });

  test('FR-3: technician, 98.00 of indemnity for 7 of 10 hours', () => {
    const estimate = estimated(fr3);
    expect([estimate.levyCents, estimate.netBeforeTaxCents, onTopCents(estimate)]).toEqual([0, 9_800, 0]);
  });
});

describe('low pay', () => {
  test.each([
    // T / 0.6 × (1.6 × SMIC / gross - 1), to four decimals (OpenFisca): examples of 50 people and more.
    [200_000, '2020-04-30', 25_040],
    [200_000, '2021-04-30', 26_360],
    // At the SMIC the whole of T: 0.3245 × 1,539.42 = 499.54.
    [153_942, '2020-04-30', 49_954],
    // From 1.6 SMIC (2,463.07) on nothing.
    [246_308, '2020-04-30', 0],
    [400_000, '2020-04-30', 0],
  ])('the general reduction of %i on %s is %i', (grossCents, day, expected) => {
    const [found] = frenchRates2020.ordinary.filter(
      ({ from, until }) => from <= day && day <= (until ?? day),
    );
    const base = {
      grossCents,
      ceilingCents: 342_800,
      minimumCents: minimumMonthlyCents(frenchRates2020, day),
    };
    expect(found && generalReductionCents(base, found.value)).toBe(expected);
  });

  test.each([
    // 205.65 to 1,674.49; less 21.94% of what is above; nothing above 2,611.78.
    [167_449, 20_565],
    [240_000, 4_647],
    [261_178, 1],
    [261_179, 0],
  ])('the work bonus of %i a month is %i', (monthlyCents, expected) => {
    expect(workBonusCents(monthlyCents, belgianRates2020, '2020-04-30')).toBe(expected);
  });

  test('the minimum wage of a month', () => {
    const of = (day: string) => minimumMonthlyCents(frenchRates2020, day);
    // OpenFisca: 1,539.42, 1,554.58 and 1,589.47.
    expect([of('2020-06-30'), of('2021-06-30'), of('2021-10-01')]).toEqual([153_942, 155_458, 158_947]);
  });
});

describe('an extra on an indemnity', () => {
  const extra = (grossCents: number, day: string) =>
    estimatePay(
      {
        payClass: 'GEN',
        payCode: 'W3',
        day,
        grossCents,
        indemnityCents: 0,
        hourHundredths: 100,
        dayHundredths: 14,
        contractDays: 1,
        monthlyCents: 1_000_000,
        endsContract: false,
        besideIndemnityCents: 3_000,
      },
      rates,
    );

  test('bears nothing up to 3.15 times the minimum wage an hour, contributions above it from May 2020 on', () => {
    // 3.15 × 10.15 = 31.97 an hour (ordonnance 2020-460): 30.00 and 1.97 are free.
    expect(onTopCents(extra(197, '2020-05-31'))).toBe(0);
    expect(onTopCents(extra(1_197, '2020-05-31'))).toBeGreaterThan(0);
    expect(onTopCents(extra(1_197, '2020-04-30'))).toBe(0);
  });
});

describe('any pay', () => {
  const items = fc.record({
    payClass: fc.constantFrom(...payClasses),
    payCode: fc.constantFrom('W1' as const, 'W2' as const, 'W3' as const, 'I1' as const),
    day: fc.constantFrom('2020-03-31', '2020-06-30', '2021-01-31', '2021-12-31'),
    grossCents: fc.integer({ min: 0, max: 1_500_000 }),
    indemnityCents: fc.integer({ min: 0, max: 500_000 }),
    hourHundredths: fc.integer({ min: 100, max: 17_333 }),
    dayHundredths: fc.integer({ min: 100, max: 2_600 }),
    contractDays: fc.integer({ min: 1, max: 200 }),
    monthlyCents: fc.integer({ min: 100_000, max: 1_500_000 }),
    endsContract: fc.boolean(),
  });

  test('nothing is negative, and the net never exceeds what is paid', () => {
    for (const france of [frenchRates2020, frenchRatesOfActivity2020]) {
      fc.assert(
        fc.property(items, (item) => {
          const estimate = estimatePay(item, { belgium: belgianRates2020, france });
          for (const part of Object.values(estimate))
            if (part !== undefined) expect(part).toBeGreaterThanOrEqual(0);
          expect(estimate.netBeforeTaxCents).toBeLessThanOrEqual(item.grossCents + item.indemnityCents);
          expect(onTopCents(estimate)).toBeGreaterThanOrEqual(0);
        }),
      );
    }
  });
});
