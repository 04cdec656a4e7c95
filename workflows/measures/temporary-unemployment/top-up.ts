/** What the plan adds to a benefit, month by month, through payroll. */

import { addDays, lastDayOf } from '../../calendar.ts';
import { splitByWeights } from '../../money.ts';
import type { LostService } from '../lost-service/lost-service.ts';
import { employerCountry } from '../lost-service/pay-estimate.ts';
import { payMember } from '../lost-service/pay-member.ts';
import type { WagePart } from '../lost-service/wage-parts.ts';
import type { Payee } from '../measure.ts';
import { optionOf, type TemporaryUnemploymentCase, topUpCents } from './comparison.ts';

/** One payee for each month that lost net pay; together the top-up of the claim. */
export function topUpPayees(subject: TemporaryUnemploymentCase): Payee[] {
  const { form, facts, parameters } = subject;
  const cents = topUpCents(subject);
  if (cents === 0) return [];
  const usual = optionOf(subject, 'none').months;
  const months = optionOf(subject, form.choice).months;
  const lost = months.map(({ netCents }, at) => Math.max(0, (usual[at]?.netCents ?? 0) - netCents));
  const shares = splitByWeights(cents, lost);
  const country = employerCountry(facts);
  const parts = months.map(
    ({ month, suspendedHundredths }, at): WagePart => ({
      month,
      from: `${month}-01`,
      until: lastDayOf(month),
      payCode: country === 'FR' ? 'W3' : 'W2',
      scheme: country === 'FR' ? 'FR_AP' : 'BE_TU',
      grossCents: shares[at] ?? 0,
      indemnityCents: 0,
      refundCents: 0,
      dayHundredths: 0,
      hourHundredths: suspendedHundredths,
      schemeHourHundredths: suspendedHundredths,
      cachets: 0,
    }),
  );
  const paid = parts.filter(({ grossCents }) => grossCents > 0);
  return payMember(jobOf(subject), paid, subject, parameters.payroll.rates);
}

/** The job as a service of the months asked, as far as payroll needs it. */
function jobOf({ form }: TemporaryUnemploymentCase): LostService {
  const months = form.months.map(({ month }) => month).toSorted();
  const startsOn = `${months[0]}-01`;
  const endsOn = lastDayOf(months.at(-1) ?? '');
  return {
    activityId: form.activityId,
    function: form.reason.slice(0, 60),
    place: '',
    startsOn,
    endsOn,
    plannedDays: 22 * months.length,
    cancelledDays: 22 * months.length,
    grossCents: form.grossMonthlyCents * months.length,
    cancellation: 'agreed',
    concludedOn: addDays(startsOn, -1),
    cancelledOn: startsOn,
  };
}
