/** One month of Belgian temporary unemployment for force majeure (corona), as in spring 2020. */
import { proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { benefitCentsPerDay } from '../lost-service/belgian-benefit.ts';
import type { MonthOutcome } from './month-outcome.ts';
import {
  figureOn,
  lastDayOf,
  monthHundredths,
  percentOf,
  shareOf,
  suspendedShare,
  type WorkMonth,
} from './month-share.ts';
import type { Parameters } from './policy.ts';

/**
 * Days of benefit are suspended hours × 6 / 38, to the half day, at most 26 a month; the day's benefit is computed
 * on full-time pay. The office pays it to the person directly and uses wage brackets, so the sums are approximate.
 */
export function belgianMonth(work: WorkMonth, belgium: Parameters['belgium']): MonthOutcome {
  const lastDay = lastDayOf(work.month);
  const share = suspendedShare(work, belgium.scheme);
  const workedGrossCents = work.grossCents - shareOf(work.grossCents, share);
  const suspendedHundredths = shareOf(monthHundredths(work.weeklyHours), share);
  const { halfDays, benefitCents } = benefitOf(work, suspendedHundredths, belgium);
  const withheld = findOn(belgium.withholdingPercent, lastDay)?.value ?? 0;
  const contributions = percentOf(workedGrossCents, figureOn(belgium.employerContributionPercent, lastDay));
  const security = percentOf(workedGrossCents, figureOn(belgium.employeeContributionPercent, lastDay));
  return {
    month: work.month,
    suspendedHundredths,
    halfDays,
    workedGrossCents,
    benefitCents,
    complementCents: 0,
    netCents: workedGrossCents - security + benefitCents - percentOf(benefitCents, withheld),
    schemeCents: benefitCents,
    activityCents: workedGrossCents + contributions,
  };
}

function benefitOf(work: WorkMonth, suspendedHundredths: number, belgium: Parameters['belgium']) {
  const benefit = findOn(belgium.benefit, lastDayOf(work.month))?.value;
  if (!benefit || suspendedHundredths === 0) return { halfDays: 0, benefitCents: 0 };
  const weekly = Math.round(work.weeklyHours * 100);
  const fullTime = Math.round(belgium.fullTimeWeeklyHours * 100);
  const halfDays = Math.min(proportion(suspendedHundredths, 12, fullTime), 2 * benefit.daysPerMonth);
  const fullTimePay = proportion(work.grossCents, fullTime, weekly);
  const perDay = benefitCentsPerDay(fullTimePay, benefit.daysPerMonth, benefit);
  return { halfDays, benefitCents: proportion(perDay, halfDays, 2) };
}
