/** One month of Belgian temporary unemployment for force majeure (corona), as in 2020 and 2021. */
import { lastDayOf } from '../../calendar.ts';
import { percentOf, proportion } from '../../money.ts';
import { estimateBelgianPay } from '../../payroll/belgian-pay.ts';
import { figureOn } from '../../payroll/figure-on.ts';
import { employerCents } from '../../payroll/pay-item.ts';
import { type Dated, findOn } from '../../policy/dated.ts';
import { benefitCentsPerDay } from '../lost-service/belgian-benefit.ts';
import type { MonthOutcome } from './month-outcome.ts';
import { monthHundredths, shareOf, suspendedShare, type WorkMonth } from './month-share.ts';
import type { Parameters } from './policy.ts';

type Belgium = Parameters['belgium'];

/**
 * Days of benefit are suspended hours × 6 / 38, to the half day, at most 26 a month; the day's benefit is computed
 * on full-time pay. The payment body pays it to the person and uses wage brackets, so the sums are approximate.
 */
export function belgianMonth(
  work: WorkMonth,
  belgium: Belgium,
  covered: readonly Dated<true>[] = belgium.scheme,
): MonthOutcome {
  const lastDay = lastDayOf(work.month);
  const share = suspendedShare(work, covered);
  const workedGrossCents = work.grossCents - shareOf(work.grossCents, share);
  const suspendedHundredths = shareOf(monthHundredths(work.weeklyHours), share);
  const { halfDays, benefitCents } = benefitOf(work, suspendedHundredths, belgium);
  const pay = payOf(work, { workedGrossCents, suspendedHundredths }, belgium);
  return {
    month: work.month,
    suspendedHundredths,
    halfDays,
    workedGrossCents,
    benefitCents,
    complementCents: 0,
    netCents: pay.netBeforeTaxCents + benefitCents,
    withheldCents: percentOf(benefitCents, findOn(belgium.withholdingPercent, lastDay)?.value ?? 0),
    schemeCents: benefitCents,
    activityCents: workedGrossCents + employerCents(pay),
  };
}

/** The payslip of the hours that are worked. */
function payOf(
  work: WorkMonth,
  worked: { readonly workedGrossCents: number; readonly suspendedHundredths: number },
  belgium: Belgium,
) {
  const hourHundredths = monthHundredths(work.weeklyHours) - worked.suspendedHundredths;
  const item = {
    payClass: 'EMP',
    payCode: 'W1',
    day: lastDayOf(work.month),
    grossCents: worked.workedGrossCents,
    indemnityCents: 0,
    hourHundredths,
    // 38 hours a week are 7.6 hours a day.
    dayHundredths: proportion(hourHundredths, 500, Math.round(belgium.fullTimeWeeklyHours * 100)),
    contractDays: 0,
    monthlyCents: fullTimePay(work, belgium),
    endsContract: false,
  } as const;
  return estimateBelgianPay(item, belgium.rates);
}

function fullTimePay({ grossCents, weeklyHours }: WorkMonth, { fullTimeWeeklyHours }: Belgium): number {
  return proportion(grossCents, Math.round(fullTimeWeeklyHours * 100), Math.round(weeklyHours * 100));
}

function benefitOf(work: WorkMonth, suspendedHundredths: number, belgium: Belgium) {
  const benefit = figureOn(belgium.benefit, lastDayOf(work.month));
  if (suspendedHundredths === 0) return { halfDays: 0, benefitCents: 0 };
  const fullTime = Math.round(belgium.fullTimeWeeklyHours * 100);
  const halfDays = Math.min(proportion(suspendedHundredths, 12, fullTime), 2 * benefit.daysPerMonth);
  const perDay = benefitCentsPerDay(fullTimePay(work, belgium), benefit.daysPerMonth, benefit);
  return { halfDays, benefitCents: proportion(perDay, halfDays, 2) };
}
