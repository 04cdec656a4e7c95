/** A lost service paid through payroll, and what the client has promised to bear of it. */
import { addDays, weekdayOf } from '../../calendar.ts';
import type { Cents } from '../../money.ts';
import { contractTypeOf, payClassOf } from '../../payroll/pay-class.ts';
import { aboutNetCents, employerCents, onTopCents } from '../../payroll/pay-item.ts';
import type { PayrollRates } from '../../payroll/rates.ts';
import type { Wage } from '../../payroll/wage.ts';
import { accountOf } from '../account-known.ts';
import type { CaseFacts, Payee } from '../measure.ts';
import type { FundingSource } from '../waterfall.ts';
import type { LostService } from './lost-service.ts';
import { type EstimatedPart, employerCountry, estimateParts } from './pay-estimate.ts';
import type { WagePart } from './wage-parts.ts';

/** The name under which a measure asks for the client's pledge in its `needs`. */
export const clientPledgeFact = 'clientPledge';

/** What the client pledged for the contract or order of the claim, in cents; 0 when nothing is known. */
export function pledgedCents(facts: CaseFacts): Cents {
  const known = facts.more?.[clientPledgeFact];
  return typeof known === 'number' && Number.isSafeInteger(known) && known > 0 ? known : 0;
}

/** The client after the public schemes and before the fund: the cooperative pays now and collects the pledge. */
export function clientPledge(facts: CaseFacts): FundingSource {
  return { source: 'client-pledge', bearing: 'advanced', upToCents: pledgedCents(facts) };
}

/** One payee for each month and kind of pay; none as long as no account is known. */
export function payMember(
  service: LostService,
  parts: readonly WagePart[],
  { form, facts }: { readonly form: unknown; readonly facts: CaseFacts },
  rates: PayrollRates,
): Payee[] {
  const iban = accountOf(form, facts);
  if (!iban) return [];
  return estimateParts(service, parts, facts, rates).map((one) => ({
    payeeId: `${one.part.payCode}-${one.part.month}`,
    name: facts.member.name,
    iban,
    amountCents: one.part.grossCents + one.part.indemnityCents,
    remittance: `Entraide ${service.startsOn} ${service.endsOn} ${service.function}`.slice(0, 140).trim(),
    wage: wageOf(service, one, facts),
  }));
}

function wageOf(service: LostService, { part, estimate }: EstimatedPart, facts: CaseFacts): Wage {
  const country = employerCountry(facts);
  const { employment } = facts.member;
  const { month, payCode, scheme, dayHundredths, schemeHourHundredths, cachets } = part;
  const isExtra = payCode === 'W3';
  return {
    country,
    payClass: payClassOf(country, employment),
    contractType: contractTypeOf(country, employment),
    start: service.startsOn,
    end: service.endsOn,
    month,
    dates: paidDates(part),
    payCode,
    scheme,
    dayHundredths,
    // Hours or cachets, never both; those of an extra stand with the indemnity that it is added to.
    hourHundredths: cachets > 0 || isExtra ? 0 : part.hourHundredths,
    schemeHourHundredths,
    cachets: isExtra ? 0 : cachets,
    indemnityCents: part.indemnityCents,
    refundCents: part.refundCents,
    employerCents: employerCents(estimate),
    onTopCents: onTopCents(estimate),
    aboutNetCents: aboutNetCents(estimate),
    isTaxKnown: estimate.taxCents !== undefined,
  };
}

/** The days one by one where they cannot be others: every day of the stretch, or every one from Monday to Friday. */
function paidDates({ from, until, dayHundredths }: WagePart): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  const weekdays = days.filter((day) => weekdayOf(day) <= 5);
  const counts = (some: readonly string[]) => some.length * 100 === dayHundredths;
  return counts(days) ? days : counts(weekdays) ? weekdays : [];
}
