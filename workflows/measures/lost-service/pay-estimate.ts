/** About what a lost service's parts come to on the payslip, and what they cost the employer on top. */
import { proportion } from '../../money.ts';
import { estimatePay } from '../../payroll/estimate-pay.ts';
import { contractTypeOf, type PayrollCountry, payClassOf, payrollCountry } from '../../payroll/pay-class.ts';
import type { PayEstimate, PayItem } from '../../payroll/pay-item.ts';
import type { PayrollRates } from '../../payroll/rates.ts';
import type { CaseFacts } from '../measure.ts';
import { type LostService, schemeCountry } from './lost-service.ts';
import type { WagePart } from './wage-parts.ts';

export interface EstimatedPart {
  readonly part: WagePart;
  readonly estimate: PayEstimate;
}

/** A cachet is twelve hours towards everything that is counted in hours (1-bis.com). */
const hundredthsPerCachet = 1200;

/** The parts with their estimates. */
export function estimateParts(
  service: LostService,
  parts: readonly WagePart[],
  facts: CaseFacts,
  rates: PayrollRates,
): EstimatedPart[] {
  const country = employerCountry(facts);
  return parts.map((part) => {
    const indemnity = parts.find(({ month, payCode }) => month === part.month && payCode === 'I1');
    const item = itemOf(service, part, facts, country);
    if (!indemnity || part.payCode !== 'W3') return { part, estimate: estimatePay(item, rates) };
    const below = estimatePay(itemOf(service, indemnity, facts, country), rates);
    const beside = {
      otherNetCents: below.netBeforeTaxCents,
      besideIndemnityCents: indemnity.indemnityCents,
    };
    return { part, estimate: estimatePay({ ...item, ...beside }, rates) };
  });
}

/** The payroll of the Activité's country, or of the member's where the Activité's has none. */
export function employerCountry(facts: Pick<CaseFacts, 'activity' | 'member'>): PayrollCountry {
  return payrollCountry(schemeCountry(facts)) ?? payrollCountry(facts.member.country) ?? 'BE';
}

function itemOf(
  service: LostService,
  part: WagePart,
  { member }: CaseFacts,
  country: PayrollCountry,
): PayItem {
  const { payCode, grossCents, indemnityCents, dayHundredths } = part;
  return {
    payClass: payClassOf(country, member.employment),
    payCode,
    day: part.until,
    grossCents,
    indemnityCents,
    hourHundredths: part.cachets > 0 ? part.cachets * hundredthsPerCachet : part.hourHundredths,
    dayHundredths,
    contractDays: service.plannedDays,
    // 65/3 working days are a month.
    monthlyCents: proportion(service.grossCents, 65, 3 * service.plannedDays),
    endsContract: contractTypeOf(country, member.employment) !== 'CDI',
  };
}
