/** One month of French partial activity, as in 2020 and 2021. */
import { lastDayOf } from '../../calendar.ts';
import { type Cents, proportion, sumCents } from '../../money.ts';
import { figureOn } from '../../payroll/figure-on.ts';
import { frenchLevies } from '../../payroll/french-levies.ts';
import { estimateFrenchPay } from '../../payroll/french-pay.ts';
import { employerCents, type PayEstimate } from '../../payroll/pay-item.ts';
import { findOn } from '../../policy/dated.ts';
import { indemnityCentsPerHour, refundCentsPerHour } from '../lost-service/french-indemnity.ts';
import type { MonthOutcome } from './month-outcome.ts';
import { monthHundredths, type Share, shareOf, suspendedShare, type WorkMonth } from './month-share.ts';
import type { Parameters } from './policy.ts';

type France = Parameters['france'];

/**
 * The employer pays the indemnity and the State refunds it up to its ceiling; hours above the legal 35 a week are
 * not indemnified. A full-time person never falls below the net minimum for the month (urssaf.fr).
 */
export function frenchMonth(work: WorkMonth, france: France, isProtected: boolean): MonthOutcome {
  const share = suspendedShare(work, france.scheme);
  const lostGrossCents = shareOf(work.grossCents, share);
  const workedGrossCents = work.grossCents - lostGrossCents;
  const suspendedHundredths = indemnifiedHundredths(work, share, france);
  const lost = { suspendedHundredths, lostGrossCents };
  const { benefitCents, refundCents } = indemnityOf(work, lost, france, isProtected);
  const hours = monthHundredths(work.weeklyHours);
  const worked = payOf(work, workedGrossCents, hours - shareOf(hours, share), france);
  const day = lastDayOf(work.month);
  const levies = sumCents(frenchLevies(benefitCents, worked.netBeforeTaxCents, france.rates, day));
  const netCents = worked.netBeforeTaxCents + benefitCents - levies;
  const complementCents = Math.max(0, guaranteedNet(work, france) - netCents);
  return {
    month: work.month,
    suspendedHundredths,
    halfDays: 0,
    workedGrossCents,
    benefitCents,
    complementCents,
    netCents: netCents + complementCents,
    withheldCents: 0,
    schemeCents: refundCents,
    activityCents: workedGrossCents + employerCents(worked) + benefitCents - refundCents + complementCents,
  };
}

function indemnifiedHundredths({ weeklyHours }: WorkMonth, share: Share, france: France): number {
  return shareOf(monthHundredths(Math.min(weeklyHours, france.fullTimeWeeklyHours)), share);
}

/** Never more than the pay that was lost, and never refunded more than was paid. */
function indemnityOf(
  work: WorkMonth,
  lost: { readonly suspendedHundredths: number; readonly lostGrossCents: Cents },
  france: France,
  isProtected: boolean,
): { benefitCents: Cents; refundCents: Cents } {
  const day = lastDayOf(work.month);
  const due = findOn(isProtected ? france.protectedIndemnity : france.indemnity, day)?.value;
  const refund = findOn(isProtected ? france.protectedRefund : france.refund, day)?.value;
  if (!due || !refund) return { benefitCents: 0, refundCents: 0 };
  const hours = monthHundredths(work.weeklyHours);
  const perHour = indemnityCentsPerHour(work.grossCents, hours, due);
  const refundPerHour = refundCentsPerHour(work.grossCents, hours, refund);
  const benefitCents = Math.min(proportion(perHour, lost.suspendedHundredths, 100), lost.lostGrossCents);
  const refundCents = Math.min(proportion(refundPerHour, lost.suspendedHundredths, 100), benefitCents);
  return { benefitCents, refundCents };
}

/** The payslip of so many hundredths of hours. */
function payOf(work: WorkMonth, grossCents: Cents, hourHundredths: number, france: France): PayEstimate {
  const item = {
    payClass: 'GEN',
    payCode: 'W1',
    day: lastDayOf(work.month),
    grossCents,
    indemnityCents: 0,
    hourHundredths,
    dayHundredths: 0,
    contractDays: 0,
    monthlyCents: work.grossCents,
    endsContract: false,
  } as const;
  return estimateFrenchPay(item, france.rates);
}

/** The minimum of a full-time month, or the usual net where that is less; nothing for part-time people. */
function guaranteedNet(work: WorkMonth, france: France): Cents {
  if (work.weeklyHours < france.fullTimeWeeklyHours) return 0;
  const usual = payOf(work, work.grossCents, monthHundredths(work.weeklyHours), france);
  return Math.min(figureOn(france.guaranteedNetCents, lastDayOf(work.month)), usual.netBeforeTaxCents);
}
