/** One month of French partial activity, as in spring 2020. */
import { type Cents, proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { indemnityCentsPerHour } from '../lost-service/french-refund.ts';
import type { MonthOutcome } from './month-outcome.ts';
import {
  figureOn,
  lastDayOf,
  monthHundredths,
  percentOf,
  type Share,
  shareOf,
  suspendedShare,
  type WorkMonth,
} from './month-share.ts';
import type { Parameters } from './policy.ts';

type France = Parameters['france'];

/**
 * The employer pays the indemnity and the State refunds it up to its ceiling; hours above the legal 35 a week are
 * not indemnified. A full-time person never falls below the net minimum for the month (urssaf.fr).
 */
export function frenchMonth(work: WorkMonth, france: France, isProtected: boolean): MonthOutcome {
  const lastDay = lastDayOf(work.month);
  const share = suspendedShare(work, france.scheme);
  const lostGrossCents = shareOf(work.grossCents, share);
  const workedGrossCents = work.grossCents - lostGrossCents;
  const suspendedHundredths = indemnifiedHundredths(work, share, france);
  const { benefitCents, refundCents } = indemnityOf(
    work,
    { suspendedHundredths, lostGrossCents },
    france,
    isProtected,
  );
  const contributions = percentOf(workedGrossCents, figureOn(france.employerContributionPercent, lastDay));
  const beforeLevies = netPay(workedGrossCents, france, lastDay) + benefitCents;
  const guaranteed = guaranteedNet(work, france, lastDay);
  const levies = percentOf(benefitCents, findOn(france.withholdingPercent, lastDay)?.value ?? 0);
  const withheld = Math.min(levies, Math.max(0, beforeLevies - guaranteed));
  const complementCents = Math.max(0, guaranteed - (beforeLevies - withheld));
  return {
    month: work.month,
    suspendedHundredths,
    halfDays: 0,
    workedGrossCents,
    benefitCents,
    complementCents,
    netCents: beforeLevies - withheld + complementCents,
    schemeCents: refundCents,
    activityCents: workedGrossCents + contributions + benefitCents - refundCents + complementCents,
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
  const lastDay = lastDayOf(work.month);
  const indemnity = findOn(france.indemnity, lastDay)?.value;
  const refund = findOn(isProtected ? france.protectedRefund : france.refund, lastDay)?.value;
  if (!indemnity || !refund) return { benefitCents: 0, refundCents: 0 };
  const hours = monthHundredths(work.weeklyHours);
  const perHour = Math.max(
    proportion(work.grossCents, indemnity.ratePercent, hours),
    indemnity.floorCentsPerHour,
  );
  const refundPerHour = indemnityCentsPerHour(work.grossCents, hours, refund);
  const benefitCents = Math.min(proportion(perHour, lost.suspendedHundredths, 100), lost.lostGrossCents);
  const refundCents = Math.min(proportion(refundPerHour, lost.suspendedHundredths, 100), benefitCents);
  return { benefitCents, refundCents };
}

function netPay(grossCents: Cents, france: France, day: string): Cents {
  return grossCents - percentOf(grossCents, figureOn(france.employeeContributionPercent, day));
}

/** The net of the minimum wage, or of the usual pay where that is less; nothing for part-time people. */
function guaranteedNet({ weeklyHours, grossCents }: WorkMonth, france: France, day: string): Cents {
  if (weeklyHours < france.fullTimeWeeklyHours) return 0;
  return Math.min(
    netPay(figureOn(france.minimumMonthlyPayCents, day), france, day),
    netPay(grossCents, france, day),
  );
}
