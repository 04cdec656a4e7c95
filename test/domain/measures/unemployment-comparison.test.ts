/** What a month without work comes to in each country, held against worked figures. */
import { describe, expect, test } from 'vitest';
import { belgianMonth } from '../../../workflows/measures/temporary-unemployment/belgium.ts';
import { frenchMonth } from '../../../workflows/measures/temporary-unemployment/france.ts';
import type { WorkMonth } from '../../../workflows/measures/temporary-unemployment/month-share.ts';
import { job, parameters } from './unemployment-given.ts';

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
